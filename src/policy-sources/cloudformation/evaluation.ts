import type { TemplateScope } from './scope.ts';

/** What `{"Ref": "AWS::NoValue"}` becomes: the member or item is left out. */
export const NO_VALUE: unique symbol = Symbol('AWS::NoValue');

/** What a function of a template works with. */
export interface Evaluation {
  readonly scope: TemplateScope;
  /** Works out the functions inside a value. */
  resolve(value: unknown): unknown;
}
