import type { Dispatcher } from '../dispatch.ts';
import type { RehearsalState } from '../state.ts';
import { platformCaller, refusalOf, type Visit, visitAs, visitWith } from './aws-visitor.ts';
import { findReport, inspectAccount, linkedAccounts } from './octo-account.ts';
import {
  jsonBody,
  type Platform,
  type PlatformAnswer,
  PlatformRefusal,
  type PlatformRequest,
  textIn,
} from './platform.ts';
import type { OctoSettings } from './settings.ts';

const ROLE_NAME = 'AlphausAcctAccessRole';
const STACK_NAME = 'AlphausAccountAccess';
const TOKEN_LIFETIME = 86_400;
const API = '/m/blue/cover/v1';

/** An account as Octo keeps it. */
interface Registration {
  name: string;
  /** What the last checks found; every one of them looks at AWS. */
  status: { apiAccess: boolean; stackSet: boolean; curExport: boolean };
}

/**
 * The part of Octo's API by which accounts are registered. It looks at the rehearsed accounts as Octo does: it assumes the
 * role with the external id, and sees what the role's permissions show.
 */
export function createOcto(
  state: RehearsalState,
  dispatcher: Dispatcher,
  base: string,
  settings: OctoSettings,
): Platform {
  const templatePath = `/templates/api-access-${settings.templateVersion}.yml`;
  const tokens = new Map<string, Date>();
  const registrations = new Map<string, Registration>();

  async function enter(accountId: string): Promise<{ readonly value: Visit } | { readonly refused: string }> {
    const own = visitAs(state, dispatcher, platformCaller(state, settings.principal, 'octo'));
    return refusalOf(async () => {
      const output = await own('sts', 'AssumeRole', {
        RoleArn: roleArn(accountId),
        RoleSessionName: 'octo',
        ExternalId: settings.externalId,
      });
      return visitWith(state, dispatcher, output);
    });
  }

  async function entered(accountId: string): Promise<Visit> {
    const door = await enter(accountId);
    if ('value' in door) return door.value;
    throw new PlatformRefusal(400, `Octo cannot assume ${roleArn(accountId)}: ${door.refused}`);
  }

  function registered(accountId: string): Registration {
    const known = registrations.get(accountId);
    const registration = known ?? {
      name: accountId,
      status: { apiAccess: false, stackSet: false, curExport: false },
    };
    registrations.set(accountId, registration);
    return registration;
  }

  async function shown(accountId: string): Promise<PlatformAnswer> {
    const { status } = registered(accountId);
    const door = await enter(accountId);
    status.apiAccess = 'value' in door;
    const found = 'value' in door ? await inspectAccount(door.value, accountId) : undefined;
    const outdated =
      found?.templateVersion !== undefined && found.templateVersion !== settings.templateVersion;
    const problem = 'refused' in door ? `Octo cannot assume the role: ${door.refused}` : found?.problem;
    return ok({
      target: accountId,
      accountType: found?.accountType ?? 'unknown',
      payerId: found?.payerId ?? '',
      roleArn: roleArn(accountId),
      externalId: settings.externalId,
      stackId: found?.stackId ?? '',
      stackRegion: 'us-east-1',
      registrationStatus: { ...status, payer: found?.accountType === 'payer' },
      status: problem ?? (outdated ? 'outdated' : 'latest'),
      lastUpdated: state.now().toISOString(),
    });
  }

  const operations: readonly (readonly [
    RegExp,
    (request: PlatformRequest, target: string) => Promise<PlatformAnswer>,
  ])[] = [
    [
      /^GET \/aws\/acctaccess$/,
      async () =>
        ok({
          stackName: STACK_NAME,
          principal: settings.principal,
          externalId: settings.externalId,
          templateVersion: settings.templateVersion,
          templateUrl: settings.template === undefined ? '' : `${base}${templatePath}`,
          launchUrl: '',
        }),
    ],
    [/^POST \/aws\/acctaccess$/, async ({ body }) => shown(targetOf(body))],
    [
      /^POST \/aws\/acctaccess\/stackset$/,
      async ({ body }) => {
        const payer = targetOf(body);
        const missing = await unregistered(payer, await entered(payer));
        registered(payer).status.stackSet = missing.length === 0;
        return shown(payer);
      },
    ],
    [
      /^POST \/aws\/acctaccess\/cur$/,
      async ({ body }) => {
        const payer = targetOf(body);
        const report = await findReport(await entered(payer));
        registered(payer).status.curExport = !('problem' in report);
        if ('problem' in report)
          throw new PlatformRefusal(400, `Octo cannot read a cost report: ${report.problem}`);
        return ok(report);
      },
    ],
    [/^PUT \/aws\/acctaccess\/(\d{12})$/, async (_request, target) => upgrade(target)],
    [
      /^POST \/account\/unregistered:read$/,
      async ({ body }) => {
        const payer = targetOf(body);
        const missing = await unregistered(payer, await entered(payer));
        return ok({ accounts: missing.map((accountId) => ({ accountId })) });
      },
    ],
    [
      /^POST \/aws\/account$/,
      async ({ body }) => {
        const members = jsonBody(body);
        const accountId = textIn(members, 'accountId') ?? '';
        if (!/^\d{12}$/.test(accountId)) throw new PlatformRefusal(400, 'accountId must be twelve digits.');
        registered(accountId).name = textIn(members, 'accountName') ?? accountId;
        return ok({ vendor: 'aws', accountId, accountName: registered(accountId).name });
      },
    ],
    [
      // What stands in AWS stays there.
      /^DELETE \/acctaccess\/(\d{12})$/,
      async (_request, target) => {
        if (!registrations.delete(target)) throw new PlatformRefusal(404, `${target} is not registered.`);
        return ok({});
      },
    ],
  ];

  async function upgrade(target: string): Promise<PlatformAnswer> {
    const { body } = await shown(target);
    const outdated =
      typeof body === 'object' && body !== null && 'status' in body && body.status === 'outdated';
    if (!outdated)
      throw new PlatformRefusal(400, 'Only an account whose status is "outdated" can be upgraded.');
    throw new PlatformRefusal(501, 'The rehearsal does not upgrade stacks in the name of Octo.');
  }

  async function unregistered(payer: string, visit: Visit): Promise<readonly string[]> {
    const answer = await refusalOf(() => linkedAccounts(visit, payer));
    if ('refused' in answer)
      throw new PlatformRefusal(400, `Octo cannot list the accounts of ${payer}: ${answer.refused}`);
    const missing: string[] = [];
    for (const id of answer.value) if ('refused' in (await enter(id))) missing.push(id);
    return missing;
  }

  async function route(request: PlatformRequest): Promise<PlatformAnswer> {
    if (request.method === 'POST' && request.path === '/access_token') return issueToken(request);
    // Templates are public, as those of platforms are.
    if (request.method === 'GET' && request.path === templatePath && settings.template !== undefined)
      return { status: 200, body: undefined, text: settings.template };
    const given = /^Bearer (.+)$/.exec(request.headers.get('authorization') ?? '')?.[1] ?? '';
    if ((tokens.get(given) ?? new Date(0)) <= state.clientTime())
      throw new PlatformRefusal(401, 'Unauthenticated');
    const name = `${request.method} ${request.path.startsWith(API) ? request.path.slice(API.length) : request.path}`;
    for (const [pattern, operation] of operations) {
      const match = pattern.exec(name);
      if (match !== null) return operation(request, match[1] ?? '');
    }
    throw new PlatformRefusal(501, `The rehearsal of Octo has no ${request.method} ${request.path}.`);
  }

  function issueToken({ body }: PlatformRequest): PlatformAnswer {
    const form = new URLSearchParams(body.toString('utf8'));
    if (form.get('grant_type') !== 'client_credentials')
      return { status: 400, body: { error: 'unsupported_grant_type' } };
    if (form.get('client_id') !== settings.clientId || form.get('client_secret') !== settings.clientSecret) {
      return { status: 401, body: { error: 'invalid_client' } };
    }
    const token = state.newSecret(64);
    tokens.set(token, new Date(state.clientTime().getTime() + TOKEN_LIFETIME * 1000));
    return ok({
      access_token: token,
      token_type: 'Bearer',
      expires_in: TOKEN_LIFETIME,
      scope: form.get('scope') ?? '',
    });
  }

  return {
    name: 'octo',
    environment: { OCTO_API_URL: `${base}/m/blue`, OCTO_TOKEN_URL: `${base}/access_token` },
    async answer(request) {
      try {
        return await route(request);
      } catch (error) {
        if (!(error instanceof PlatformRefusal)) throw error;
        return { status: error.status, body: { code: error.status, message: error.message, details: [] } };
      }
    },
  };
}

function roleArn(accountId: string): string {
  return `arn:aws:iam::${accountId}:role/${ROLE_NAME}`;
}

function targetOf(body: Buffer): string {
  const target = textIn(jsonBody(body), 'target') ?? '';
  if (/^\d{12}$/.test(target)) return target;
  throw new PlatformRefusal(400, 'target must be the id of an AWS account.');
}

function ok(body: unknown): PlatformAnswer {
  return { status: 200, body };
}
