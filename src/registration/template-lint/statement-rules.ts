import { type Risk, riskOfAction } from '../template-permissions/action-risk.ts';
import { intendedService } from './service-prefixes.ts';
import type { TemplateStatement } from './statements.ts';

/** What a rule looks at beside the statement itself. */
export interface Holder {
  readonly logicalId: string;
  /** Names by which policies of the template can mean the role itself. */
  readonly ownNames: readonly string[];
}

interface StatementRule {
  readonly rule: string;
  /** What is wrong, in words that continue "The statement"; undefined when nothing is. */
  readonly problem: (statement: TemplateStatement, holder: Holder) => string | undefined;
}

/** What may not be done on everything, nor to the role itself: each leads to every other right. */
const SELF_SERVICE = [
  'iam:PutRolePolicy',
  'iam:AttachRolePolicy',
  'iam:UpdateAssumeRolePolicy',
  'iam:PutRolePermissionsBoundary',
  'iam:DeleteRolePermissionsBoundary',
];

/** https://docs.aws.amazon.com/awsaccountbilling/latest/aboutv2/migrate-granularaccess-whatis.html (July 2023) */
const RETIRED = /^(aws-portal:|purchase-orders:(View|Modify)PurchaseOrders$)/i;

/** Equality compares characters: a star in it is a star. */
const EQUALITY = /^(ForAllValues:|ForAnyValue:)?String(Not)?Equals(IgnoreCase)?(IfExists)?$/;

/** The rules that are asked of every statement, in the order in which their findings are shown. */
export const STATEMENT_RULES: readonly StatementRule[] = [
  {
    rule: 'action-wildcard',
    problem: ({ allows, actions }) =>
      allows && actions.some((action) => /^\*(:\*)?$/.test(action)) ? 'allows every action' : undefined,
  },
  {
    rule: 'not-action',
    problem: ({ allows, notActions }) =>
      allows && notActions
        ? 'allows everything but what it names (NotAction), also what AWS adds later'
        : undefined,
  },
  {
    rule: 'not-resource',
    problem: ({ allows, notResources }) =>
      allows && notResources ? 'allows it on everything but what it names (NotResource)' : undefined,
  },
  {
    rule: 'self-service',
    problem: ({ kind, allows, actions, resources }, { ownNames }) => {
      if (kind !== 'identity' || !allows) return undefined;
      const found = SELF_SERVICE.filter((action) => actions.some((given) => fits(given, action)));
      const reaches = resources.some((on) => isEverything(on) || ownNames.some((name) => on.includes(name)));
      return found.length > 0 && reaches
        ? `lets the role change its own rights (${found.join(', ')})`
        : undefined;
    },
  },
  {
    rule: 'pass-role-any',
    problem: ({ allows, actions, resources }) =>
      allows && actions.some((given) => fits(given, 'iam:PassRole')) && resources.some(isEverything)
        ? 'passes any role to services (iam:PassRole on *)'
        : undefined,
  },
  {
    rule: 'privileged-action',
    problem: (statement) => ofRisk(statement, 'privilege', 'hands out rights, roles, keys or secrets'),
  },
  {
    rule: 'destructive-action',
    problem: (statement) => ofRisk(statement, 'delete', 'deletes'),
  },
  {
    rule: 'retired-action',
    problem: ({ actions }) => {
      const found = actions.filter((action) => RETIRED.test(action));
      return found.length > 0 ? `names actions that AWS has retired (${found.join(', ')})` : undefined;
    },
  },
  {
    rule: 'misspelt-service',
    problem: ({ actions }) => {
      const found = actions.flatMap((action) => {
        const meant = intendedService(action.split(':', 1)[0] ?? '');
        return meant === undefined ? [] : [`${action}, where ${meant} is meant`];
      });
      return found.length > 0 ? `names a service that AWS does not have (${found.join('; ')})` : undefined;
    },
  },
  {
    rule: 'wildcard-in-equals',
    problem: ({ conditions }) => {
      const found = conditions.filter(
        ({ operator, values }) => EQUALITY.test(operator) && values.some((value) => /[*?]/.test(value)),
      );
      return found.length > 0
        ? `compares ${found.map(({ key }) => key).join(', ')} by StringEquals with a wildcard, which matches nothing; StringLike or ArnLike is meant`
        : undefined;
    },
  },
  {
    rule: 'missing-external-id',
    problem: ({ kind, allows, principals, conditions }) => {
      if (kind !== 'trust' || !allows) return undefined;
      const strangers = principals.filter((each) => each.kind === 'AWS' && !isOwnAccount(each.text));
      const asksForId = conditions.some(
        ({ operator, key }) => key.toLowerCase() === 'sts:externalid' && !/Not|IfExists/.test(operator),
      );
      return strangers.length > 0 && !asksForId
        ? `lets ${strangers.map(({ text }) => text).join(', ')} in without an external id (sts:ExternalId)`
        : undefined;
    },
  },
  {
    rule: 'malformed-principal',
    problem: ({ principals }) => {
      const found = principals.filter(
        ({ kind, text }) => kind === 'AWS' && /^(\$\{AWS::Partition\}|aws[a-z-]*):iam::/.test(text),
      );
      return found.length > 0
        ? `names ${found.map(({ text }) => text).join(', ')}, which is no ARN: it has no "arn:"`
        : undefined;
    },
  },
  {
    rule: 'open-to-everybody',
    problem: ({ kind, allows, principals, conditions }) =>
      kind !== 'identity' && allows && principals.some(({ text }) => text === '*') && conditions.length === 0
        ? 'lets everybody in (Principal *), without a condition'
        : undefined,
  },
  {
    rule: 'confused-deputy',
    problem: ({ kind, allows, principals, conditions }) => {
      const services = principals.filter((each) => each.kind === 'Service');
      const bound = conditions.some(({ key }) => /^aws:source(arn|account|orgid)$/i.test(key));
      return kind === 'resource' && allows && services.length > 0 && !bound
        ? `lets ${services.map(({ text }) => text).join(', ')} in for whichever customer asks it (no aws:SourceArn, no aws:SourceAccount)`
        : undefined;
    },
  },
];

/** Those of a risk that no stricter rule names already. */
function ofRisk({ kind, allows, actions }: TemplateStatement, risk: Risk, what: string): string | undefined {
  if (kind !== 'identity' || !allows) return undefined;
  const found = actions.filter(
    (action) =>
      !/^\*(:\*)?$/.test(action) &&
      riskOfAction(action) === risk &&
      !SELF_SERVICE.some((each) => each.toLowerCase() === action.toLowerCase()),
  );
  return found.length > 0 ? `${what}: ${found.join(', ')}` : undefined;
}

function fits(pattern: string, action: string): boolean {
  const text = pattern.toLowerCase().replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${text.replaceAll('*', '.*').replaceAll('?', '.')}$`).test(action.toLowerCase());
}

/** `*`, and ARNs whose name is a wildcard (`arn:aws:iam::*:role/*`). */
function isEverything(on: string): boolean {
  return on === '*' || /:role\/\*$/.test(on);
}

function isOwnAccount(text: string): boolean {
  return text === '${AWS::AccountId}' || text.includes('::${AWS::AccountId}:');
}
