/** Functions that give a boolean: in Conditions, in the functions over conditions, and in Rules. */
export const CONDITION_FUNCTIONS: ReadonlySet<string> = new Set([
  'Condition',
  'Fn::And',
  'Fn::Or',
  'Fn::Not',
  'Fn::Equals',
  'Fn::Contains',
]);

/** Functions that give a value. */
export const VALUE_FUNCTIONS: ReadonlySet<string> = new Set([
  'Ref',
  'Fn::Base64',
  'Fn::Cidr',
  'Fn::FindInMap',
  'Fn::GetAtt',
  'Fn::GetAZs',
  'Fn::If',
  'Fn::ImportValue',
  'Fn::Join',
  'Fn::Length',
  'Fn::Select',
  'Fn::Split',
  'Fn::Sub',
  'Fn::ToJsonString',
]);

/** Functions that CloudFormation has and the rehearsal does not evaluate: refused with their name. */
export const UNREHEARSED_FUNCTIONS: ReadonlySet<string> = new Set([
  'Fn::EachMemberEquals',
  'Fn::EachMemberIn',
  'Fn::GetStackOutput',
  'Fn::RefAll',
  'Fn::Transform',
  'Fn::ValueOf',
  'Fn::ValueOfAll',
]);

const SHORT_WITHOUT_PREFIX: ReadonlySet<string> = new Set(['Ref', 'Condition']);

/** The long name of a YAML tag: `Fn::Sub` for `!Sub`, `Ref` for `!Ref`. */
export function functionOfTag(tag: string): string {
  const name = tag.slice(1);
  return SHORT_WITHOUT_PREFIX.has(name) ? name : `Fn::${name}`;
}

/** Whether CloudFormation knows a function by this long name. */
export function isKnownFunction(name: string): boolean {
  return (
    CONDITION_FUNCTIONS.has(name) ||
    VALUE_FUNCTIONS.has(name) ||
    UNREHEARSED_FUNCTIONS.has(name) ||
    name.startsWith('Fn::ForEach')
  );
}

/** What CloudFormation says about a function that it does not know. */
export function unsupportedFunction(name: string): string {
  const supported = [...VALUE_FUNCTIONS, ...CONDITION_FUNCTIONS, ...UNREHEARSED_FUNCTIONS].sort();
  return `Template error: Encountered unsupported function: ${name} Supported functions are: [${supported.join(', ')}]`;
}

/** The transform that CloudFormation itself does for what older templates do not have. */
export const LANGUAGE_EXTENSIONS = 'AWS::LanguageExtensions';

/** Functions that a template only has with that transform. */
export const EXTENSION_FUNCTIONS: ReadonlySet<string> = new Set(['Fn::Length', 'Fn::ToJsonString']);
