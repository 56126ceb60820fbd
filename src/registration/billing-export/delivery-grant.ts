import type { StatementTrace, TrustDecision } from '../../trust/evaluate.ts';
import type { ConditionContext } from '../../trust/request.ts';
import { decideByResourcePolicy, parseResourcePolicy, type ResourcePolicy } from '../resource-policy.ts';
import type { BillingExport } from './billing-export.ts';

/** The service that delivers an export, and for what. */
export interface Deliverer {
  /** `billingreports.amazonaws.com`. */
  readonly service: string;
  /** `aws:SourceArn` of its calls. */
  readonly sourceArn: string;
  /** `aws:SourceAccount` of its calls. */
  readonly account: string;
}

/** What a service does with a bucket, and to which key; without a key it is done to the bucket. */
interface Need {
  readonly action: string;
  readonly key?: string;
}

/** An action that the policy does not grant, with what stands in the way. */
export interface MissingGrant {
  readonly action: string;
  readonly resource: string;
  readonly decision: TrustDecision['decision'];
  readonly why: string;
}

/** What a bucket's policy does for a delivery. */
export interface DeliveryGrant {
  readonly missing: readonly MissingGrant[];
  /**
   * The policy that AWS's console writes for legacy reports compares the ARN of all definitions by StringEquals. By the rules
   * of IAM that never matches, some say that nothing came by it, and others get their reports: only deliveries tell.
   * https://docs.aws.amazon.com/cur/latest/userguide/cur-s3.html
   */
  readonly asTheConsoleWritesIt: boolean;
  /** Conditions that can never hold: StringEquals with a wildcard, which is plain text there. */
  readonly neverMatching: readonly { readonly path: string; readonly key: string; readonly value: string }[];
}

/**
 * Who delivers an export of an account.
 * https://docs.aws.amazon.com/cur/latest/userguide/dataexports-s3-bucket.html
 */
export function delivererOf(found: BillingExport, account: string): Deliverer {
  return found.type === 'legacy-cur'
    ? {
        service: 'billingreports.amazonaws.com',
        sourceArn: `arn:aws:cur:us-east-1:${account}:definition/${found.name}`,
        account,
      }
    : { service: 'bcm-data-exports.amazonaws.com', sourceArn: found.arn, account };
}

/** Legacy reports look at the bucket before they write to it. */
function needsOf(found: BillingExport): readonly Need[] {
  const { prefix } = found.destination;
  if (found.type === 'data-export')
    return [{ action: 's3:PutObject', key: `${prefix}/${found.name}/metadata/${found.name}-Manifest.json` }];
  return [
    { action: 's3:GetBucketAcl' },
    { action: 's3:GetBucketPolicy' },
    { action: 's3:PutObject', key: `${prefix}/${found.name}/${found.name}-Manifest.json` },
  ];
}

/** Whether the policy of a bucket lets the service deliver an export. Throws PolicyDocumentError. */
export function deliveryGrant(
  policyText: string | undefined,
  found: BillingExport,
  account: string,
): DeliveryGrant {
  const deliverer = delivererOf(found, account);
  const policy = policyText === undefined ? undefined : parseResourcePolicy(policyText);
  const needs = needsOf(found);
  const missing = needs.flatMap((need): readonly MissingGrant[] => {
    const resource = resourceOf(found, need);
    if (policy === undefined)
      return [{ action: need.action, resource, decision: 'deny', why: 'the bucket has no policy' }];
    const decision = decide(policy, deliverer, need.action, resource);
    return decision.decision === 'allow'
      ? []
      : [{ action: need.action, resource, decision: decision.decision, why: whyNot(decision, deliverer) }];
  });
  const literally = { ...deliverer, sourceArn: anyOf(deliverer.sourceArn) };
  return {
    missing,
    asTheConsoleWritesIt:
      policy !== undefined &&
      missing.length > 0 &&
      found.type === 'legacy-cur' &&
      needs.every(
        (need) => decide(policy, literally, need.action, resourceOf(found, need)).decision === 'allow',
      ),
    neverMatching: policy === undefined ? [] : neverMatching(policy),
  };
}

/** All definitions or exports of the account, as policies write it. */
function anyOf(sourceArn: string): string {
  return sourceArn.replace(/(definition|export)\/.*$/, '$1/*');
}

const SOMEBODY = '000000000000';

/**
 * Whether the service may also write for another account: then anybody can direct an export into this bucket. Undefined
 * when the policy does not let it. Throws PolicyDocumentError.
 */
