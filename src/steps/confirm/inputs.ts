import type { Secret } from '../../contract/secret.ts';
import { DURATION_FORM, parseDuration, parseSeconds } from '../../credentials/duration.ts';
import { sameFileFaults } from '../input-rules.ts';
import {
  boolean,
  InputError,
  type InputFault,
  type InputsOf,
  list,
  optionalSecret,
  optionalText,
  parsed,
} from '../input-spec.ts';
import {
  accountIdInput,
  externalIdInput,
  platformInput,
  principalInput,
  regionInput,
  stackInput,
  stackNameInput,
} from '../shared-inputs.ts';
import {
  type ExportInputs,
  exportInputs,
  type LinkedInputs,
  linkedInputs,
  parseExportInputs,
  parseLinkedInputs,
} from './area-inputs.ts';

/** A job of GitHub lasts six hours at most. */
const LONGEST_WAIT_SECONDS = 6 * 3600;
const NAME = {
  pattern: /^[\w+=,.@-]{1,64}$/,
  form: 'a name of up to 64 letters, digits or any of + = , . @ _ -',
};
const MANAGED_POLICY = {
  pattern: /^arn:aws[a-z-]*:iam::(\d{12}|aws):policy\/[\w+=,.@/-]{1,512}$/,
  form: "a managed policy's ARN",
};

