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
