import type { RunEvent } from './run-result.ts';

/** Why and where the workflow runs, as GitHub would say it in the `github` context. */
export interface TriggerContext {
  /** Where GitHub's REST API is, when it is another than github.com's. */
  readonly apiUrl?: string;
  /** `owner/name`. */
  readonly repository: string;
  readonly repositoryId: string;
  readonly repositoryOwnerId: string;
  /** `refs/heads/main`, `refs/tags/v1`, `refs/pull/7/merge`. */
  readonly ref: string;
  /** 40 hex digits. */
  readonly sha: string;
  readonly actor: string;
  readonly actorId: string;
  /** `push`, `workflow_dispatch`, … ; the workflow must have it under `on:`. */
  readonly eventName: string;
  /** The webhook payload: `github.event` and the file at `GITHUB_EVENT_PATH`. */
  readonly payload: Readonly<Record<string, unknown>>;
  readonly runId?: string;
  readonly runNumber?: string;
  readonly runAttempt?: string;
  /** Only for pull requests. */
  readonly headRef?: string;
  readonly baseRef?: string;
}

/** A job as the issuer of its OIDC token must know it. */
export interface JobIdentity {
  /** The job's key in the workflow. */
  readonly id: string;
  /** The workflow's path below the repository root. */
  readonly workflowFile: string;
  readonly workflowName: string;
  /** The name of its deployment environment; decides the token's subject. */
  readonly environment: string | undefined;
  readonly trigger: TriggerContext;
}

/** Where a step asks for an OIDC token: what GitHub passes as `ACTIONS_ID_TOKEN_REQUEST_URL` and `…_TOKEN`. */
export interface IdTokenGrant {
  readonly url: string;
  readonly token: string;
}

export interface RunOptions {
  readonly workflow: {
    /** Path below the repository root, for example `.github/workflows/onboard.yml`. */
    readonly file: string;
    readonly content: string;
  };
  /** Absolute path of the checked-out repository: `GITHUB_WORKSPACE`, and where `uses: ./…` is looked up. */
  readonly workspace: string;
  readonly trigger: TriggerContext;
  /** Variables of the machine the runner runs on (an endpoint, a proxy); the only ones beside `PATH` that steps get. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly secrets?: Readonly<Record<string, string>>;
  /** The `vars` context. */
  readonly variables?: Readonly<Record<string, string>>;
  /** For `workflow_dispatch`; checked against what the workflow declares. */
  readonly inputs?: Readonly<Record<string, string | number | boolean>>;
  /** Folder of an action by its `uses:` (`owner/repository/path@ref`); undefined when it is unknown. */
  readonly actions?: (uses: string) => string | undefined;
  /** Called only for jobs whose `permissions` grant `id-token: write`. */
  readonly idToken?: (job: JobIdentity) => Promise<IdTokenGrant> | IdTokenGrant;
  /** Which Node runs `using: node24`. Default: the one that runs this. */
  readonly nodePath?: string;
  readonly listener?: (event: RunEvent) => void;
  /** Cancels the run, as the button on GitHub does. */
  readonly signal?: AbortSignal;
  /** Length of a minute of `timeout-minutes` in milliseconds, so that time-outs can be rehearsed. Default 60000. */
  readonly minute?: number;
}
