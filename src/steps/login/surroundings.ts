import { ownProfileFiles, type ProfileFiles } from '../../profiles/profile-files.ts';
import type { World } from '../world.ts';

/** What the step knows of the job when it hands over. */
export interface Surroundings {
  /** Tells this login from the others of the job. */
  readonly id: string;
  /** What a variable holds now; blank counts as absent. */
  readonly held: (name: string) => string | undefined;
  /** Absent when there is no home folder. */
  readonly profileFiles: ProfileFiles | undefined;
  /** Absent outside a runner: then nothing can be undone. */
  readonly runnerTemp: string | undefined;
  /** The program that renews sessions: Node, and our script. */
  readonly credentialHelper: readonly string[];
}

export function surroundingsOf(world: World): Surroundings {
  return {
    id: crypto.randomUUID(),
    held: world.variable,
    profileFiles: ownProfileFiles(world.variable),
    runnerTemp: world.variable('RUNNER_TEMP'),
    credentialHelper: world.credentialHelper,
  };
}
