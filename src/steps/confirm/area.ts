import type { CheckArea, RegistrationCheck } from '../../contract/check.ts';
import type { CallerIdentity } from '../../credentials/session.ts';
import type { Platform, PlatformStack } from '../../registration/catalog-shape.ts';
import type { CheckChoices } from '../../registration/checks/check-kind.ts';
import type { Observation } from '../../registration/observation.ts';
import type { OrganizationDescription } from '../../registration/organization-reader.ts';
import type { StackDescription } from '../../registration/stack-deployer.ts';
import type { ClientPlace, World } from '../world.ts';
import type { ConfirmInputs } from './inputs.ts';

/** What is confirmed, and what all areas have to know of it. It was asked of AWS just before. */
export interface Question {
  readonly inputs: ConfirmInputs;
  readonly platform: Platform;
  readonly stack: PlatformStack;
  /** The stack's name, by input or as usual. */
  readonly stackName: string;
  /** Where to ask. Calls made here are part of the evidence, so every client is made with it. */
  readonly place: ClientPlace;
  readonly identity: CallerIdentity;
  readonly organization: Observation<OrganizationDescription>;
  readonly deployed: Observation<StackDescription>;
  /** What the catalog says about kinds of check. */
  readonly choices: CheckChoices;
  readonly now: Date;
}

/** How many of the accounts that should have access have it. */
export interface Coverage {
  readonly expected: number;
  readonly covered: number;
  /** covered / expected, cut to one decimal so that only all is 100; 0 when nobody is expected. */
  readonly percent: number;
  /** Ids of the accounts that have nothing. */
  readonly missing: readonly string[];
  /** Ids of the accounts in which it failed or is out of date. */
  readonly failing: readonly string[];
}

export interface AreaAnswer {
  readonly checks: readonly RegistrationCheck[];
  /** Only of the sub-accounts. */
  readonly coverage?: Coverage;
  /** Only of the account. */
  readonly delegatedAdministrator?: boolean;
}

/** One part of a registration: whether a stack has it, and how it is asked about. Changes nothing in the account. */
export interface Area {
  readonly name: CheckArea;
  applies(question: Question): boolean;
  /**
   * Asks and judges. Refusals are answers (`observe`); what says nothing about the account is thrown. `before` is what
   * the areas before this one found.
   */
  ask(question: Question, world: World, before: readonly RegistrationCheck[]): Promise<AreaAnswer>;
}
