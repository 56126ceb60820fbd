import type { Agent } from 'node:http';
import { fileURLToPath } from 'node:url';
import type { ProxyChoice } from './contract/http.ts';
import type { Log } from './contract/runner.ts';
import { StepError } from './contract/step-error.ts';
import type { TokenService } from './credentials/session.ts';
import { stsEndpoint } from './credentials/sts-endpoint.ts';
import { githubIdTokens } from './github/id-token.ts';
import type { Aws, GithubApi, World } from './steps/world.ts';
import { cancellation } from './system/cancellation.ts';
import { systemClock } from './system/clock.ts';
import { httpClient } from './system/http.ts';
import { proxyPasswords, proxyRules } from './system/proxy.ts';
import { templateShelf } from './system/template-shelf.ts';
import { readTokenFile } from './system/token-file.ts';
import { workspace } from './system/workspace.ts';

export interface Surroundings {
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly log: Log;
  readonly mask: (value: string) => void;
  /** The folder that holds `templates/` and `dist/`. */
  readonly packageRoot: URL;
  /** Where relative paths of inputs start. */
  readonly folder: string;
}

type Through = () => Promise<Agent | undefined>;

/** The real world of a step. SDK clients are imported when a step first asks for them: a login never loads CloudFormation. */
export function outsideWorld(surroundings: Surroundings, proxy: ProxyChoice = {}): World {
  const { environment, log, mask, packageRoot, folder } = surroundings;
  const through = proxyOf(environment, proxy, mask);
  const http = httpClient(through);
  const cancelled = cancellation();
  const variable = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    clock: systemClock,
    log,
    mask,
    variable,
    files: workspace(folder),
    templates: templateShelf(packageRoot),
    credentialHelper: [process.execPath, fileURLToPath(new URL('dist/credential-process.js', packageRoot))],
    idTokens: githubIdTokens({ environment, mask, http, sleep: systemClock.sleep }),
    verifiedClaims: async (token, audience) => {
      const { verifyIdToken } = await import('./github/verify-id-token.ts');
      return verifyIdToken(token, audience, variable('ACTIONS_ID_TOKEN_REQUEST_URL'), systemClock.now());
    },
    github: githubApiOf(environment),
    machine: { http, readTokenFile: (path) => readTokenFile(path, folder) },
    platforms: {
      octo: async (credentials) =>
        (await import('./platforms/octo.ts')).octo(
          http,
          { apiUrl: variable('OCTO_API_URL'), tokenUrl: variable('OCTO_TOKEN_URL') },
          credentials,
          mask,
        ),
      tester: async (api, access) => {
        if (api.kind === 'octo') {
          const endpoints = {
            apiUrl: access.url ?? variable('OCTO_API_URL') ?? api.url,
            tokenUrl: variable('OCTO_TOKEN_URL') ?? api.tokenUrl,
          };
          return (await import('./platforms/octo-tester.ts')).octoTester(http, endpoints, access.token, mask);
        }
        const server = access.url ?? variable('OCTOPUS_URL') ?? api.url;
        if (server === undefined) throw noAddress();
        return (await import('./platforms/octopus-tester.ts')).octopusTester(
          http,
          server,
          access.token,
          systemClock.sleep,
        );
      },
    },
    cancellation: cancelled,
    through: (choice) => outsideWorld(surroundings, choice),
    aws: awsOf(mask, through, variable),
  };
}

function noAddress(): StepError {
  return new StepError({
    code: 'platform-address',
    fault: 'user',
    message: 'Nobody says where the server of the platform is.',
    remedy: 'Give its address as `platform-url`, for example https://example.octopus.app.',
  });
}

function githubApiOf(environment: Surroundings['environment']): GithubApi {
  const api = async (): Promise<GithubApi> =>
    (await import('./github/repository-api.ts')).repositoryApi(environment, systemClock.sleep);
  return {
    uploadSarif: async (...given) => (await api()).uploadSarif(...given),
    commentOnPullRequest: async (...given) => (await api()).commentOnPullRequest(...given),
    keepIssue: async (...given) => (await api()).keepIssue(...given),
  };
}

