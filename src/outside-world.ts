import type { Log } from './contract/runner.ts';
import { githubIdTokens } from './github/id-token.ts';
import type { Aws, GithubApi, World } from './steps/world.ts';
import { systemClock } from './system/clock.ts';
import { templateShelf } from './system/template-shelf.ts';
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

/** The real world of a step. SDK clients are imported when a step first asks for them: a login never loads CloudFormation. */
export function outsideWorld({ environment, log, mask, packageRoot, folder }: Surroundings): World {
  const variable = (name: string): string | undefined => environment[name]?.trim() || undefined;
  return {
    clock: systemClock,
    log,
    mask,
    variable,
    files: workspace(folder),
    templates: templateShelf(packageRoot),
    idTokens: githubIdTokens({ environment, mask, sleep: systemClock.sleep }),
    verifiedClaims: async (token, audience) => {
      const { verifyIdToken } = await import('./github/verify-id-token.ts');
      return verifyIdToken(token, audience, variable('ACTIONS_ID_TOKEN_REQUEST_URL'), systemClock.now());
    },
    github: githubApiOf(environment),
    aws: awsOf(mask),
  };
}

function githubApiOf(environment: Surroundings['environment']): GithubApi {
  const api = async (): Promise<GithubApi> =>
    (await import('./github/repository-api.ts')).repositoryApi(environment, systemClock.sleep);
  return {
    uploadSarif: async (...given) => (await api()).uploadSarif(...given),
    commentOnPullRequest: async (...given) => (await api()).commentOnPullRequest(...given),
  };
}

function awsOf(mask: (value: string) => void): Aws {
  return {
    tokens: async ({ region }) => (await import('./aws/sts.ts')).tokenService(region, mask),
    whoAmI: async (place) => (await import('./aws/sts.ts')).whoAmI(place),
    stacks: async (place) => (await import('./aws/cloudformation.ts')).stackDeployer(place),
    roles: async (place) => (await import('./aws/iam.ts')).roleReader(place),
    organization: async (place) => (await import('./aws/organizations.ts')).organizationReader(place),
    accountRoles: async (place) => (await import('./aws/account-roles.ts')).accountRoles(place, mask),
  };
}
