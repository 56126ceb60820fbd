import { readFileSync } from 'node:fs';
import { parsePlatform, stackOf } from '../../../src/registration/catalog.ts';
import { ACCOUNT, KEYS } from './rehearsed.ts';

type Json = Readonly<Record<string, unknown>>;

export const PLATFORM = '131920598436';
export const EXTERNAL_ID = 'octo-external-id';
export const MANAGEMENT = '444455556666';
export const ROLE = 'AlphausAcctAccessRole';

const template = (path: string): string =>
  readFileSync(new URL(`../../../templates/${path}`, import.meta.url), 'utf8');

export interface SeedOptions {
  readonly account?: Json;
  /** Actions that whoever confirms may not call. */
  readonly denied?: readonly string[];
  readonly organization?: Json;
  readonly more?: Json;
}

/** One account with whoever confirms in it, who may do everything but what is denied. */
export function seedOf({ account = {}, denied = [], organization, more = {} }: SeedOptions = {}): string {
  const { users = [], ...rest } = account;
  const policies =
    denied.length === 0
      ? {}
      : { 'inline-policies': { denied: policyOf({ Effect: 'Deny', Action: denied, Resource: '*' }) } };
  const confirmer = {
    name: 'confirmer',
    'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
    ...policies,
    'access-keys': [{ id: KEYS.AWS_ACCESS_KEY_ID, secret: KEYS.AWS_SECRET_ACCESS_KEY }],
  };
  return JSON.stringify({
    accounts: [
      { id: ACCOUNT, users: [confirmer, ...(users as Json[])], ...rest },
      ...(organization === undefined ? [] : [{ id: MANAGEMENT }]),
    ],
    ...(organization === undefined ? {} : { organization }),
    ...more,
  });
}

export function policyOf(...Statement: readonly Json[]): Json {
  return { Version: '2012-10-17', Statement };
}

/** An organization in which the account that is confirmed is a member, or that it manages. */
export function organizationOf(manages: boolean, more: Json = {}): Json {
  const [management, member] = manages ? [ACCOUNT, MANAGEMENT] : [MANAGEMENT, ACCOUNT];
  return { id: 'o-examplerg1', 'management-account': management, members: [member], ...more };
}

/** The stack that `deploy` makes for Octo. */
export function octoStack(parameters: Json = {}): Json {
  return {
    name: 'AlphausAccountAccess',
    template: template('octo/api-access.yml'),
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters: { ExternalId: EXTERNAL_ID, ...parameters },
  };
}

/** The stack that `deploy` makes of Octo's cost report, its bucket and the role that reads it. */
export function curStack(): Json {
  return {
    name: 'AlphausCurExport',
    template: template('octo/legacy-cur.yml'),
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters: { ExternalId: EXTERNAL_ID },
  };
}

/** The stack that `deploy` makes of Costimizer's discovery policy. */
export function discoveryStack(): Json {
  return {
    name: 'CostimizerResourceDiscovery',
    template: template('costimizer/discovery-policy.yml'),
    capabilities: ['CAPABILITY_NAMED_IAM'],
  };
}

export function trustOf(principal: unknown, externalId: unknown = EXTERNAL_ID): Json {
  return {
    Effect: 'Allow',
    Principal: principal,
    Action: 'sts:AssumeRole',
    ...(externalId === undefined ? {} : { Condition: { StringEquals: { 'sts:ExternalId': externalId } } }),
  };
}

/** Trust in a service of AWS, which knows no external id. */
export function serviceTrust(service: string): Json {
  return { Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' };
}

/** What the features that are on by default need, as one statement. */
export function readStatement(platform = 'octo', stack = 'api-access'): Json {
  const catalog = parsePlatform(platform, template(`${platform}/platform.yml`));
  const { role, user } = stackOf(catalog, stack);
  const features = Object.values((role ?? user)?.features ?? {});
  const actions = features.filter((feature) => feature.default).flatMap((feature) => feature.actions);
  return { Effect: 'Allow', Action: actions, Resource: '*' };
}

/** The role of Octo as somebody made it in the console. */
export function octoRole(more: Json = {}): Json {
  return {
    name: ROLE,
    'trust-policy': policyOf(trustOf({ AWS: `arn:aws:iam::${PLATFORM}:root` })),
    'inline-policies': { read: policyOf(readStatement()) },
    ...more,
  };
}

export const OCTOPUS_HOST = 'rehearsal.octopus.app';
export const SUBJECT = 'space:default:account:production';

export function octopusStack(parameters: Json = {}): Json {
  return {
    name: 'OctopusDeployAccess',
    template: template('octopus/oidc-account.yml'),
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters: { ServerHost: OCTOPUS_HOST, Audience: OCTOPUS_HOST, Subject: SUBJECT, ...parameters },
  };
}

export function octopusProvider(more: Json = {}): Json {
  return { url: `https://${OCTOPUS_HOST}`, 'client-ids': [OCTOPUS_HOST], ...more };
}

/** A role that tokens open, with these conditions. */
export function oidcRole(name: string, host: string, conditions: Json, more: readonly Json[] = []): Json {
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::${ACCOUNT}:oidc-provider/${host}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: conditions,
  };
  return { name, 'trust-policy': policyOf(statement, ...more) };
}

export const USER_KEY = { id: 'AKIAREHEARSALPLATF01', secret: 'platformSecretplatformSecretplatformSec1' };

/** The user whose key Costimizer holds, as somebody made it in the console. */
export function costimizerUser(more: Json = {}): Json {
  return {
    name: 'CostimizerLinkedAccess',
    'inline-policies': { read: policyOf(readStatement('costimizer', 'linked-user')) },
    'access-keys': [USER_KEY],
    ...more,
  };
}
