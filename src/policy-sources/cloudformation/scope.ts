import { isRecord } from '../../trust/json-value.ts';

/** The account that a template is deployed in: its number does not matter, only that it is the role's own. */
export const OWN_ACCOUNT = '000000000000';

type Members = Readonly<Record<string, unknown>>;

/** What the functions of a template can refer to. */
export interface TemplateScope {
  /** Defaults of parameters; a parameter without one is undefined here and in `parameterNames`. */
  readonly defaults: ReadonlyMap<string, unknown>;
  readonly parameterNames: ReadonlySet<string>;
  readonly resources: Members;
  readonly mappings: Members;
  readonly conditions: Members;
  readonly pseudo: Readonly<Record<string, string>>;
}

/**
 * The account is the role's own, the partition the common one. Region, stack name and the like differ from deployment
 * to deployment and are left out.
 */
const PSEUDO: Readonly<Record<string, string>> = {
  'AWS::AccountId': OWN_ACCOUNT,
  'AWS::Partition': 'aws',
  'AWS::URLSuffix': 'amazonaws.com',
};

/** Reads the parts of a template that its functions refer to. */
export function templateScope(template: Members): TemplateScope {
  const parameters = membersOf(template['Parameters']);
  return {
    defaults: new Map(
      Object.entries(parameters).flatMap(([name, parameter]) =>
        isRecord(parameter) && 'Default' in parameter ? [[name, defaultOf(parameter)] as const] : [],
      ),
    ),
    parameterNames: new Set(Object.keys(parameters)),
    resources: membersOf(template['Resources']),
    mappings: membersOf(template['Mappings']),
    conditions: membersOf(template['Conditions']),
    pseudo: PSEUDO,
  };
}

/** Numbers are text to templates, and lists are written with commas. */
function defaultOf(parameter: Members): unknown {
  const { Default: value, Type: type } = parameter as { readonly Default: unknown; readonly Type?: unknown };
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  const isList = typeof type === 'string' && (type === 'CommaDelimitedList' || type.startsWith('List<'));
  return isList && typeof text === 'string' ? text.split(',').map((item) => item.trim()) : text;
}

function membersOf(value: unknown): Members {
  return isRecord(value) ? value : {};
}
