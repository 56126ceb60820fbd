/** What CloudFormation says of a change set without changes. */
export const NO_CHANGES =
  "The submitted information didn't contain changes. Submit different information to create a change set.";

/** What a change set plans for a stack nested in its own: a change set of that, or that it stays as it is. */
export type NestedPlan = 'unchanged' | { readonly stackId: string; readonly changeSetId: string };

/** Parts of a resource that a change can be about. */
export type ChangeScope = 'Properties' | 'Metadata' | 'Tags' | 'DeletionPolicy' | 'UpdateReplacePolicy';

/** One line of a change set. */
export interface ResourceChange {
  readonly action: 'Add' | 'Modify' | 'Remove' | 'Import';
  readonly policyAction: 'Delete' | 'Retain' | 'ReplaceAndDelete' | 'ReplaceAndRetain' | undefined;
  readonly logicalId: string;
  readonly physicalId: string | undefined;
  readonly type: string;
  /** Only for Modify. */
  readonly replacement: 'True' | 'False' | 'Conditional' | undefined;
  /** The change set of a nested stack; only in change sets that include those. */
  readonly changeSetId?: string;
  /** Only in change sets that revert drift. */
  readonly drift?: 'IN_SYNC' | 'MODIFIED' | 'DELETED';
  readonly scope: readonly ChangeScope[];
  readonly details: readonly ChangeDetail[];
  /** JSON of the resource before and after, with NoEcho parameters hidden. */
  readonly before: string | undefined;
  readonly after: string | undefined;
}

export interface ChangeDetail {
  readonly attribute: ChangeScope;
  /** The property's name; only for Properties. */
  readonly name: string | undefined;
  readonly requiresRecreation: 'Never' | 'Conditionally' | 'Always';
  readonly evaluation: 'Static' | 'Dynamic';
  readonly source:
    | 'DirectModification'
    | 'ParameterReference'
    | 'ResourceReference'
    | 'ResourceAttribute'
    | 'Automatic';
  /** The parameter or resource (`Role`, `Role.Arn`) that causes the change. */
  readonly cause: string | undefined;
}
