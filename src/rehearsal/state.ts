import type { DataExportState } from './bcm/export-state.ts';
import type { RehearsedClock } from './clock.ts';
import type { StackState } from './cloudformation/stack/stack-state.ts';
import type { ReportState } from './cur/report-state.ts';
import type { FaultScript } from './faults/script.ts';
import type { KeyState } from './kms/key-state.ts';
import type { OrganizationState } from './organizations/organization-state.ts';
import type { ObjectVersion } from './s3/object-state.ts';
import type { UploadState } from './s3/upload-state.ts';
import type { StackSetState } from './stack-sets/stack-set-state.ts';

/** The whole rehearsed world. Each account has its own state; nothing is shared between servers. */
export interface RehearsalState extends RehearsedClock {
  readonly accounts: Map<string, AccountState>;
  organization: OrganizationState | undefined;
  /** Temporary credentials by access key id. */
  readonly sessions: Map<string, SessionState>;
  /** OIDC issuers whose tokens can be verified: issuer URL to its JSON Web Key Set. */
  readonly issuers: Map<string, IssuerState>;
  /** S3 bucket names are global: name to owning account. */
  readonly bucketOwners: Map<string, string>;
  /** What goes wrong on purpose. */
  readonly faults: FaultScript;
  /** Users' access keys (not those of sessions) by key id, over all accounts. */
  readonly accessKeyOwners: Map<string, { readonly accountId: string; readonly userName: string }>;
  /** A fresh unique id as IAM makes them: `prefix` and then `length` characters of A-Z and 2-7. */
  newId(prefix: string, length: number): string;
  /** A fresh UUID: request ids, the last part of stack ids. */
  newUuid(): string;
  /** `length` fresh characters of the base 64 alphabet: secret keys, session tokens. */
  newSecret(length: number): string;
}

export interface IssuerState {
  readonly url: string;
  jwks(): Promise<{ readonly keys: readonly Record<string, unknown>[] }>;
}

export interface SessionState {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiration: Date;
  readonly accountId: string;
  readonly arn: string;
  readonly userId: string;
  readonly issued: Date;
  /** The role whose policies hold; undefined for the session of a user (GetSessionToken), which has the user's. */
  readonly roleName: string | undefined;
  /** Set for GetSessionToken. */
  readonly userName: string | undefined;
  /** Documents of the session policies: when there are any, they and the role must both allow. */
  readonly policies: readonly string[];
  readonly tags: ReadonlyMap<string, string>;
  /** Tags that also hold for roles assumed from this session. */
  readonly transitiveTags: ReadonlySet<string>;
  readonly sourceIdentity: string | undefined;
  /** ARN of the OIDC provider that vouched for the session. */
  readonly federatedProvider: string | undefined;
}

export interface AccountState {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  /** Those that the account has enabled, of the regions that have to be. */
  readonly optInRegions: Set<string>;
  readonly iam: IamState;
  /** Stacks by region and then by id, deleted ones included. */
  readonly stacks: Map<string, Map<string, StackState>>;
  /** Stack sets by region and then by id, deleted ones included; those with service-managed permissions are the payer's. */
  readonly stackSets: Map<string, Map<string, StackSetState>>;
  readonly buckets: Map<string, BucketState>;
  /** Parameters of the Systems Manager by name, the same in each region; only templates read them. */
  readonly storedParameters: Map<string, string>;
  /** Legacy cost and usage reports by name. */
  readonly reports: Map<string, ReportState>;
  /** Data exports by ARN. */
  readonly exports: Map<string, DataExportState>;
  /** Encryption keys by ARN. */
  readonly keys: Map<string, KeyState>;
}

export interface IamState {
  readonly roles: Map<string, RoleState>;
  readonly users: Map<string, UserState>;
  /** Customer managed policies by ARN. */
  readonly policies: Map<string, ManagedPolicyState>;
  /** OIDC providers by ARN. */
  readonly oidcProviders: Map<string, OidcProviderState>;
  /** At most one, as on AWS. */
  readonly aliases: Set<string>;
  readonly instanceProfiles: Map<string, InstanceProfileState>;
  /** Jobs that tell which services an entity used, by id. */
  readonly accessJobs: Map<string, AccessJobState>;
}

export interface AccessJobState {
  readonly arn: string;
  readonly requested: Date;
  completed: Date | undefined;
  /** As GetServiceLastAccessedDetails shows them. */
  services: readonly Readonly<Record<string, unknown>>[];
}

/** The last use of each service by an entity, by the service's prefix. */
export type ServicesUsed = Map<string, { readonly date: Date; readonly region: string }>;

export interface InstanceProfileState {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  readonly id: string;
  readonly created: Date;
  /** The role that instances get; at most one. */
  roleName: string | undefined;
  readonly tags: Map<string, string>;
}

export interface RoleState {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  readonly id: string;
  readonly created: Date;
  trustPolicy: string;
  description: string | undefined;
  maxSessionDuration: number;
  permissionsBoundary: string | undefined;
  readonly tags: Map<string, string>;
  readonly inlinePolicies: Map<string, string>;
  readonly attachedPolicies: Set<string>;
  lastUsed: { readonly date: Date; readonly region: string } | undefined;
  /** Absent while it was never used. */
  servicesUsed?: ServicesUsed;
}

export interface UserState {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  readonly id: string;
  readonly created: Date;
  readonly accessKeys: Map<
    string,
    {
      readonly id: string;
      readonly secret: string;
      active: boolean;
      readonly created: Date;
      lastUsed?: { readonly date: Date; readonly region: string; readonly service: string };
    }
  >;
  permissionsBoundary: string | undefined;
  readonly tags: Map<string, string>;
  readonly inlinePolicies: Map<string, string>;
  readonly attachedPolicies: Set<string>;
  /** Names of the groups that the user is in, which have no policies here. */
  readonly groups: readonly string[];
  /** Absent while it was never used. */
  servicesUsed?: ServicesUsed;
  /** A password for the console; the password itself is not kept. */
  loginProfile?: { readonly created: Date; readonly resetRequired: boolean } | undefined;
}

export interface ManagedPolicyState {
  readonly name: string;
  readonly path: string;
  readonly arn: string;
  readonly id: string;
  readonly created: Date;
  description: string | undefined;
  defaultVersion: string;
  /** The highest version number ever given; absent while it is 1. */
  latestVersion?: number;
  /** `v1`, `v2`, … to document; at most five. */
  readonly versions: Map<string, { readonly document: string; readonly created: Date }>;
  readonly tags: Map<string, string>;
}

export interface OidcProviderState {
  readonly arn: string;
  /** Without `https://`, as IAM keeps it. */
  readonly url: string;
  readonly clientIds: Set<string>;
  readonly thumbprints: string[];
  readonly created: Date;
  readonly tags: Map<string, string>;
}

export interface BucketState {
  readonly name: string;
  readonly region: string;
  readonly created: Date;
  policy: string | undefined;
  /** Properties as CloudFormation gave them, for what S3 keeps beside the policy. */
  readonly settings: Map<string, unknown>;
  readonly tags: Map<string, string>;
  /** Versions of each key, newest first; without versioning there is one at most. */
  readonly objects: Map<string, readonly ObjectVersion[]>;
  /** Uploads in parts that are not complete, by id. */
  readonly uploads: Map<string, UploadState>;
}
