import type { ParameterForm } from './parameter-types.ts';
import type { Value, ValueMap } from './value.ts';

export interface ParameterDeclaration {
  readonly name: string;
  /** As the template has it. */
  readonly type: string;
  readonly form: ParameterForm;
  readonly default: string | undefined;
  readonly description: string | undefined;
  readonly noEcho: boolean;
  readonly allowedValues: readonly string[] | undefined;
  readonly allowedPattern: string | undefined;
  readonly minLength: number | undefined;
  readonly maxLength: number | undefined;
  readonly minValue: number | undefined;
  readonly maxValue: number | undefined;
  readonly constraintDescription: string | undefined;
}

export type DeletionPolicy = 'Delete' | 'Retain' | 'RetainExceptOnCreate';

export interface ResourceDeclaration {
  readonly logicalId: string;
  readonly type: string;
  readonly condition: string | undefined;
  readonly dependsOn: readonly string[];
  readonly properties: ValueMap;
  readonly metadata: Value | undefined;
  readonly deletionPolicy: DeletionPolicy;
  /** Whether the template says so itself, which imports demand. */
  readonly deletionPolicyGiven: boolean;
  readonly updateReplacePolicy: DeletionPolicy;
}

export interface OutputDeclaration {
  readonly name: string;
  readonly value: Value;
  readonly description: string | undefined;
  readonly condition: string | undefined;
  readonly exportName: Value | undefined;
}

export interface RuleDeclaration {
  readonly name: string;
  readonly condition: Value | undefined;
  readonly assertions: readonly { readonly assert: Value; readonly description: string | undefined }[];
}

/** A template whose structure is sound; its functions are still unevaluated. */
export interface Template {
  readonly description: string | undefined;
  readonly metadata: Value | undefined;
  readonly transforms: readonly string[];
  readonly parameters: ReadonlyMap<string, ParameterDeclaration>;
  readonly mappings: ValueMap;
  readonly conditions: ReadonlyMap<string, Value>;
  readonly rules: readonly RuleDeclaration[];
  readonly resources: ReadonlyMap<string, ResourceDeclaration>;
  readonly outputs: ReadonlyMap<string, OutputDeclaration>;
}
