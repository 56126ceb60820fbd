import type { Clock } from '../contract/clock.ts';
import type { Http, ProxyChoice } from '../contract/http.ts';
import type { Log } from '../contract/runner.ts';
import type { Secret } from '../contract/secret.ts';
import type { AwsSession, CallerIdentity, IdTokenSource, TokenService } from '../credentials/session.ts';
import type { ExportReader } from '../registration/billing-export/billing-export.ts';
import type { BucketReader, KeyReader } from '../registration/billing-export/bucket.ts';
import type { DriftDetector } from '../registration/drift-detector.ts';
import type { IdentityReader } from '../registration/identity-reader.ts';
import type { OrganizationReader } from '../registration/organization-reader.ts';
import type { RegistrationTester, TemplateVendor } from '../registration/platform-api.ts';
import type { PermissionSimulator, RoleReader } from '../registration/role-reader.ts';
import type { StackDeployer } from '../registration/stack-deployer.ts';
import type { OrganizationTreeReader } from '../registration/stack-sets/organization-tree.ts';
import type { StackSetDeployer } from '../registration/stack-sets/stack-set-deployer.ts';
import type { TemplateStore } from '../registration/template-store.ts';

/** Where a client works and as whom. Without a session the SDK's own chain finds credentials (environment, profile, …). */
export interface ClientPlace {
  readonly region: string;
  readonly session?: AwsSession;
  /** How often a call is made at most; the SDK decides when left out. */
  readonly attempts?: number;
  /** Is told every call that was made, and how it ended. */
  readonly record?: (call: AwsCall) => void;
}

/** One call to AWS that was answered, or failed. */
export interface AwsCall {
  /** `iam:GetRole`: the service as IAM names it, and the operation. */
  readonly action: string;
  /** What AWS knows the call by; absent when no answer came. */
  readonly requestId?: string;
  /** The answer as the SDK read it, as JSON, without what AWS marks as sensitive; absent when the call failed. */
  readonly answer?: string;
  /** The error's own name, when the call failed. */
  readonly error?: string;
}

/** Where STS is called: at the region's own endpoint, unless another is named. */
export interface StsPlace {
  readonly region: string;
  readonly endpoint?: string;
  /** Ends every call that is still under way. */
  readonly signal?: AbortSignal;
}

/** Where stack sets are, and whether the account has them or administers them for the organization's management account. */
export interface StackSetPlace extends ClientPlace {
  readonly callAs: 'self' | 'delegated-admin';
}

/** One bucket, in its region; with `owner` one of the same name that belongs to somebody else is refused. */
export interface BucketPlace extends ClientPlace {
  readonly bucket: string;
  readonly owner?: string;
}

/** Where a profile's own calls are made. */
export interface ProfilePlace extends ClientPlace {
  /** Ends the `credential_process` that is still under way. */
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

/** An issue that is there as long as something is wrong. */
export interface KeptIssueRequest {
  /** An HTML comment at the beginning of its text that tells it from others. */
  readonly marker: string;
  readonly title: string;
  /** Markdown. */
  readonly body: string;
  readonly open: boolean;
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
  /** Opens, updates or closes one issue. Gives its address; undefined when it is to be closed and there is none. */
  keepIssue(issue: KeptIssueRequest, token: Secret): Promise<string | undefined>;
}

/** AWS as the steps see it: each function loads its SDK client when it is first called. */
export interface Aws {
  tokens(place: StsPlace): Promise<TokenService>;
  /** Credentials of a profile in the machine's AWS configuration; the default one without a name. Throws AwsFailure. */
  profile(name: string | undefined, place: ProfilePlace): Promise<AwsSession>;
  /** Who the given (or ambient) credentials are: `sts:GetCallerIdentity`, which needs no permission. */
  whoAmI(place: ClientPlace): Promise<CallerIdentity>;
  stacks(place: ClientPlace): Promise<StackDeployer>;
  drift(place: ClientPlace): Promise<DriftDetector>;
  /** OpenID Connect providers, users and their keys, and the account's alias. */
  identities(place: ClientPlace): Promise<IdentityReader>;
  roles(place: ClientPlace): Promise<RoleReader & PermissionSimulator>;
  organization(place: ClientPlace): Promise<OrganizationReader>;
  organizationTree(place: ClientPlace): Promise<OrganizationTreeReader>;
  /** Both kinds of billing exports; the place is the region of the billing services. */
  billingExports(place: ClientPlace): Promise<ExportReader>;
  bucket(place: BucketPlace): Promise<BucketReader>;
  keys(place: ClientPlace): Promise<KeyReader>;
  stackSets(place: StackSetPlace): Promise<StackSetDeployer>;
  templateStore(place: ClientPlace): Promise<TemplateStore>;
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

/** The platforms' own APIs: each client is loaded when it is first asked for. */
export interface Platforms {
  octo(credentials: { readonly clientId: string; readonly clientSecret: Secret }): Promise<TemplateVendor>;
  /** Of the platform that a catalog names. Throws StepError when its address is not known. */
  tester(
    api: { readonly kind: 'octo' | 'octopus'; readonly url?: string; readonly tokenUrl?: string },
    access: { readonly url: string | undefined; readonly token: Secret },
  ): Promise<RegistrationTester>;
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
  readonly platforms: Platforms;
  /** The same world, in which what is called from now on is called through this proxy. */
  through(proxy: ProxyChoice): World;
  readonly files: Files;
  readonly templates: TemplateShelf;
  /** The program that SDKs start to renew a session, and its first argument: Node, and our own script. */
  readonly credentialHelper: readonly string[];
  /**
   * Aborted once the job is cancelled. Whoever asks for it takes on to end soon then: the process is no longer ended at
   * once.
   */
  cancellation(): AbortSignal;
  /** Hides a value in everything that is printed from now on. */
  mask(value: string): void;
  /** A variable of the step's environment (`GITHUB_REPOSITORY`, `AWS_REGION`, …); blank counts as absent. */
  variable(name: string): string | undefined;
}
