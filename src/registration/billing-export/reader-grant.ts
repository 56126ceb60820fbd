import type { TrustDecision } from '../../trust/evaluate.ts';
import type { ConditionContext } from '../../trust/request.ts';
import type { Observation } from '../observation.ts';
import {
  decideByResourcePolicy,
  parseIdentityPolicy,
  parseResourcePolicy,
  type ResourceRequest,
} from '../resource-policy.ts';
import type { RoleDescription, RolePolicy } from '../role-reader.ts';
import type { BillingExport } from './billing-export.ts';

/** What a reader does with an export, and with what. */
export interface ReadNeed {
  readonly action: string;
  readonly resource: string;
  /** Values of condition keys that it comes with. */
  readonly context: Readonly<Record<string, string>>;
}

/** What is known of the role that the platform reads the export with. */
export interface ReaderFacts {
  readonly roleName: string;
  readonly role: Observation<RoleDescription>;
  /** What IAM's simulator says to each need, in their order. */
  readonly simulated: Observation<readonly Decision[]>;
  /** The role's own policies, for those who may not simulate. */
  readonly policies: Observation<readonly RolePolicy[]>;
  /** The organization of the role's account, when it has one and may be known. */
  readonly organizationId: string | undefined;
}

export type Decision = 'allowed' | 'explicitDeny' | 'implicitDeny';

/** What reading takes: the list of files, the files, and the key when it is one's own. */
export function readNeeds(found: BillingExport, keyArn: string | undefined): readonly ReadNeed[] {
  const { bucket, prefix } = found.destination;
  const folder = `${prefix}/${found.name}/`;
  const arn = `arn:aws:s3:::${bucket}`;
  return [
    { action: 's3:ListBucket', resource: arn, context: { 's3:prefix': folder } },
    { action: 's3:GetObject', resource: `${arn}/${folder}manifest.json`, context: {} },
    ...(keyArn === undefined ? [] : [{ action: 'kms:Decrypt', resource: keyArn, context: {} }]),
  ];
}

/** The ARN of the key of a bucket, where its settings name one. */
export function keyArnOf(key: string | undefined): string | undefined {
  return key?.startsWith('arn:') && key.includes(':key/') ? key : undefined;
}

/**
 * What the role's own policies say to a need, for those who may not use the simulator. A boundary may take away what they
 * give, so with one nothing is certain. Throws PolicyDocumentError.
 */
export function decideByPolicies(
  policies: readonly RolePolicy[],
  role: RoleDescription,
  need: ReadNeed,
): Decision | undefined {
  const decisions = policies.map(({ document }) =>
    decideByResourcePolicy(parseIdentityPolicy(document), asReader(role, undefined, need)),
  );
  if (decisions.some(({ decision, statement }) => decision === 'deny' && statement !== undefined))
    return 'explicitDeny';
  if (decisions.some(({ decision }) => decision === 'undetermined')) return undefined;
  if (!decisions.some(({ decision }) => decision === 'allow')) return 'implicitDeny';
  return role.permissionsBoundaryArn === undefined ? 'allowed' : undefined;
}

/** What the policy of the bucket says to the role. Throws PolicyDocumentError. */
export function decideByBucket(
  policyText: string | undefined,
  role: RoleDescription,
  organizationId: string | undefined,
  need: ReadNeed,
): TrustDecision {
  if (policyText === undefined) return { decision: 'deny', reason: 'the bucket has no policy', trace: [] };
  return decideByResourcePolicy(parseResourcePolicy(policyText), asReader(role, organizationId, need));
}

/** The role as whoever assumed it would call. */
function asReader(
  { arn, name }: RoleDescription,
  organizationId: string | undefined,
  { action, resource, context: own }: ReadNeed,
): ResourceRequest {
  const [, partition = 'aws', , , account = ''] = arn.split(':');
  const context: ConditionContext = new Map([
    ['aws:principalarn', [arn]],
    ['aws:principalaccount', [account]],
    ['aws:securetransport', ['true']],
    ['aws:principalisawsservice', ['false']],
    ['aws:viaawsservice', ['false']],
    ...Object.entries(own).map(([key, value]) => [key, [value]] as const),
    ...(organizationId === undefined ? [] : [['aws:principalorgid', [organizationId]] as const]),
  ]);
  const session = `arn:${partition}:sts::${account}:assumed-role/${name}/platform`;
  return { action, resource, principal: { kind: 'AWS', arn: session, accountId: account }, context };
}
