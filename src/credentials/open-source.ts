import { environmentSession } from './environment-session.ts';
import { hopsOf, type LoginSource } from './login-request.ts';
import type { LoginRun } from './login-run.ts';
import { audienceOf, partitionOfRegion } from './partitions.ts';
import { hopRole, type RoleHop } from './role-hop.ts';
import type { IdToken } from './session.ts';
import { noCredentials, noIdToken, sourceMissing } from './source-refusals.ts';
import { exchangeToken, type TokenOrigin } from './web-identity.ts';
import { containerCredentials } from './worker/container.ts';
import { instanceCredentials } from './worker/instance.ts';
import { machineIdentity } from './worker/machine-identity.ts';
import type { Opened, Tried } from './worker/opened.ts';
import { fileOrigin, hopOfVariables } from './worker/web-identity-file.ts';

/** The first credentials, and the roles that are still to be assumed with them. */
export interface Start {
  readonly opened: Opened;
  readonly hops: readonly RoleHop[];
}

/** Gets the first credentials from the source of the request. Throws StepError or AwsFailure. */
export async function openSource(run: LoginRun): Promise<Start> {
  const { source } = run.request;
  const hops = hopsOf(run.request);
  switch (source.kind) {
    case 'keys':
      return { opened: { session: source.session, source: 'keys' }, hops };
    case 'oidc':
      return byIdToken(run, await firstIdToken(run, source.audience), source.audience);
    case 'web-identity-file':
      return byFile(run, source.path);
    case 'container':
      return { opened: openedOr(await containerCredentials(run), source), hops };
    case 'instance':
      return { opened: openedOr(await instanceCredentials(run), source), hops };
    case 'environment':
      return { opened: await fromEnvironment(run), hops };
    case 'profile':
      return { opened: await fromProfile(run, source.name, 'profile'), hops };
    case 'auto':
      return automatic(run, source);
  }
}

/** A role is assumed with the job's own token where it may have one; everything else is the machine's identity. */
async function automatic(run: LoginRun, source: LoginSource & { kind: 'auto' }): Promise<Start> {
  const { ports } = run;
  const hops = hopsOf(run.request);
  if (hops.length > 0 && source.oidc) {
    const token = await idToken(run, source.audience);
    if (token !== undefined) return byIdToken(run, token, source.audience);
    ports.log.info(
      'Source oidc: passed over, this job may not ask for an OIDC token (that needs `permissions: id-token: write`).',
    );
  }
  const { opened, passedOver } = await machineIdentity(run, hops.length === 0);
  if (opened !== undefined) return { opened, hops };
  if (hops.length > 0 && source.oidc) throw noIdToken(await ports.job(), passedOver);
  throw noCredentials(passedOver, ports.variable('AWS_ACCESS_KEY_ID') !== undefined);
}

async function byIdToken(run: LoginRun, first: IdToken, audience: string | undefined): Promise<Start> {
  const { hop, role, rest } = exchangedRole(run);
  const wanted = audience ?? audienceOf(role.partition);
  let unused: IdToken | undefined = first;
  const origin: TokenOrigin = {
    source: 'oidc',
    audience: wanted,
    async give() {
      const token = unused ?? (await firstIdToken(run, audience));
      unused = undefined;
      return token;
    },
  };
  return { opened: await exchangeToken(run, origin, role, hop, rest.length === 0), hops: rest };
}

async function byFile(run: LoginRun, given: string | undefined): Promise<Start> {
  const { request, ports } = run;
  const path = given ?? ports.variable('AWS_WEB_IDENTITY_TOKEN_FILE');
  if (path === undefined)
    throw sourceMissing(
      'web-identity-file',
      'neither "web-identity-token-file" nor AWS_WEB_IDENTITY_TOKEN_FILE names a file',
    );
  const fallback = hopsOf(request).length === 0 ? hopOfVariables(run) : undefined;
  if (hopsOf(request).length === 0 && fallback === undefined)
    throw sourceMissing('web-identity-file', 'neither "role-to-assume" nor AWS_ROLE_ARN names a role');
  const { hop, role, rest } = exchangedRole(run, fallback);
  const origin = fileOrigin(path, role.partition, run);
  return { opened: await exchangeToken(run, origin, role, hop, rest.length === 0), hops: rest };
}

/** The role that a token is exchanged for: the first one of the request, or else the fallback. */
function exchangedRole({ request }: LoginRun, fallback?: RoleHop) {
  const [hop = fallback, ...rest] = hopsOf(request);
  if (hop === undefined)
    throw new TypeError('A token is exchanged for a role, which the inputs are checked for');
  const account = request.allowedAccountIds[0];
  return { hop, rest, role: hopRole(hop, account, partitionOfRegion(request.region).id) };
}

async function idToken(run: LoginRun, audience: string | undefined): Promise<IdToken | undefined> {
  const { role } = exchangedRole(run);
  return run.ports.idTokens.request(audience ?? audienceOf(role.partition), run.ports.signal);
}

async function firstIdToken(run: LoginRun, audience: string | undefined): Promise<IdToken> {
  const token = await idToken(run, audience);
  if (token === undefined) throw noIdToken(await run.ports.job(), []);
  return token;
}

function openedOr(tried: Tried, source: LoginSource): Opened {
  if ('opened' in tried) return tried.opened;
  throw sourceMissing(source.kind, tried.passedOver);
}

/** Keys beat a profile: that one may be left over from an earlier step, and the SDKs do not agree which of them counts. */
async function fromEnvironment(run: LoginRun): Promise<Opened> {
  const { ports } = run;
  const session = environmentSession(ports);
  if (session !== undefined) return { session, source: 'environment' };
  const profile = ports.variable('AWS_PROFILE');
  if (profile !== undefined) return fromProfile(run, profile, 'environment');
  throw sourceMissing(
    'environment',
    'neither AWS_ACCESS_KEY_ID with AWS_SECRET_ACCESS_KEY nor AWS_PROFILE is set',
  );
}

async function fromProfile(run: LoginRun, name: string | undefined, source: string): Promise<Opened> {
  return { session: await run.retry(() => run.ports.profile(name)), source };
}
