import type { LoginRun } from '../login-run.ts';
import { containerCredentials } from './container.ts';
import { instanceCredentials } from './instance.ts';
import type { Opened, PassedOver, Tried } from './opened.ts';
import { webIdentityOfVariables } from './web-identity-file.ts';

/**
 * The identity of the machine that runs this job, in the order of Octopus Deploy's workers: container (ECS, EKS Pod
 * Identity), web identity token file, instance. The first that is there counts. One that is configured but broken ends
 * the search with its error: going on would silently be somebody else, for example the node instead of the pod.
 */
export async function machineIdentity(
  run: LoginRun,
  last: boolean,
): Promise<{ readonly opened?: Opened; readonly passedOver: readonly PassedOver[] }> {
  const sources: readonly (readonly [string, () => Promise<Tried>])[] = [
    ['container', () => containerCredentials(run)],
    ['web-identity-file', () => webIdentityOfVariables(run, last)],
    ['instance', () => instanceCredentials(run)],
  ];
  const passedOver: PassedOver[] = [];
  for (const [source, attempt] of sources) {
    const tried = await attempt();
    if ('opened' in tried) {
      run.ports.log.info(`Source ${source}: used.`);
      return { opened: tried.opened, passedOver };
    }
    run.ports.log.info(`Source ${source}: passed over, ${tried.passedOver}.`);
    passedOver.push({ source, reason: tried.passedOver });
  }
  return { passedOver };
}
