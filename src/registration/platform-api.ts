import type { Secret } from '../contract/secret.ts';

/** What a platform says about the stack that registers an account with it. */
export interface VendorTemplate {
  /** Where the platform publishes its template. */
  readonly url: string;
  readonly stackName: string;
  /** The AWS account that the platform comes from. */
  readonly principal: string;
  readonly externalId: Secret;
  readonly version: string;
}

/** A platform that tells by its own API which template it wants. Throws StepError. */
export interface TemplateVendor {
  template(): Promise<VendorTemplate>;
}

/** What a platform says when it looks at an account by itself. */
export interface PlatformVerdict {
  readonly accepted: boolean;
  /** In the platform's own words, or what it found. Never secret. */
  readonly said: string;
  /** The operation that was asked, as the platform names it. */
  readonly call: string;
}

/** What a platform can be asked about a registration. */
export type PlatformTopic = 'api-access' | 'sub-accounts' | 'billing-export' | 'account-test';

/** A platform that tests registrations by its own API. */
export interface RegistrationTester {
  readonly topics: readonly PlatformTopic[];
  /** `account` is the id of the AWS account, or what the platform calls it. Throws StepError when there is no answer. */
  ask(topic: PlatformTopic, account: string, region: string): Promise<PlatformVerdict>;
}
