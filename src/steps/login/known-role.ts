import { environmentSession } from '../../credentials/environment-session.ts';
import type { KnownRole } from '../../credentials/login-run.ts';
import { parseRoleArn } from '../../credentials/role-arn.ts';
import { readPolicyFile } from '../../policy-sources/read-policy-file.ts';
import { parseTrustPolicy } from '../../trust/policy.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';
import type { World } from '../world.ts';
import { memberOf } from './job-facts.ts';

/**
 * What can be known of a role that refused: from the file that the user names, or from IAM, when the environment holds
 * credentials of the role's account that may read it. Undefined when neither tells. Never throws.
 */
export async function knownRole(
  arn: string,
  { file, region }: { readonly file: string | undefined; readonly region: string },
  world: World,
): Promise<KnownRole | undefined> {
  return (
    (file === undefined ? undefined : await ofFile(arn, file, world)) ?? (await ofIam(arn, region, world))
  );
}

/** A policy document, what `aws iam get-role` or `list-roles` printed, a template or a plan. */
async function ofFile(arn: string, file: string, world: World): Promise<KnownRole | undefined> {
  try {
    const text = await world.files.read(file);
    if (text === undefined) {
      world.log.info(`There is no ${file} to explain the refusal by.`);
      return undefined;
    }
    const found = readPolicyFile(text).find(
      ({ roleArn, complete }) => complete && (roleArn === undefined || roleArn === arn),
    );
    const most = maxSessionDuration(text);
    if (found?.policy === undefined) return undefined;
    return {
      policy: found.policy,
      knownFrom: file,
      ...(typeof most === 'number' ? { maxSessionDurationSeconds: most } : {}),
    };
  } catch (error) {
    world.log.info(
      `${file} cannot explain the refusal: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}

async function ofIam(arn: string, region: string, world: World): Promise<KnownRole | undefined> {
  const name = parseRoleArn(arn)?.name;
  try {
    const session = environmentSession(world);
    if (session === undefined || name === undefined) return undefined;
    // Once: an explanation must not take longer than the refusal.
    const role = await (await world.aws.roles({ region, session, attempts: 1 })).role(name);
    if (role.arn !== arn) return undefined;
    return {
      policy: parseTrustPolicy(role.trustPolicy),
      maxSessionDurationSeconds: role.maxSessionDurationSeconds,
      knownFrom: 'iam:GetRole with the credentials of the environment',
    };
  } catch (error) {
    const why =
      error instanceof PolicyDocumentError ? 'its trust policy cannot be read' : 'iam:GetRole did not answer';
    world.log.debug(`${arn} is not explained further: ${why}.`);
    return undefined;
  }
}

/** What `aws iam get-role` prints beside the policy; other kinds of files do not tell it. */
function maxSessionDuration(text: string): unknown {
  try {
    return memberOf(memberOf(JSON.parse(text), 'Role'), 'MaxSessionDuration');
  } catch {
    return undefined;
  }
}
