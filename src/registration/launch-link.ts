import { readSourceText } from '../policy-sources/source-text.ts';
import { isRecord } from '../trust/json-value.ts';

type Members = Readonly<Record<string, unknown>>;

/** What a person who opens a launch link is asked, and what is settled for them. */
export interface LinkParameters {
  /** Shown in the form, with nothing in it. */
  readonly asked: readonly string[];
  /** Not shown at all, once the template is made for it. */
  readonly settled: Readonly<Record<string, string>>;
}

/**
 * Settles every parameter that has a value or a default, but those that are secret: these are asked. A template that is
 * neither JSON nor YAML throws PolicyDocumentError.
 */
export function linkParameters(
  template: string,
  given: Readonly<Record<string, string>>,
  isSecret: (name: string) => boolean,
): LinkParameters {
  const asked: string[] = [];
  const settled: Record<string, string> = {};
  for (const [name, declaration] of Object.entries(parametersOf(readSourceText(template).value))) {
    const fallback = isRecord(declaration) ? declaration['Default'] : undefined;
    const hidden = isSecret(name) || (isRecord(declaration) && String(declaration['NoEcho']) === 'true');
    const value = Object.hasOwn(given, name) ? given[name] : scalar(fallback);
    if (hidden || value === undefined) asked.push(name);
    else settled[name] = value;
  }
  return { asked, settled };
}

/**
 * The same template without the parameters that are settled: their values stand wherever they were referred to. So the
 * form shows only what is left, and nobody changes by accident what must not be changed. As JSON.
 */
export function withSettledParameters(template: string, settled: LinkParameters['settled']): string {
  const { value } = readSourceText(template);
  const whole: Members = isRecord(value) ? value : {};
  const declarations = parametersOf(value);
  const texts: Readonly<Record<string, unknown>> = Object.fromEntries(
    Object.entries(settled).map(([name, text]) => [name, settledValue(text, declarations[name])]),
  );
  const left = Object.fromEntries(
    Object.entries(declarations).filter(([name]) => !Object.hasOwn(settled, name)),
  );
  const { Parameters: _parameters, Metadata: metadata, ...rest } = whole;
  const { 'AWS::CloudFormation::Interface': _form, ...notes } = isRecord(metadata) ? metadata : {};
  const filled = filledIn(rest, texts);
  return JSON.stringify({
    ...(isRecord(filled) ? filled : {}),
    ...(Object.keys(notes).length === 0 ? {} : { Metadata: notes }),
    ...(Object.keys(left).length === 0 ? {} : { Parameters: left }),
  });
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cfn-console-create-stacks-quick-create-links.html */
export function launchUrl(link: {
  readonly region: string;
  /** Where the template lies in S3. */
  readonly templateUrl: string;
  readonly stackName: string;
  /** What the form shows already filled in. Whoever gets the link reads it. */
  readonly parameters: Readonly<Record<string, string>>;
}): string {
  const query = [
    ['templateURL', link.templateUrl],
    ['stackName', link.stackName],
    ...Object.entries(link.parameters).map(([name, value]) => [`param_${name}`, value]),
  ].map(([name = '', value = '']) => `${name}=${encodeURIComponent(value)}`);
  const host = `${link.region}.console.${CONSOLES.find(([prefix]) => link.region.startsWith(prefix))?.[1] ?? 'aws.amazon.com'}`;
  return `https://${host}/cloudformation/home?region=${link.region}#/stacks/quickcreate?${query.join('&')}`;
}

const CONSOLES: readonly (readonly [prefix: string, domain: string])[] = [
  ['cn-', 'amazonaws.cn'],
  ['us-gov-', 'amazonaws-us-gov.com'],
];

function filledIn(value: unknown, texts: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(value)) return value.map((item: unknown) => filledIn(item, texts));
  if (!isRecord(value)) return value;
  const reference = value['Ref'];
  if (typeof reference === 'string' && Object.keys(value).length === 1 && Object.hasOwn(texts, reference))
    return texts[reference];
  const sub = value['Fn::Sub'];
  if (sub !== undefined) return { ...value, 'Fn::Sub': substituted(sub, texts) };
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, filledIn(item, texts)]));
}

function substituted(sub: unknown, texts: Readonly<Record<string, unknown>>): unknown {
  const [text, own] = Array.isArray(sub) ? (sub as readonly unknown[]) : [sub, undefined];
  if (typeof text !== 'string') return filledIn(sub, texts);
  const names = isRecord(own) ? own : {};
  const done = text.replace(/\$\{([^!}][^}]*)\}/g, (whole, inner: string) => {
    const name = inner.trim();
    if (Object.hasOwn(names, name) || !Object.hasOwn(texts, name)) return whole;
    // What looks like a variable in a value is not one.
    return String(texts[name]).replaceAll('${', '${!');
  });
  return own === undefined ? done : [done, filledIn(own, texts)];
}

/** Lists are written with commas. */
function settledValue(text: string, declaration: unknown): unknown {
  const type = isRecord(declaration) ? String(declaration['Type']) : 'String';
  return type === 'CommaDelimitedList' || type.startsWith('List<')
    ? text.split(',').map((item) => item.trim())
    : text;
}

function scalar(value: unknown): string | undefined {
  return value === undefined || value === null ? undefined : String(value);
}

function parametersOf(template: unknown): Members {
  return isRecord(template) && isRecord(template['Parameters']) ? template['Parameters'] : {};
}
