import { fileURLToPath } from 'node:url';
import type { Log } from './contract/runner.ts';
import { stsEndpoint } from './credentials/sts-endpoint.ts';
import { githubIdTokens } from './github/id-token.ts';
import type { Aws, World } from './steps/world.ts';
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
    credentialHelper: [process.execPath, fileURLToPath(new URL('dist/credential-process.js', packageRoot))],
    idTokens: githubIdTokens({ environment, mask, sleep: systemClock.sleep }),
    aws: awsOf(mask, variable),
  };
}

function awsOf(mask: (value: string) => void, variable: (name: string) => string | undefined): Aws {
  return {
    async tokens({ region }) {
      const sdk = async () => (await import('./aws/sts.ts')).tokenService(region, mask);
      const endpoint = stsEndpoint(region, variable);
      if (endpoint === undefined) return sdk();
      return (await import('./aws/sts-query.ts')).queryTokenService({ region, endpoint }, mask, sdk);
    },
    whoAmI: async (place) => (await import('./aws/sts.ts')).whoAmI(place),
    stacks: async (place) => (await import('./aws/cloudformation.ts')).stackDeployer(place),
    roles: async (place) => (await import('./aws/iam.ts')).roleReader(place),
    organization: async (place) => (await import('./aws/organizations.ts')).organizationReader(place),
  };
}