export function foreignDelivery(
  policyText: string,
  found: BillingExport,
  account: string,
): TrustDecision | undefined {
  const own = delivererOf(found, account);
  const stranger: Deliverer = {
    ...own,
    sourceArn: own.sourceArn.replace(`:${account}:`, `:${SOMEBODY}:`),
    account: SOMEBODY,
  };
  const put = needsOf(found).find(({ action }) => action === 's3:PutObject');
  if (put === undefined) return undefined;
  const decision = decide(parseResourcePolicy(policyText), stranger, put.action, resourceOf(found, put));
  return decision.decision === 'deny' ? undefined : decision;
}

/** The statement that lets the service deliver, as AWS's own documentation has it; ready to be put into the policy. */
export function statementFor(found: BillingExport, account: string): string {
  const { service, sourceArn } = delivererOf(found, account);
  const source = anyOf(sourceArn);
  const { bucket, prefix } = found.destination;
  const about = needsOf(found).filter(({ key }) => key === undefined);
  const statement = (actions: readonly string[], resource: string): object => ({
    Effect: 'Allow',
    Principal: { Service: service },
    Action: actions,
    Resource: resource,
    Condition: { StringEquals: { 'aws:SourceAccount': account }, ArnLike: { 'aws:SourceArn': source } },
  });
  const statements = [
    ...(about.length === 0
      ? []
      : [
          statement(
            about.map(({ action }) => action),
            `arn:aws:s3:::${bucket}`,
          ),
        ]),
    statement(['s3:PutObject'], `arn:aws:s3:::${bucket}/${prefix}/*`),
  ];
  return JSON.stringify(statements.length === 1 ? statements[0] : statements, null, 2);
}

/** What a policy decides about a service's request on behalf of an account. */
export function decide(
  policy: ResourcePolicy,
  { service, sourceArn, account }: Deliverer,
  action: string,
  resource: string,
): TrustDecision {
  const context: ConditionContext = new Map([
    ['aws:sourcearn', [sourceArn]],
    ['aws:sourceaccount', [account]],
    ['aws:securetransport', ['true']],
    ['aws:principalisawsservice', ['true']],
    ['aws:principalservicename', [service]],
    ['aws:viaawsservice', ['false']],
    ['s3:x-amz-acl', ['bucket-owner-full-control']],
    // Services have none of these.
    ['aws:principalaccount', []],
    ['aws:principalarn', []],
    ['aws:principalorgid', []],
    ['aws:sourcevpce', []],
    ['aws:sourcevpc', []],
  ]);
  return decideByResourcePolicy(policy, {
    action,
    resource,
    principal: { kind: 'Service', arn: service },
    context,
  });
}

function resourceOf({ destination: { bucket } }: BillingExport, { key }: Need): string {
  return `arn:aws:s3:::${bucket}${key === undefined ? '' : `/${key}`}`;
}

/** What keeps the service out, in the words of the nearest statement. */
function whyNot(decision: TrustDecision, { service }: Deliverer): string {
  const denied = decision.trace.find(({ effect, outcome }) => effect === 'Deny' && outcome === 'match');
  if (denied !== undefined) return `${denied.path} denies it`;
  const naming = decision.trace.filter(
    ({ effect, principal, action }) =>
      effect === 'Allow' && principal.outcome === 'match' && action.outcome === 'match',
  );
  if (naming.length === 0) return `no statement about it names ${service}`;
  return naming.map(failedConditions).join('; ');
}

function failedConditions({ path, conditions }: StatementTrace): string {
  const failed = conditions.filter(({ outcome }) => outcome !== 'match');
  return `${path} wants ${failed
    .map(
      ({ operator, key, expected, seen }) =>
        `${operator} ${key} ${expected.join(' or ')}${seen === undefined ? '' : `, which is ${seen.join(', ')}`}`,
    )
    .join(' and ')}`;
}

const LITERAL = /^(?:ForAnyValue:|ForAllValues:)?StringEquals(?:IgnoreCase)?(?:IfExists)?$/i;
const SOURCE_KEY = /^aws:source(arn|account)$/i;

function neverMatching({ statements }: ResourcePolicy): DeliveryGrant['neverMatching'] {
  return statements.statements
    .filter(({ effect }) => effect === 'Allow')
    .flatMap(({ conditions }) => conditions)
    .filter(({ operator, key }) => LITERAL.test(operator) && SOURCE_KEY.test(key))
    .flatMap(({ path, key, values }) =>
      values.filter(({ text }) => /[*?]/.test(text)).map(({ text }) => ({ path, key, value: text })),
    );
}
