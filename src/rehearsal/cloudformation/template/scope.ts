import type { Value, ValueMap } from './value.ts';

/** What a created resource offers to references. */
export interface ResourceValues {
  /** `AWS::IAM::Role`. */
  readonly type: string;
  readonly ref: string;
  readonly attributes: Readonly<Record<string, Value>>;
  /** What outputs of a nested stack are as long as it has none. */
  readonly outputs?: Value | undefined;
}

/** Everything that the functions of a template can ask for. */
export interface Scope {
  /** Parameters and pseudo parameters with their values; lists for list types. */
  readonly parameters: ReadonlyMap<string, Value>;
  readonly mappings: ValueMap;
  /** The regions that Fn::GetAZs answers for are all; an empty argument means this one. */
  readonly region: string;
  /** Throws when conditions may not be used here. */
  condition(name: string): boolean;
  /** Undefined when there is no such resource in the stack (its condition is false). */
  resource(logicalId: string): ResourceValues | undefined;
  /** Throws when nothing is exported by this name. */
  importValue(name: string): string;
}

/** A name that stands for `AWS::NoValue`: the property, or list item, that has it is left out. */
export const NO_VALUE: unique symbol = Symbol('AWS::NoValue');
