import { conditionHolds } from '../../policy-sources/cloudformation/conditions.ts';
import type { Evaluation } from '../../policy-sources/cloudformation/evaluation.ts';
import { resolveValue } from '../../policy-sources/cloudformation/resolve-value.ts';
import { templateScope } from '../../policy-sources/cloudformation/scope.ts';
import { readSourceText } from '../../policy-sources/source-text.ts';
import { isRecord } from '../../trust/json-value.ts';
import { PolicyDocumentError } from '../../trust/policy-document-error.ts';

type Members = Readonly<Record<string, unknown>>;

/** A resource that a stack set makes in each account. */
interface MemberResource {
  readonly type: string;
  readonly properties: unknown;
}

/**
 * What a stack set makes in each of its accounts, by its properties: the resources of its template whose conditions hold
 * with its parameters. A condition that cannot be worked out counts as holding, in both of its branches. Nothing when the
 * template is not in the properties, or cannot be read.
 */
export function memberResources(stackSet: Members): ReadonlyMap<string, MemberResource> {
  const template = templateOf(stackSet['TemplateBody']);
  if (template === undefined || !isRecord(template['Resources'])) return new Map();
  const scope = templateScope(template);
  const defaults = new Map([...scope.defaults, ...parametersOf(stackSet['Parameters'])]);
  const known = { ...scope, defaults };
  const evaluation: Evaluation = { scope: known, resolve: (value) => resolveValue(value, known) };
  return new Map(
    Object.entries(template['Resources']).flatMap(([name, resource]) => {
      if (!isRecord(resource)) return [];
      const condition = resource['Condition'];
      if (condition !== undefined && conditionHolds(condition, evaluation) === false) return [];
      const properties = chosen(resource['Properties'], evaluation);
      return [[name, { type: String(resource['Type']), properties }] as const];
    }),
  );
}

function templateOf(text: unknown): Members | undefined {
  if (typeof text !== 'string') return undefined;
  try {
    const { value } = readSourceText(text);
    return isRecord(value) ? value : undefined;
  } catch (error) {
    if (error instanceof PolicyDocumentError) return undefined;
    throw error;
  }
}

function parametersOf(list: unknown): readonly (readonly [string, unknown])[] {
  return (Array.isArray(list) ? list : []).flatMap((item: unknown) =>
    isRecord(item) && typeof item['ParameterKey'] === 'string'
      ? [[item['ParameterKey'], item['ParameterValue']] as const]
      : [],
  );
}

/** The value with each `Fn::If` replaced by what it becomes; other functions stay as they are written. */
function chosen(value: unknown, evaluation: Evaluation): unknown {
  if (Array.isArray(value))
    return value.flatMap((item: unknown) => {
      const become = branches(item, evaluation);
      return become === undefined
        ? [chosen(item, evaluation)]
        : become.map((each) => chosen(each, evaluation));
    });
  if (!isRecord(value)) return value;
  const become = branches(value, evaluation);
  if (become !== undefined) return chosen(become[0], evaluation);
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, chosen(item, evaluation)]));
}

/** Undefined for what is no `Fn::If`. */
function branches(value: unknown, evaluation: Evaluation): readonly unknown[] | undefined {
  const parts = isRecord(value) ? value['Fn::If'] : undefined;
  if (!Array.isArray(parts)) return undefined;
  const [name, then, otherwise] = parts as readonly unknown[];
  const holds = conditionHolds(name, evaluation);
  const taken = holds === true ? [then] : holds === false ? [otherwise] : [then, otherwise];
  return taken.filter((each) => !(isRecord(each) && each['Ref'] === 'AWS::NoValue'));
}
