import { AwsFailure } from '../../contract/aws-failure.ts';
import { StepError } from '../../contract/step-error.ts';
import type { RoleReader } from '../../registration/role-reader.ts';
import type { PolicySource, Undetermined } from '../../trust/findings/policy-report.ts';
import { locateJson } from '../../trust/json-place.ts';
import { parseTrustPolicy, type TrustPolicy } from '../../trust/policy.ts';
import { type DocumentFault, PolicyDocumentError } from '../../trust/policy-document-error.ts';
import { readRoleDocuments } from '../../trust/role-documents.ts';
import type { Files } from '../world.ts';

/** A policy that was read and can be audited. */
export interface GatheredPolicy {
  readonly policy: TrustPolicy;
  readonly source: PolicySource;
  readonly roleArn: string | undefined;
  readonly roleName: string | undefined;
  /** The text that the policy's paths stand in. */
  readonly text: string | undefined;
}

export interface Gathered {
  readonly policies: readonly GatheredPolicy[];
  readonly undetermined: readonly Undetermined[];
}

/**
 * Reads the trust policies of roles. What cannot be read (no permission, no such role, another account) is given back
 * as undetermined; failures that concern every role alike (no credentials, network) are thrown as AwsFailure.
 */
export async function gatherRoles(roleArns: readonly string[], reader: RoleReader): Promise<Gathered> {
  const policies: GatheredPolicy[] = [];
  const undetermined: Undetermined[] = [];
  for (const arn of roleArns) {
    const source: PolicySource = { kind: 'role', name: arn };
    const read = await readRole(arn, reader);
    if ('policy' in read) {
      policies.push({ policy: read.policy, source, roleArn: arn, roleName: undefined, text: read.text });
    } else undetermined.push({ source, ...read });
  }
  return { policies, undetermined };
}

/** Reads policy files. A glob without any file is the user's mistake, and an error of its own. Throws StepError. */
export async function gatherFiles(globs: readonly string[], files: Files): Promise<Gathered> {
  const policies: GatheredPolicy[] = [];
  const undetermined: Undetermined[] = [];
  const paths = new Set<string>();
  for (const glob of globs) {
    const found = await files.find(glob);
    if (found.length === 0) throw noFiles(glob);
    for (const path of found) paths.add(path);
  }
  for (const path of paths) {
    const source: PolicySource = { kind: 'file', name: path };
    const text = await files.read(path);
    if (text === undefined) throw noFiles(path);
    const read = readFile(text, source);
    policies.push(...read.policies);
    undetermined.push(...read.undetermined);
  }
  return { policies, undetermined };
}

type ReadRole =
  | { readonly policy: TrustPolicy; readonly text: string }
  | { readonly message: string; readonly remedy: string };

async function readRole(arn: string, reader: RoleReader): Promise<ReadRole> {
  try {
    const role = await reader.role(arn.slice(arn.lastIndexOf('/') + 1));
    if (role.arn !== arn) {
      return {
        message: `The credentials see ${role.arn} under this name, not the role that was asked for.`,
        remedy: 'Log in to the account of the role before this step, and check the path in its ARN.',
      };
    }
    return { policy: parseTrustPolicy(role.trustPolicy), text: role.trustPolicy };
  } catch (error) {
    if (error instanceof PolicyDocumentError) {
      return { message: `The trust policy cannot be read: ${error.message}.`, remedy: READ_BY_HAND };
    }
    if (!(error instanceof AwsFailure)) throw error;
    if (error.class === 'refused') {
      return {
        message: `${error.action} was refused, so that the trust policy is not known.`,
        remedy: `Allow ${error.action} on ${arn} for the identity of this step.`,
      };
    }
    if (error.class === 'not-found') {
      return { message: 'There is no such role in this account.', remedy: 'Check the ARN and the account.' };
    }
    throw error;
  }
}

const READ_BY_HAND = 'Correct the document; IAM would refuse it, or its meaning is not certain.';

function readFile(text: string, source: PolicySource): Gathered {
  const policies: GatheredPolicy[] = [];
  const undetermined: Undetermined[] = [];
  try {
    for (const found of readRoleDocuments(text)) {
      const { policy, roleArn, roleName } = found;
      if (policy === undefined) undetermined.push(...faultsOf(found.faults, source, found.source));
      else policies.push({ policy, source, roleArn, roleName, text: found.source });
    }
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    undetermined.push(...faultsOf(error.faults, source, undefined));
  }
  return { policies, undetermined };
}

function faultsOf(
  faults: readonly DocumentFault[],
  source: PolicySource,
  text: string | undefined,
): readonly Undetermined[] {
  const places = text === undefined ? undefined : locateJson(text);
  return faults.map(({ path, message }) => {
    const line = places?.line(path);
    return {
      source,
      path,
      ...(line === undefined ? {} : { line }),
      message: `${path} ${message}.`,
      remedy: READ_BY_HAND,
    };
  });
}

function noFiles(glob: string): StepError {
  return new StepError({
    code: 'no-policy-files',
    fault: 'user',
    message: `No file matches "${glob}".`,
    remedy: 'Correct "policy-files", and check out the repository before this step.',
  });
}
