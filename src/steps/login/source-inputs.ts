import type { LoginSource } from '../../credentials/login-request.ts';
import { type InputRule, ifRead } from '../input-rules.ts';
import {
  boolean,
  type InputFault,
  type InputsOf,
  oneOf,
  optionalSecret,
  optionalText,
} from '../input-spec.ts';

export const SOURCES = [
  'auto',
  'keys',
  'oidc',
  'web-identity-file',
  'container',
  'instance',
  'environment',
  'profile',
] as const;

type SourceName = (typeof SOURCES)[number];

/** Inputs that say where the first credentials come from. */
export const sourceInputs = {
  source: oneOf(SOURCES, 'auto'),
  audience: optionalText({ pattern: /^[\x21-\x7e]{1,255}$/, form: 'printable text without blanks' }),
  'aws-access-key-id': optionalText({
    // Not only what AWS gives (AKIA…, ASIA…): behind `sts-endpoint` may be something else, with keys such as `test`.
    pattern: /^\w{1,128}$/,
    form: 'an access key id: letters and digits, without blanks',
  }),
  'aws-secret-access-key': optionalSecret({
    pattern: /^\S+$/,
    form: 'a secret access key, without blanks',
  }),
  'aws-session-token': optionalSecret({ pattern: /^\S+$/, form: 'a session token, without blanks' }),
  'web-identity-token-file': optionalText({ pattern: /^[^\0\r\n]{1,4096}$/, form: 'a path' }),
  'source-profile': optionalText({
    pattern: /^[^\s[\]]{1,128}$/,
    form: 'the name of a profile, without blanks',
  }),
  'role-chaining': boolean(false),
  'force-skip-oidc': boolean(false),
  'use-existing-credentials': boolean(false),
} as const;

type Values = InputsOf<typeof sourceInputs>;

/** Inputs that ask for a source by being there, and the sources that they go with. */
const ASKS_FOR: readonly {
  readonly input: keyof Values;
  readonly sources: readonly [SourceName, ...SourceName[]];
}[] = [
  { input: 'aws-access-key-id', sources: ['keys'] },
  { input: 'aws-secret-access-key', sources: ['keys'] },
  { input: 'aws-session-token', sources: ['keys'] },
  { input: 'web-identity-token-file', sources: ['web-identity-file'] },
  { input: 'source-profile', sources: ['profile'] },
  { input: 'role-chaining', sources: ['environment', 'keys'] },
];

/** An input with a fault of its own was given. */
const given = (values: Values, input: keyof Values): boolean =>
  ifRead(() => values[input] !== undefined && values[input] !== false) ?? true;

/** The source that the inputs ask for. Which it is follows from what was given, never from what lies around. */
export function parseSource(values: Values): LoginSource {
  const id = values['aws-access-key-id'];
  const secret = values['aws-secret-access-key'];
  const token = values['aws-session-token'];
  const { audience } = values;
  const path = values['web-identity-token-file'];
  const profile = values['source-profile'];
  const wanted = { ...(audience === undefined ? {} : { audience }) };
  switch (wantedSource(values)) {
    case 'keys':
      if (id === undefined || secret === undefined) break;
      return {
        kind: 'keys',
        session: {
          accessKeyId: id,
          secretAccessKey: secret,
          ...(token === undefined ? {} : { sessionToken: token }),
        },
      };
    case 'web-identity-file':
      return { kind: 'web-identity-file', ...(path === undefined ? {} : { path }) };
    case 'profile':
      return { kind: 'profile', ...(profile === undefined ? {} : { name: profile }) };
    case 'container':
      return { kind: 'container' };
    case 'instance':
      return { kind: 'instance' };
    case 'environment':
      return { kind: 'environment' };
    case 'oidc':
      return { kind: 'oidc', ...wanted };
    case 'auto':
      break;
  }
  return { kind: 'auto', oidc: !values['force-skip-oidc'], ...wanted };
}

/** `auto`, unless the source is named or an input asks for one. An audience asks for none: it is told of a token, if any. */
export function wantedSource(values: Values): SourceName {
  if (values.source !== 'auto') return values.source;
  const asking = ASKS_FOR.find(({ input }) => given(values, input));
  return asking?.sources[0] ?? 'auto';
}

export const sourceRules: readonly InputRule<Values>[] = [
  keyPairFaults,
  keyTokenFaults,
  otherSourceFaults,
  audienceFaults,
  skippedOidcFaults,
  existingFaults,
];

function keyPairFaults(values: Values): readonly InputFault[] {
  const id = values['aws-access-key-id'];
  const secret = values['aws-secret-access-key'];
  if (id !== undefined && secret === undefined)
    return [{ input: 'aws-secret-access-key', problem: 'is required beside "aws-access-key-id"' }];
  if (id === undefined && secret !== undefined)
    return [{ input: 'aws-access-key-id', problem: 'is required beside "aws-secret-access-key"' }];
  return values.source === 'keys' && id === undefined
    ? [
        {
          input: 'aws-access-key-id',
          problem: 'and "aws-secret-access-key" are required for source keys',
        },
      ]
    : [];
}

function keyTokenFaults(values: Values): readonly InputFault[] {
  const id = values['aws-access-key-id'];
  const token = values['aws-session-token'];
  if (token !== undefined && id === undefined)
    return [{ input: 'aws-session-token', problem: 'needs "aws-access-key-id" beside it' }];
  return id?.startsWith('ASIA') && token === undefined
    ? [
        {
          input: 'aws-session-token',
          problem: 'is required: an access key id that starts with ASIA is a temporary one',
        },
      ]
    : [];
}

/** Inputs that ask for another source than the one that was named, or than the first one that asks. */
function otherSourceFaults(values: Values): readonly InputFault[] {
  const asking = ASKS_FOR.filter(({ input }) => given(values, input));
  const first = asking[0];
  const named = values.source === 'auto' ? first?.sources[0] : values.source;
  const why =
    values.source === 'auto' ? `"${first?.input}" asks for source ${named}` : `"source" is ${named}`;
  return asking
    .filter(({ sources }) => named !== undefined && !sources.includes(named))
    .map(({ input, sources }) => ({ input, problem: `is for source ${sources.join(' or ')}, but ${why}` }));
}

/** Beside a source that is named, an audience contradicts it; beside keys, aws-actions/configure-aws-credentials takes both. */
function audienceFaults({ audience, source }: Values): readonly InputFault[] {
  return audience === undefined || source === 'auto' || source === 'oidc'
    ? []
    : [{ input: 'audience', problem: `is for source oidc, but "source" is ${source}` }];
}

/** What is told in the log about inputs that have no meaning beside the source, and do no harm there. */
export function leftOutInputs(values: Values): readonly string[] {
  const source = wantedSource(values);
  return values.audience === undefined || source === 'auto' || source === 'oidc'
    ? []
    : [`The audience is left out: this login is by source ${source}, and no OIDC token is asked for.`];
}

function skippedOidcFaults(values: Values): readonly InputFault[] {
  return values.source === 'oidc' && values['force-skip-oidc']
    ? [{ input: 'force-skip-oidc', problem: 'contradicts "source", which is oidc' }]
    : [];
}

function existingFaults(values: Values): readonly InputFault[] {
  const { source } = values;
  return values['use-existing-credentials'] && source !== 'auto' && source !== 'environment'
    ? [
        {
          input: 'use-existing-credentials',
          problem: `takes the credentials of the environment, but "source" is ${source}`,
        },
      ]
    : [];
}
