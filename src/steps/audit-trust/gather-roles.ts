import { AwsFailure } from '../../contract/aws-failure.ts';
import type { RoleReader } from '../../registration/role-reader.ts';
import { parseTrustPolicy } from '../../trust/policy.ts';
import type { AccountRoles } from '../world.ts';
import type { AuditedAccount } from './accounts.ts';
import { type Gathered, gatheredRole } from './gathered.ts';
import { isInShard, type Shard } from './shard.ts';

/**
 * Reads the trust policies of single roles. What cannot be read (no permission, no such role, another account) is given
 * back as undetermined; failures that concern every role alike (no credentials, network) are thrown as AwsFailure.
 */
export async function* gatherNamedRoles(
  roleArns: readonly string[],
  reader: RoleReader,
  shard: Shard | undefined,
): AsyncGenerator<Gathered> {
  for (const arn of roleArns) if (isInShard(shard, arn)) yield await readRole(arn, reader);
}

/** Every role of the account that the credentials belong to, page by page. Throws AwsFailure. */
export async function* gatherAllRoles(
  roles: AccountRoles,
  shard: Shard | undefined,
): AsyncGenerator<Gathered> {
  for await (const page of roles.pages()) {
    for (const { arn, trustPolicy } of page) {
      if (isInShard(shard, arn)) yield gatheredRole(arn, trustPolicy, parseTrustPolicy);
    }
  }
}

/** Every role of another account. An account that cannot be read is undetermined; the others go on. */
export async function* gatherAccount(account: AuditedAccount, roles: AccountRoles): AsyncGenerator<Gathered> {
  try {
    yield* gatherAllRoles(roles, undefined);
  } catch (error) {
    if (!(error instanceof AwsFailure) || error.class === 'no-credentials') throw error;
    yield missed(account.roleArn, {
      message: `${error.action} failed for the account "${account.name}" with ${error.code}: ${error.message}`,
      remedy:
        error.action === 'sts:AssumeRole'
          ? `Let ${account.roleArn} trust the identity of this step, and allow that identity sts:AssumeRole on it.`
          : `Allow ${error.action} to ${account.roleArn}, or try again later.`,
    });
  }
}

async function readRole(arn: string, reader: RoleReader): Promise<Gathered> {
  try {
    const role = await reader.role(arn.slice(arn.lastIndexOf('/') + 1));
    if (role.arn === arn) return gatheredRole(arn, role.trustPolicy, parseTrustPolicy);
    return missed(arn, {
      message: `The credentials see ${role.arn} under this name, not the role that was asked for.`,
      remedy: 'Log in to the account of the role before this step, and check the path in its ARN.',
    });
  } catch (error) {
    if (!(error instanceof AwsFailure)) throw error;
    if (error.class === 'refused') {
      return missed(arn, {
        message: `${error.action} was refused, so that the trust policy is not known.`,
        remedy: `Allow ${error.action} on ${arn} for the identity of this step.`,
      });
    }
    if (error.class === 'not-found') {
      return missed(arn, {
        message: 'There is no such role in this account.',
        remedy: 'Check the ARN and the account.',
      });
    }
    throw error;
  }
}

function missed(arn: string, why: { readonly message: string; readonly remedy: string }): Gathered {
  return { policies: [], undetermined: [{ source: { kind: 'role', name: arn }, ...why }] };
}
