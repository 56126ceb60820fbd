import { parseTags } from '../../registration/parameter-overrides.ts';
import type { AccountFilter } from '../../registration/stack-sets/coverage.ts';
import type { AdministrationRoles, Amount } from '../../registration/stack-sets/stack-set-deployer.ts';
import type { PermissionModel } from '../../registration/stack-sets/stack-set-reader.ts';
import { brokenRules, type InputRule } from '../input-rules.ts';
import { InputError, type InputFault } from '../input-spec.ts';
import { optional, readMap } from '../parsed-inputs.ts';
import type { DeployStackSetValues } from './inputs.ts';

export interface DeployStackSetInputs {
  readonly source: { readonly platform: string; readonly stack: string } | { readonly template: string };
  readonly name?: string;
  readonly expectedAccountId?: string;
  readonly region?: string;
  readonly callAs: 'self' | 'delegated-admin';
  readonly permissionModel: PermissionModel;
  readonly roles: AdministrationRoles;
  /** By name of the input, for a platform's parameters. */
  readonly platformInputs: Readonly<Record<string, string>>;
  /** Exactly the features that are to be on, or `none`; empty when nothing was said. */
  readonly features: readonly string[];
  readonly overrides: Readonly<Record<string, string>>;
  readonly capabilities: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** As written. When empty, those that the set has. */
  readonly targets: readonly string[];
  readonly filter: AccountFilter;
  /** When empty, those that the set has, or its own region. */
  readonly regions: readonly string[];
  /** Undefined keeps what the set has; on for a new one. */
  readonly autoDeployment: boolean | undefined;
  readonly retainOnRemoval: boolean | undefined;
  /** Units as written, and account ids. */
  readonly canary: readonly string[];
  readonly maxConcurrent: Amount;
  readonly failureTolerance: Amount;
  readonly concurrencyMode: 'STRICT_FAILURE_TOLERANCE' | 'SOFT_FAILURE_TOLERANCE';
  readonly regionConcurrency: 'SEQUENTIAL' | 'PARALLEL';
  /** In percent of the expected accounts. */
  readonly minCoverage: number;
  readonly activateTrustedAccess: boolean;
  readonly adoptExisting: boolean;
  readonly adoptStacks: readonly string[];
  readonly orphans: 'keep' | 'release' | 'delete';
  readonly planOnly: boolean;
  /** The digest of the plan that was approved. */
  readonly approvedPlan?: string;
  readonly resume?: string;
  readonly reportFile?: string;
  readonly timeoutMs: number;
}

/** Inputs that fill parameters of a platform's template, by the names its catalog uses. */
const PLATFORM_INPUTS = ['external-id', 'principal', 'template-version'] as const;

/** Safe for hundreds of accounts: a quarter at a time, and an end when every tenth fails. */
const MAX_CONCURRENT: Amount = { percentage: 25 };
const FAILURE_TOLERANCE: Amount = { percentage: 10 };

/** Adds the rules between inputs. Throws InputError with everything that is wrong. */
export function parseDeployStackSet(values: DeployStackSetValues): DeployStackSetInputs {
  const faults: InputFault[] = [
    ...brokenRules(values, [
      sourceFaults,
      modeFaults,
      permissionFaults,
      accountFaults,
      twice('max-concurrent-percentage', 'max-concurrent-count'),
      twice('failure-tolerance-percentage', 'failure-tolerance-count'),
    ]),
  ];
  const overrides = readMap('parameter-overrides', values['parameter-overrides'], faults);
  const tags = readMap('tags', values.tags, faults, parseTags);
  if (faults.length > 0) throw new InputError(faults);
  return {
    source:
      values.template === undefined
        ? { platform: values.platform ?? '', stack: values.stack ?? '' }
        : { template: values.template },
    ...optional('name', values.name),
    ...optional('expectedAccountId', values['expected-account-id']),
    ...optional('region', values['aws-region']),
    callAs: values['call-as'],
    permissionModel: values['permission-model'] === 'self-managed' ? 'SELF_MANAGED' : 'SERVICE_MANAGED',
    roles: {
      ...optional('administrationRoleArn', values['administration-role-arn']),
      ...optional('executionRoleName', values['execution-role-name']),
    },
    platformInputs: Object.fromEntries(
      PLATFORM_INPUTS.flatMap((name) => {
        const value = values[name];
        return value === undefined ? [] : [[name, typeof value === 'string' ? value : value.reveal()]];
      }),
    ),
    features: values.features,
    overrides,
    capabilities: values.capabilities,
    tags,
    targets: values.targets,
    filter: {
      type: FILTERS[values['account-filter']],
      accounts: [...new Set(values.accounts)],
    },
    regions: [...new Set(values.regions)],
    autoDeployment: values['auto-deployment'],
    retainOnRemoval: values['retain-stacks-on-account-removal'],
    canary: values.canary,
    maxConcurrent:
      amount(values['max-concurrent-percentage'], values['max-concurrent-count']) ?? MAX_CONCURRENT,
    failureTolerance:
      amount(values['failure-tolerance-percentage'], values['failure-tolerance-count']) ?? FAILURE_TOLERANCE,
    concurrencyMode:
      values['concurrency-mode'] === 'soft-failure-tolerance'
        ? 'SOFT_FAILURE_TOLERANCE'
        : 'STRICT_FAILURE_TOLERANCE',
    regionConcurrency: values['region-concurrency'] === 'parallel' ? 'PARALLEL' : 'SEQUENTIAL',
    minCoverage: values['min-coverage'],
    activateTrustedAccess: values['activate-trusted-access'],
    adoptExisting: values['adopt-existing'],
    adoptStacks: [...new Set(values['adopt-stacks'])],
    orphans: values['orphaned-instances'],
    planOnly: values.mode === 'create-only',
    ...optional('approvedPlan', values['execute-plan-id']),
    ...optional('resume', values.resume),
    ...optional('reportFile', values['report-file']),
    timeoutMs: values['timeout-in-minutes'] * 60_000,
  };
}

