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
