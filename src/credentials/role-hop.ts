import type { SessionDuration } from './duration.ts';
import { isRoleName, parseRoleArn, type RoleArn } from './role-arn.ts';
import type { AssumeRoleRequest, SessionTag } from './session.ts';

/** One role to assume, with everything that goes with it. Checked for its form by `hopFaults` before anything is called. */
export interface RoleHop {
  /** An ARN, or a name in the account of whoever assumes it. */
  readonly role: string;
  readonly sessionName: string;
  readonly duration: SessionDuration;
  readonly externalId?: string;
  readonly tags?: readonly SessionTag[];
  readonly transitiveTagKeys?: readonly string[];
  readonly policy?: string;
  readonly policyArns?: readonly string[];
}

/** What is wrong with one part of a hop. */
export interface HopFault {
  readonly part: keyof RoleHop;
  readonly problem: string;
  readonly seen?: string;
}

const SESSION_NAME = /^[\w+=,.@-]{2,64}$/;
const EXTERNAL_ID = /^[\w+=,.@:/-]{2,1224}$/;
const TAG_KEY = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{1,128}$/u;
const TAG_VALUE = /^[\p{L}\p{Z}\p{N}_.:/=+\-@]{0,256}$/u;
const POLICY_ARN = /^arn:aws[a-z-]*:iam::(aws|\d{12}):policy\/[\x21-\x7e]{1,512}$/;
const MOST_TAGS = 50;
const MOST_POLICIES = 10;
const LONGEST_POLICY = 2048;

/**
 * Everything that STS would refuse in a hop before it looks at any permission.
 * Limits: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html
 */
export function hopFaults(hop: RoleHop): readonly HopFault[] {
  return [
    ...(isRoleName(hop.role) || parseRoleArn(hop.role) !== undefined
      ? []
      : [
          {
            part: 'role' as const,
            problem: 'is not a role ARN (arn:aws:iam::111122223333:role/name) or the name of a role',
            seen: hop.role,
          },
        ]),
    ...(SESSION_NAME.test(hop.sessionName)
      ? []
      : [
          {
            part: 'sessionName' as const,
            problem: 'is not 2 to 64 letters, digits or any of + = , . @ - _',
            seen: hop.sessionName,
          },
        ]),
    ...(hop.externalId === undefined || EXTERNAL_ID.test(hop.externalId)
      ? []
      : [
          {
            part: 'externalId' as const,
            problem: 'is not 2 to 1224 letters, digits or any of + = , . @ : / - _',
          },
        ]),
    ...tagFaults(hop),
    ...policyFaults(hop),
  ];
}

function tagFaults({ tags = [], transitiveTagKeys = [] }: RoleHop): readonly HopFault[] {
  const faults: HopFault[] = [];
  const fault = (part: 'tags' | 'transitiveTagKeys', problem: string): void => {
    faults.push({ part, problem });
  };
  if (tags.length > MOST_TAGS) fault('tags', `has ${tags.length} tags; STS accepts ${MOST_TAGS}`);
  const seen = new Set<string>();
  for (const [key, value] of tags) {
    if (!TAG_KEY.test(key))
      fault(
        'tags',
        `has the key "${key}"; keys are 1 to 128 letters, digits, blanks or any of _ . : / = + - @`,
      );
    else if (/^aws:/i.test(key)) fault('tags', `has the key "${key}"; aws: is reserved`);
    if (!TAG_VALUE.test(value))
      fault(
        'tags',
        `has a value for "${key}" that is not up to 256 letters, digits, blanks or any of _ . : / = + - @`,
      );
    if (seen.has(key.toLowerCase()))
      fault('tags', `has the key "${key}" twice; letter case does not tell keys apart`);
    seen.add(key.toLowerCase());
  }
  if (transitiveTagKeys.length > MOST_TAGS)
    fault('transitiveTagKeys', `has ${transitiveTagKeys.length} keys; STS accepts ${MOST_TAGS}`);
  return faults;
}

function policyFaults({ policy, policyArns = [] }: RoleHop): readonly HopFault[] {
  const faults: HopFault[] = [];
  if (policy !== undefined) {
    const problem = documentProblem(policy);
    if (problem !== undefined) faults.push({ part: 'policy', problem });
  }
  if (policyArns.length > MOST_POLICIES)
    faults.push({
      part: 'policyArns',
      problem: `has ${policyArns.length} policies; STS accepts ${MOST_POLICIES}`,
    });
  for (const arn of policyArns)
    if (!POLICY_ARN.test(arn))
      faults.push({ part: 'policyArns', problem: `has "${arn}", which is not the ARN of a managed policy` });
  return faults;
}

function documentProblem(policy: string): string | undefined {
  if (policy.length > LONGEST_POLICY)
    return `has ${policy.length} characters; STS accepts ${LONGEST_POLICY} (leave out blanks and line ends)`;
  try {
    const document: unknown = JSON.parse(policy);
    return typeof document === 'object' && document !== null && 'Statement' in document
      ? undefined
      : 'is not a policy document: it has no "Statement"';
  } catch (error) {
    return `is not JSON: ${error instanceof Error ? error.message : String(error)}`;
  }
}

/** The role's ARN, completed from the account and partition of whoever assumes it when only its name was given. */
export function hopRole(hop: RoleHop, account: string | undefined, partition: string): RoleArn {
  const role =
    parseRoleArn(hop.role) ?? parseRoleArn(`arn:${partition}:iam::${account ?? ''}:role/${hop.role}`);
  if (role === undefined) throw new TypeError('Roles are checked for their form before a login starts');
  return role;
}

/** A hop as a request for one role and duration. */
export function hopRequest(hop: RoleHop, role: RoleArn, durationSeconds: number): AssumeRoleRequest {
  const { sessionName, externalId, tags = [], transitiveTagKeys = [], policy, policyArns = [] } = hop;
  return {
    roleArn: role.arn,
    sessionName,
    durationSeconds,
    ...(externalId === undefined ? {} : { externalId }),
    ...(tags.length === 0 ? {} : { tags }),
    ...(transitiveTagKeys.length === 0 ? {} : { transitiveTagKeys }),
    ...(policy === undefined ? {} : { policy }),
    ...(policyArns.length === 0 ? {} : { policyArns }),
  };
}
