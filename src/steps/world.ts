import type { Clock } from '../contract/clock.ts';
import type { Http, ProxyChoice } from '../contract/http.ts';
import type { Log } from '../contract/runner.ts';
import type { Secret } from '../contract/secret.ts';
import type { AwsSession, CallerIdentity, IdTokenSource, TokenService } from '../credentials/session.ts';
import type { OrganizationReader } from '../registration/organization-reader.ts';
import type { PermissionSimulator, RoleReader } from '../registration/role-reader.ts';
import type { StackDeployer } from '../registration/stack-deployer.ts';

/** Where a client works and as whom. Without a session the SDK's own chain finds credentials (environment, profile, …). */
export interface ClientPlace {
  readonly region: string;
  readonly session?: AwsSession;
  /** How often a call is made at most; the SDK decides when left out. */
  readonly attempts?: number;
}

/** Where STS is called: at the region's own endpoint, unless another is named. */
export interface StsPlace {
  readonly region: string;
  readonly endpoint?: string;
  /** Ends every call that is still under way. */
  readonly signal?: AbortSignal;
}

/** Where all roles of an account are read: there, or as a role that is assumed first. */
export interface AuditPlace extends ClientPlace {
  readonly assume?: { readonly roleArn: string; readonly externalId?: string };
}

/** All roles of an account with their trust policies as JSON text. Throws AwsFailure. */
export interface AccountRoles {
  pages(): AsyncIterable<readonly { readonly arn: string; readonly trustPolicy: string }[]>;
}

/** What code scanning made of an upload. */
export interface CodeScanningUpload {
  readonly id: string;
  readonly analysesUrl: string;
}

/** The repository of this run on GitHub. Throws StepError, which names the missing permission. */
export interface GithubApi {
  /** Uploads findings to code scanning, and waits until they are processed. */
  uploadSarif(sarif: string, token: Secret): Promise<CodeScanningUpload>;
  /**
   * Writes one comment and replaces it the next time; `marker` is an HTML comment that tells it from others. Gives its
   * address; undefined when the run belongs to no pull request.
   */
  commentOnPullRequest(marker: string, markdown: string, token: Secret): Promise<string | undefined>;
}

/** AWS as the steps see it: each function loads its SDK client when it is first called. */
export interface Aws {
  tokens(place: StsPlace): Promise<TokenService>;
  /** Credentials of a profile in the machine's AWS configuration; the default one without a name. Throws AwsFailure. */
  profile(name: string | undefined, place: ClientPlace): Promise<AwsSession>;
  /** Who the given (or ambient) credentials are: `sts:GetCallerIdentity`, which needs no permission. */
  whoAmI(place: ClientPlace): Promise<CallerIdentity>;
  stacks(place: ClientPlace): Promise<StackDeployer>;
  roles(place: ClientPlace): Promise<RoleReader & PermissionSimulator>;
  organization(place: ClientPlace): Promise<OrganizationReader>;
  accountRoles(place: AuditPlace): Promise<AccountRoles>;
}

/** Files of the workspace; paths are relative to it or absolute. */
export interface Files {
  /** Undefined when there is no such file. */
  read(path: string): Promise<string | undefined>;
  /** Creates missing folders. Gives the absolute path. Parts are written one after the other, so that none has to wait. */
  write(path: string, content: string | Iterable<string>): Promise<string>;
  /** Existing files that match a glob (`*`, `**`, `?`), sorted, relative to the workspace. */
  find(glob: string): Promise<readonly string[]>;
  /** The names in a folder, sorted; none when there is no such folder. */
  list(folder: string): Promise<readonly string[]>;
}

/** The machine itself, for the identity that it gives to what runs on it. */
export interface Machine {
  readonly http: Http;
  /** The text of a small, safe, regular file; relative paths start at the workspace. Throws StepError. */
  readTokenFile(path: string): Promise<string>;
}

/** Our own package's files: platform catalogs and templates, by path below `templates/`. */
export interface TemplateShelf {
  read(path: string): Promise<string | undefined>;
  platforms(): Promise<readonly string[]>;
}

/** Everything of the outside that a step's `run` may use. It has no way to publish anything. */
export interface World {
  readonly clock: Clock;
  readonly log: Log;
  readonly aws: Aws;
  readonly idTokens: IdTokenSource;
  /** The claims of a token of this job, once its signature, issuer, audience and time are proven. Throws StepError. */
  verifiedClaims(token: Secret, audience: string): Promise<Readonly<Record<string, unknown>>>;
  readonly github: GithubApi;
  readonly machine: Machine;
  /** The same world, in which what is called from now on is called through this proxy. */
  through(proxy: ProxyChoice): World;
  readonly files: Files;
  readonly templates: TemplateShelf;
  /** The program that SDKs start to renew a session, and its first argument: Node, and our own script. */
  readonly credentialHelper: readonly string[];
  /** Hides a value in everything that is printed from now on. */
  mask(value: string): void;
  /** A variable of the step's environment (`GITHUB_REPOSITORY`, `AWS_REGION`, …); blank counts as absent. */
  variable(name: string): string | undefined;
}
