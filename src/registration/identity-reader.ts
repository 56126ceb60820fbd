import type { RolePolicy } from './role-reader.ts';

/** An OpenID Connect provider of an account. */
export interface OidcProviderDescription {
  readonly arn: string;
  /** Without `https://`, as IAM keeps it. */
  readonly url: string;
  readonly audiences: readonly string[];
}

/** An IAM user. */
export interface UserDescription {
  readonly name: string;
  readonly arn: string;
  readonly permissionsBoundaryArn?: string;
}

export interface AccessKeyDescription {
  readonly id: string;
  readonly active: boolean;
  readonly created: Date;
}

export interface AccessKeyUse {
  readonly date: Date;
  /** The service that was called, as IAM shows it. */
  readonly service: string;
}

/** Reads who is in an account beside its roles. Throws AwsFailure; `not-found` when there is no such thing. */
export interface IdentityReader {
  /** Undefined when the account has none. */
  accountAlias(): Promise<string | undefined>;
  oidcProvider(arn: string): Promise<OidcProviderDescription>;
  user(name: string): Promise<UserDescription>;
  /** Inline policies first, then the managed ones in their default version. */
  userPolicies(name: string): Promise<readonly RolePolicy[]>;
  groups(userName: string): Promise<readonly string[]>;
  accessKeys(userName: string): Promise<readonly AccessKeyDescription[]>;
  /** Undefined when it was never used, or not since IAM tracks it. */
  accessKeyUse(keyId: string): Promise<AccessKeyUse | undefined>;
  /** When the console password was set; undefined when there is none. */
  consolePasswordSince(userName: string): Promise<Date | undefined>;
}