export const confirmInputs = {
  platform: platformInput,
  stack: stackInput,
  name: stackNameInput,
  'role-name': optionalText(NAME),
  'user-name': optionalText(NAME),
  'policy-arn': optionalText(MANAGED_POLICY),
  'expected-account-id': accountIdInput,
  'expected-account-alias': optionalText({
    pattern: /^[a-z0-9](-?[a-z0-9])*$/,
    form: 'an account alias: lower-case letters, digits and single -',
  }),
  'aws-region': regionInput,
  'external-id': externalIdInput,
  principal: principalInput,
  features: list({ pattern: /^[a-z0-9][a-z0-9-]*$/, form: "names of the stack's features, or `none`" }),
  'session-duration': parsed<number | 'max', undefined>({
    form: DURATION_FORM,
    absent: undefined,
    read: parseDuration,
  }),
  'permissions-boundary': optionalText(MANAGED_POLICY),
  'expected-subjects': list({ form: 'subjects, separated by commas or line ends; * and ? are wildcards' }),
  audience: optionalText({
    pattern: /^[!#-[\]-~]{1,255}$/,
    form: 'text without blanks, quotes or backslashes',
  }),
  'provider-url': optionalText({ pattern: /^https:\/\/[^\s?#]{1,255}$/, form: 'an https URL' }),
  'web-identity-token-file': optionalText({ form: 'the path of a file' }),
  'max-key-age': parsed<number, number>({
    form: 'days, from 1 to 3650, as `90` or `90d`',
    default: '90d',
    absent: 90,
    read: daysOf,
  }),
  'detect-drift': boolean(true),
  wait: parsed<number, number>({
    form: 'a duration up to 6 hours, as `600`, `10m`, `1h30m` or `PT1H`',
    default: '0',
    absent: 0,
    read: (text) => within(parseSeconds(text), LONGEST_WAIT_SECONDS),
  }),
  'platform-url': optionalText({ pattern: /^https?:\/\/[^\s?#]{1,255}$/, form: 'a URL' }),
  'platform-token': optionalSecret({ form: 'the secret of an API client' }),
  'platform-account': optionalText({ form: 'the name or id of the account at the platform' }),
  'json-file': optionalText({ form: 'a path' }),
  'evidence-file': optionalText({ form: 'a path' }),
  issue: boolean(false),
  'github-token': optionalSecret({ form: 'a token' }),
  ...linkedInputs,
  ...exportInputs,
} as const;

export interface ConfirmInputs {
  readonly platform: string;
  readonly stack: string;
  readonly name: string | undefined;
  readonly roleName: string | undefined;
  readonly userName: string | undefined;
  readonly policyArn: string | undefined;
  readonly expectedAccountId: string | undefined;
  readonly expectedAlias: string | undefined;
  readonly region: string | undefined;
  readonly externalId: string | undefined;
  readonly principal: string | undefined;
  /** Which features are switched on where no stack tells it; undefined leaves them as by default. */
  readonly features: readonly string[] | undefined;
  readonly sessionSeconds: number | undefined;
  readonly boundaryArn: string | undefined;
  /** Of an OIDC account: who may log in, and by which provider. */
  readonly oidc: OidcInputs;
  readonly maxKeyAgeDays: number;
  readonly detectDrift: boolean;
  readonly waitSeconds: number;
  /** The platform's own API; undefined when nobody wants it asked. */
  readonly api: PlatformApiInputs | undefined;
  readonly jsonFile: string | undefined;
  readonly evidenceFile: string | undefined;
  /** Keeps an issue of the repository up to date, with this token. */
  readonly issueToken: Secret | undefined;
  readonly linked: LinkedInputs;
  readonly export: ExportInputs;
}

export interface OidcInputs {
  readonly subjects: readonly string[];
  readonly audience: string | undefined;
  readonly providerUrl: string | undefined;
  readonly tokenFile: string | undefined;
}

export interface PlatformApiInputs {
  readonly url: string | undefined;
  readonly token: Secret;
  readonly account: string | undefined;
}

export function parseConfirm(values: InputsOf<typeof confirmInputs>): ConfirmInputs {
  const { issue, features } = values;
  const token = values['platform-token'];
  const faults = [
    ...tokenFaults(values),
    ...featureFaults(features),
    ...sameFileFaults(values, ['json-file', 'evidence-file']),
  ];
  if (faults.length > 0) throw new InputError(faults);
  const session = values['session-duration'];
  return {
    platform: values.platform,
    stack: values.stack,
    name: values.name,
    roleName: values['role-name'],
    userName: values['user-name'],
    policyArn: values['policy-arn'],
    expectedAccountId: values['expected-account-id'],
    expectedAlias: values['expected-account-alias'],
    region: values['aws-region'],
    externalId: values['external-id']?.reveal(),
    principal: values.principal,
    features: features.length === 0 ? undefined : features.filter((name) => name !== 'none'),
    sessionSeconds: session === 'max' ? LONGEST_SESSION_SECONDS : session,
    boundaryArn: values['permissions-boundary'],
    oidc: {
      subjects: values['expected-subjects'],
      audience: values.audience,
      providerUrl: values['provider-url'],
      tokenFile: values['web-identity-token-file'],
    },
    maxKeyAgeDays: values['max-key-age'],
    detectDrift: values['detect-drift'],
    waitSeconds: values.wait,
    api:
      token === undefined
        ? undefined
        : { token, url: values['platform-url'], account: values['platform-account'] },
    jsonFile: values['json-file'],
    evidenceFile: values['evidence-file'],
    issueToken: issue ? values['github-token'] : undefined,
    linked: parseLinkedInputs(values),
    export: parseExportInputs(values),
  };
}

const LONGEST_SESSION_SECONDS = 43_200;

function tokenFaults(values: InputsOf<typeof confirmInputs>): readonly InputFault[] {
  const needs = (input: 'platform-token' | 'github-token', because: string): readonly InputFault[] =>
    values[input] === undefined ? [{ input, problem: `is required with ${because}` }] : [];
  return [
    ...(values['platform-url'] === undefined ? [] : needs('platform-token', '`platform-url`')),
    ...(values['platform-account'] === undefined ? [] : needs('platform-token', '`platform-account`')),
    ...(values.issue ? needs('github-token', '`issue: true`') : []),
  ];
}

function featureFaults(features: readonly string[]): readonly InputFault[] {
  return features.length > 1 && features.includes('none')
    ? [{ input: 'features', problem: 'has `none` beside others' }]
    : [];
}

function daysOf(text: string): number | undefined {
  const days = /^(\d{1,4})d?$/.exec(text)?.[1];
  return days === undefined || Number(days) < 1 || Number(days) > 3650 ? undefined : Number(days);
}

function within(seconds: number | undefined, most: number): number | undefined {
  return seconds === undefined || seconds > most ? undefined : seconds;
}