/** One agent for all calls, made when the first needs it; none when no proxy is configured. */
function proxyOf(
  environment: Surroundings['environment'],
  choice: ProxyChoice,
  mask: (value: string) => void,
): Through {
  const rules = proxyRules(choice, environment);
  if (rules === undefined) return async () => undefined;
  for (const password of proxyPasswords(rules)) mask(password);
  let agent: Promise<Agent> | undefined;
  return () => {
    agent ??= import('./system/proxy-agent.ts').then(({ proxyAgent }) => proxyAgent(rules));
    return agent;
  };
}

/** A service that is loaded while whoever asked for it does what comes before the first call, such as getting a token. */
function whenCalled(load: () => Promise<TokenService>): TokenService {
  let loading: Promise<TokenService> | undefined;
  const loaded = (): Promise<TokenService> => {
    loading ??= load();
    return loading;
  };
  setImmediate(() => void loaded().catch(() => undefined));
  return {
    callerIdentity: async (session) => (await loaded()).callerIdentity(session),
    assumeRole: async (session, request) => (await loaded()).assumeRole(session, request),
    assumeRoleWithWebIdentity: async (request) => (await loaded()).assumeRoleWithWebIdentity(request),
  };
}

function awsOf(
  mask: (value: string) => void,
  through: Through,
  variable: (name: string) => string | undefined,
): Aws {
  const by = async <Place extends object>(place: Place): Promise<Place & { readonly agent?: Agent }> => {
    const agent = await through();
    return agent === undefined ? place : { ...place, agent };
  };
  return {
    async tokens(place) {
      const reached = await by(place);
      const sdk = async () => (await import('./aws/sts.ts')).tokenService(reached, mask);
      const endpoint = stsEndpoint(place.region, place.endpoint, variable);
      if (endpoint === undefined) return sdk();
      return whenCalled(async () =>
        (await import('./aws/sts-query.ts')).queryTokenService({ ...reached, endpoint }, mask, sdk),
      );
    },
    profile: async (name, { signal, ...place }) => {
      const [{ profileSession }, { runCommand }] = await Promise.all([
        import('./aws/profile.ts'),
        import('./system/run-command.ts'),
      ]);
      const run = (commandLine: string): Promise<string> => runCommand(commandLine, signal);
      return profileSession(name, await by(place), { mask, runCommand: run });
    },
    whoAmI: async (place) => (await import('./aws/sts.ts')).whoAmI(await by(place)),
    stacks: async (place) => (await import('./aws/cloudformation.ts')).stackDeployer(await by(place)),
    drift: async (place) => (await import('./aws/stack-drift.ts')).driftDetector(await by(place)),
    identities: async (place) => (await import('./aws/identities.ts')).identityReader(await by(place)),
    roles: async (place) => (await import('./aws/iam.ts')).roleReader(await by(place)),
    templateStore: async (place) => (await import('./aws/template-store.ts')).templateStore(await by(place)),
    organization: async (place) =>
      (await import('./aws/organizations.ts')).organizationReader(await by(place)),
    organizationTree: async (place) =>
      (await import('./aws/organization-tree.ts')).organizationTree(await by(place)),
    billingExports: async (place) => (await import('./aws/billing-exports.ts')).exportReader(await by(place)),
    bucket: async (place) => (await import('./aws/buckets.ts')).bucketReader(await by(place)),
    keys: async (place) => (await import('./aws/keys.ts')).keyReader(await by(place)),
    stackSets: async (place) =>
      (await import('./aws/stack-set-deployer.ts')).stackSetDeployer(await by(place)),
    accountRoles: async (place) =>
      (await import('./aws/account-roles.ts')).accountRoles(await by(place), mask),
  };
}
