import type { Secret } from '../../contract/secret.ts';
import { parseTags } from '../../registration/parameter-overrides.ts';
import type { RollbackTriggers } from '../../registration/stack-change-set.ts';
import { brokenRules } from '../input-rules.ts';
import { InputError, type InputFault, type InputsOf } from '../input-spec.ts';
import { optional, readMap } from '../parsed-inputs.ts';
import {
  MODES,
  mendingFaults,
  modeFaults,
  PLATFORM_INPUTS,
  sourceFaults,
  templateFaults,
} from './input-faults.ts';
import { type deployInputs, TOKEN_OF_RUN } from './inputs.ts';
import { type Operation, placeOf, readOperation } from './operation.ts';
import { isFileUrl } from './overrides-file.ts';

export interface DeployInputs {
  readonly source:
    | { readonly platform: string; readonly stack: string }
    | { readonly template: string }
    /** Only to execute a change set, which knows its own template. */
    | 'change-set';
  readonly name?: string;
  readonly expectedAccountId?: string;
  readonly region?: string;
  /** By name of the input, for a platform's parameters. */
  readonly platformInputs: Readonly<Record<string, string>>;
  /** Exactly the features that are to be on, or `none`; empty when nothing was said. */
  readonly features: readonly string[];
  readonly overrides: Readonly<Record<string, string>>;
  /** A `file://` address that has the overrides instead. */
  readonly overridesFile?: string;
  readonly capabilities: readonly string[];
  readonly tags: Readonly<Record<string, string>>;
  /** The service role that CloudFormation works as from now on. */
  readonly roleArn?: string;
  readonly notificationArns: readonly string[];
  readonly rollbackTriggers?: RollbackTriggers;
  /** A stack policy as JSON, or a path to one. */
  readonly stackPolicy?: string;
  /** The digest of the one template that is meant; lower-case hex. */
  readonly templateSha256?: string;
  /** Given for the template that the platform publishes: who asks it. */
  readonly vendor?: { readonly clientId: string; readonly clientSecret: Secret };
  /** Waivers as YAML, or a path to them. */
  readonly lintWaivers?: string;
  readonly templateBucket?: string;
  readonly templatePrefix?: string;
  readonly adoptExisting: boolean;
  /** The changes inside nested stacks are planned and shown too. */
  readonly includeNested: boolean;
  /** Resources that somebody changed by hand are brought back too. */
  readonly revertDrift: boolean;
  /** Only the link that opens CloudFormation's form is made. */
  readonly linkOnly: boolean;
  readonly linkWithSecrets: boolean;
  readonly changeSetName?: string;
  /** The change set of an earlier plan, by ARN or name, that is executed instead of a new one. */
  readonly changeSetToExecute?: string;
  readonly planOnly: boolean;
  readonly keepFailedChangeSet: boolean;
  readonly disableRollback: boolean;
  readonly failWhenEmpty: boolean;
  readonly recreateFailedStack: boolean;
  readonly continueUpdateRollback: boolean;
  /** Logical ids that a continued rollback leaves as they are; empty for none. */
  readonly skipOnRollback: readonly string[];
  /** Switched on after the deployment; never switched off here. */
  readonly terminationProtection: boolean;
  /** What to write to the pull request with; undefined when nothing is to be written. */
  readonly commentToken?: Secret;
  /** The operation of an earlier step that is waited for, instead of beginning one. */
  readonly resume?: Operation;
  readonly timeoutMs: number;
}

type Values = InputsOf<typeof deployInputs>;

