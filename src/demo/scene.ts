import { cp, mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Rehearsal, startRehearsal } from '../rehearsal/server.ts';
import type { RunOptions, TriggerContext } from '../runner/run-options.ts';
import type { RunEvent, WorkflowRun } from '../runner/run-result.ts';
import { runWorkflow } from '../runner/run-workflow.ts';
import { readWorkflow } from '../runner/workflow-file.ts';
import { ownActions } from './own-actions.ts';

/** The repository that examples/rehearsal.yml trusts, as if somebody had pushed to its main branch. */
export const DEMO_TRIGGER: TriggerContext = {
  repository: 'octo-org/cloud-accounts',
  repositoryId: '740110',
  repositoryOwnerId: '650022',
  ref: 'refs/heads/main',
  sha: '4f1d2c3b5a69788796a5b4c3d2e1f00f1e2d3c4b',
  actor: 'mona',
  actorId: '583231',
  eventName: 'push',
  payload: { head_commit: { message: 'Onboard the production account' } },
  runId: '1000001',
};

/** What the repository would hold as secrets: the external id that the platform's wizard shows. */
export const DEMO_SECRETS: Readonly<Record<string, string>> = { OCTO_EXTERNAL_ID: 'octo-7e5b9d1c-demo-only' };

/** A rehearsal AWS with the world of an example, and a repository that holds one workflow. */
export interface Scene {
  readonly rehearsal: Rehearsal;
  /** Runs a workflow of `examples/` as if it stood in the repository and its event had happened. */
  run(
    example: string,
    listener: (event: RunEvent) => void,
    options?: Partial<RunOptions>,
  ): Promise<WorkflowRun>;
  close(): Promise<void>;
}

/** Starts the scene; `packageRoot` is where `examples/`, `actions/` and `dist/` are. */
export async function openScene(packageRoot: URL): Promise<Scene> {
  const seed = await readFile(new URL('examples/rehearsal.yml', packageRoot), 'utf8');
  const rehearsal = await startRehearsal({ seed });
  const workspace = await mkdtemp(join(tmpdir(), 'aws-account-steps-demo-'));
  return {
    rehearsal,
    async run(example, listener, options = {}) {
      const source = fileURLToPath(new URL(`examples/${example}`, packageRoot));
      const file = `.github/workflows/${basename(example)}`;
      await mkdir(join(workspace, '.github/workflows'), { recursive: true });
      await cp(source, join(workspace, file));
      const content = await readFile(source, 'utf8');
      return runWorkflow({
        workflow: { file, content },
        workspace,
        trigger: { ...DEMO_TRIGGER, eventName: await eventThatStarts(file, content) },
        environment: {
          ...rehearsal.environment,
          // The demo may run on a Node that is older than the one of GitHub's runners; that is no news in its log.
          AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
        },
        secrets: DEMO_SECRETS,
        actions: ownActions(packageRoot),
        idToken: ({ environment, workflowFile, workflowName, trigger }) => {
          const { payload: _, runId, ...facts } = trigger;
          const grant = rehearsal.githubJob({
            ...facts,
            ...(runId === undefined ? {} : { runId }),
            ...(environment === undefined ? {} : { environment }),
            workflow: workflowName,
            workflowFile: basename(workflowFile),
          });
          return { url: grant.ACTIONS_ID_TOKEN_REQUEST_URL, token: grant.ACTIONS_ID_TOKEN_REQUEST_TOKEN };
        },
        listener,
        ...options,
      });
    },
    async close() {
      await rehearsal.close();
      await rm(workspace, { recursive: true, force: true });
    },
  };
}

/** A push if the workflow has it, otherwise the first event that it names. */
async function eventThatStarts(file: string, content: string): Promise<string> {
  const { events } = await readWorkflow(file, content);
  return events.includes('push') ? 'push' : (events[0] ?? 'push');
}
