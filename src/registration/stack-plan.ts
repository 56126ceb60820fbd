import type { AccountKind } from './catalog-shape.ts';
import type { ResourceChange } from './stack-change-set.ts';

/** What is known about the account before anything is changed in it. */
export interface AccountSituation {
  readonly account: string;
  /** Undefined when it may not be asked. */
  readonly kind: AccountKind | undefined;
  readonly organizationId?: string;
}

const BILLING_EXPORTS: ReadonlySet<string> = new Set([
  'AWS::CUR::ReportDefinition',
  'AWS::BCMDataExports::Export',
]);

/** What will happen where, in the order in which one would explain it to somebody: each entry one sentence. */
export function explainPlan(
  { account, kind, organizationId }: AccountSituation,
  {
    stackName,
    region,
    isNew,
    target,
    canTarget,
    changes,
  }: {
    readonly stackName: string;
    readonly region: string;
    readonly isNew: boolean;
    /** The root or unit whose linked accounts are covered. */
    readonly target: string | undefined;
    /** Whether the stack could cover linked accounts at all. */
    readonly canTarget: boolean;
    readonly changes: readonly ResourceChange[];
  },
): readonly string[] {
  const changed = new Set(
    changes.filter(({ action }) => action !== 'Remove').map((each) => each.resourceType),
  );
  const hasStackSet = changed.has('AWS::CloudFormation::StackSet');
  const organization = organizationId === undefined ? '' : ` of ${organizationId}`;
  return [
    kind === undefined
      ? `Whether ${account} is a management or a linked account is not known: allow organizations:DescribeOrganization to have it said.`
      : KINDS[kind](account, organization),
    `Here, in ${region}: the stack ${stackName} is ${isNew ? 'created' : 'updated'}.`,
    ...(hasStackSet
      ? [
          `In it: a stack set for the linked accounts${target === undefined ? '' : ` below ${target}`}. Stack sets leave the management account out, which has this stack.`,
        ]
      : []),
    ...(kind === 'management' && canTarget && !hasStackSet && target === undefined
      ? [
          'Linked accounts are not touched: `target-organization-id` names the root or unit of those to cover.',
        ]
      : []),
    ...([...changed].some((type) => BILLING_EXPORTS.has(type))
      ? [`In it: a billing export; AWS has these in us-east-1 only, wherever the bucket is.`]
      : []),
  ];
}

const KINDS: Readonly<Record<AccountKind, (account: string, organization: string) => string>> = {
  management: (account, organization) => `${account} is the management account (payer)${organization}.`,
  member: (account, organization) => `${account} is a linked account${organization}.`,
  standalone: (account) => `${account} is in no organization: it pays for itself.`,
};