/** Adds the rules between inputs. Throws InputError with everything that is wrong. */
export function parseDeploy(values: Values): DeployInputs {
  const faults: InputFault[] = [
    ...brokenRules(values, [sourceFaults, templateFaults, modeFaults, mendingFaults]),
  ];
  const given = values['parameter-overrides'];
  const overridesFile = given !== undefined && isFileUrl(given) ? given : undefined;
  const overrides = overridesFile === undefined ? readMap('parameter-overrides', given, faults) : {};
  const tags = readMap('tags', values.tags, faults, parseTags);
  const commentToken = commentTokenOf(values, faults);
  const resume = values.resume === undefined ? undefined : readOperation(values.resume);
  if (values.resume !== undefined && resume === undefined)
    faults.push({ input: 'resume', problem: 'is not the output `operation` of a step' });
  if (faults.length > 0) throw new InputError(faults);
  const source = sourceOf(values);
  // An operation knows its place; what else is given must agree with it.
  const bare = source === 'change-set' && resume !== undefined ? placeOf(resume) : undefined;
  return {
    source,
    ...optional('name', values.name ?? bare?.stackName),
    ...optional('expectedAccountId', values['expected-account-id']),
    ...optional('region', values['aws-region'] ?? bare?.region),
    platformInputs: Object.fromEntries(
      PLATFORM_INPUTS.flatMap((name) => {
        const value = values[name];
        return value === undefined ? [] : [[name, typeof value === 'string' ? value : value.reveal()]];
      }),
    ),
    features: values.features,
    overrides,
    ...optional('overridesFile', overridesFile),
    capabilities: values.capabilities,
    tags,
    ...optional('roleArn', values['role-arn']),
    notificationArns: values['notification-arns'],
    ...optional('rollbackTriggers', triggersOf(values)),
    ...optional('stackPolicy', values['stack-policy']),
    ...optional('templateSha256', values['template-sha256']?.toLowerCase()),
    ...optional('vendor', vendorOf(values)),
    ...optional('lintWaivers', values['lint-waivers']),
    ...optional('templateBucket', values['template-bucket'] ?? values['s3-bucket']),
    ...optional('templatePrefix', values['s3-prefix']),
    adoptExisting: values['adopt-existing-resources'],
    includeNested: values['include-nested-stacks-change-set'],
    revertDrift: values['deployment-mode'] === 'REVERT_DRIFT',
    linkOnly: values.mode === 'link',
    linkWithSecrets: values['link-with-secrets'],
    ...optional('changeSetName', values['change-set-name']),
    ...optional('changeSetToExecute', values['execute-change-set-id']),
    planOnly: values['no-execute-changeset'] || MODES[values.mode] === 'plan',
    keepFailedChangeSet: values['no-delete-failed-changeset'],
    failWhenEmpty: values['fail-on-empty-changeset'],
    disableRollback: values['disable-rollback'],
    recreateFailedStack: values['recreate-failed-stack'],
    continueUpdateRollback: values['continue-update-rollback'],
    skipOnRollback: values['skip-resources-on-rollback'],
    terminationProtection: values['termination-protection'],
    ...optional('commentToken', commentToken),
    ...optional('resume', resume),
    timeoutMs: values['timeout-in-minutes'] * 60_000,
  };
}

function sourceOf(values: Values): DeployInputs['source'] {
  if (values.template !== undefined) return { template: values.template };
  return values.platform === undefined || values.stack === undefined
    ? 'change-set'
    : { platform: values.platform, stack: values.stack };
}

function commentTokenOf(values: Values, faults: InputFault[]): Secret | undefined {
  if (!values.comment) return undefined;
  const token = values['github-token'];
  if (token !== undefined && token.reveal() !== TOKEN_OF_RUN) return token;
  faults.push({ input: 'github-token', problem: 'is needed for "comment"' });
  return undefined;
}

function triggersOf(values: Values): RollbackTriggers | undefined {
  const alarms = values['rollback-triggers'];
  return alarms.length === 0 ? undefined : { alarms, minutes: values['monitoring-time-in-minutes'] };
}

function vendorOf(values: Values): DeployInputs['vendor'] {
  const [clientId, clientSecret] = [values['platform-client-id'], values['platform-client-secret']];
  return clientId === undefined || clientSecret === undefined ? undefined : { clientId, clientSecret };
}
