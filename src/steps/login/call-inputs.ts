import type { ProxyChoice } from '../../contract/http.ts';
import type { LoginRequest } from '../../credentials/login-request.ts';
import type { InputRule } from '../input-rules.ts';
import {
  boolean,
  type InputFault,
  type InputsOf,
  integer,
  optionalInteger,
  optionalText,
} from '../input-spec.ts';
import { proxyChoice, proxyFaults, proxyInputs } from '../proxy-inputs.ts';

/** Inputs that say how AWS is called, and how often. */
export const callInputs = {
  'sts-endpoint': optionalText({
    pattern: /^https?:\/\/[\x21-\x7e]{1,500}$/,
    form: 'an https URL (http only for this machine and its own network)',
  }),
  ...proxyInputs,
  'disable-retry': boolean(false),
  'retry-max-attempts': integer({ min: 1, max: 100, default: 4, unit: 'attempts' }),
  // Nought is none, as in aws-actions/configure-aws-credentials.
  'action-timeout-s': optionalInteger({ min: 0, max: 21_600, unit: 'seconds' }),
  'special-characters-workaround': boolean(false),
  'trust-policy-file': optionalText({ form: 'a path' }),
} as const;

type Values = InputsOf<typeof callInputs>;

export interface CallInputs {
  readonly proxy: ProxyChoice;
  readonly endpoint?: string;
  /** All of the login; it is ended after that. */
  readonly timeoutSeconds?: number;
  /** A trust policy by which a refusal is explained. */
  readonly trustPolicyFile?: string;
}

/** Tries after a failure that passes may take as long as this, when nothing else was said. */
const RETRY_BUDGET_MS = 30_000;
/** This machine, private addresses, and names without a dot, which service containers have: no name of the internet. */
const OWN_NETWORK =
  /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|10\.\d+\.\d+\.\d+|172\.(1[6-9]|2\d|3[01])\.\d+\.\d+|192\.168\.\d+\.\d+|[a-z0-9_-]+)$/;

export function parseCalls(values: Values): {
  readonly calls: CallInputs;
  readonly retry: NonNullable<LoginRequest['retry']>;
} {
  const endpoint = values['sts-endpoint'];
  const timeoutSeconds = values['action-timeout-s'] || undefined;
  const trustPolicyFile = values['trust-policy-file'];
  return {
    calls: {
      proxy: proxyChoice(values),
      ...(endpoint === undefined ? {} : { endpoint }),
      ...(timeoutSeconds === undefined ? {} : { timeoutSeconds }),
      ...(trustPolicyFile === undefined ? {} : { trustPolicyFile }),
    },
    retry: {
      attempts: values['disable-retry'] ? 1 : values['retry-max-attempts'],
      budgetMs: timeoutSeconds === undefined ? RETRY_BUDGET_MS : timeoutSeconds * 1000,
    },
  };
}

export const callRules: readonly InputRule<Values>[] = [endpointFaults, proxyFaults];

function endpointFaults(values: Values): readonly InputFault[] {
  const endpoint = values['sts-endpoint'];
  if (endpoint === undefined || isSafeUrl(endpoint)) return [];
  return [
    {
      input: 'sts-endpoint',
      problem: 'is not an https URL: tokens and signatures would travel in the clear',
      seen: endpoint,
    },
  ];
}

function isSafeUrl(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || OWN_NETWORK.test(hostname);
}