const FILTERS = {
  none: 'NONE',
  intersection: 'INTERSECTION',
  difference: 'DIFFERENCE',
  union: 'UNION',
} as const;

function sourceFaults(values: DeployStackSetValues): readonly InputFault[] {
  if (values.template !== undefined) {
    const meaningless = (['platform', 'stack', 'features', ...PLATFORM_INPUTS] as const)
      .filter((name) => isGiven(values[name]))
      .map((name) => ({ input: name, problem: 'has no meaning with "template"' }));
    const unnamed =
      values.name === undefined ? [{ input: 'name', problem: 'is required with "template"' }] : [];
    return [...meaningless, ...unnamed];
  }
  return (['platform', 'stack'] as const)
    .filter((name) => values[name] === undefined)
    .map((input) => ({ input, problem: 'is required, unless "template" names a template of your own' }));
}

function modeFaults({ mode, ...values }: DeployStackSetValues): readonly InputFault[] {
  const given = values['execute-plan-id'] !== undefined;
  if (mode === 'execute-only')
    return given ? [] : [{ input: 'execute-plan-id', problem: 'is required with `mode: execute-only`' }];
  return given ? [{ input: 'execute-plan-id', problem: 'has a meaning only with `mode: execute-only`' }] : [];
}

const SERVICE_MANAGED_ONLY = ['targets', 'auto-deployment', 'retain-stacks-on-account-removal'] as const;
const SELF_MANAGED_ONLY = ['administration-role-arn', 'execution-role-name'] as const;

function permissionFaults(values: DeployStackSetValues): readonly InputFault[] {
  const model = values['permission-model'];
  const other = model === 'self-managed' ? SERVICE_MANAGED_ONLY : SELF_MANAGED_ONLY;
  const faults: InputFault[] = other
    .filter((name) => isGiven(values[name]))
    .map((input) => ({ input, problem: `has no meaning with \`permission-model: ${model}\`` }));
  if (model === 'service-managed') return faults;
  if (values.accounts.length === 0)
    faults.push({ input: 'accounts', problem: 'is required with `permission-model: self-managed`' });
  if (values['account-filter'] !== 'none')
    faults.push({ input: 'account-filter', problem: 'has no meaning without units to narrow' });
  if (values['call-as'] !== 'self')
    faults.push({ input: 'call-as', problem: 'must be `self` with `permission-model: self-managed`' });
  if (values['activate-trusted-access'])
    faults.push({ input: 'activate-trusted-access', problem: 'has no meaning without an organization' });
  return faults;
}

function accountFaults(values: DeployStackSetValues): readonly InputFault[] {
  const faults: InputFault[] = [];
  const filter = values['account-filter'];
  if (filter !== 'none' && values.accounts.length === 0)
    faults.push({ input: 'accounts', problem: `is required with \`account-filter: ${filter}\`` });
  if (filter === 'none' && values.accounts.length > 0 && values['permission-model'] === 'service-managed')
    faults.push({
      input: 'account-filter',
      problem: 'is required with "accounts": `intersection`, `difference` or `union`',
    });
  if (filter === 'union' && values['auto-deployment'] !== false)
    faults.push({
      input: 'auto-deployment',
      problem:
        'must be `false` with `account-filter: union`: AWS would deploy to everybody who joins the units of the added accounts',
    });
  if (values['retain-stacks-on-account-removal'] === true && values['auto-deployment'] === false)
    faults.push({
      input: 'retain-stacks-on-account-removal',
      problem: 'has a meaning only with `auto-deployment: true`',
    });
  return faults;
}

function twice(
  percentage: 'max-concurrent-percentage' | 'failure-tolerance-percentage',
  count: 'max-concurrent-count' | 'failure-tolerance-count',
): InputRule<DeployStackSetValues> {
  return (values) =>
    values[percentage] !== undefined && values[count] !== undefined
      ? [{ input: count, problem: `contradicts "${percentage}": give one of them` }]
      : [];
}

function isGiven(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

function amount(percentage: number | undefined, count: number | undefined): Amount | undefined {
  if (count !== undefined) return { count };
  return percentage === undefined ? undefined : { percentage };
}
