import { readSourceText } from '../policy-sources/source-text.ts';
import { isRecord } from '../trust/json-value.ts';
import { PolicyDocumentError } from '../trust/policy-document-error.ts';
import { isSecretName } from './secret-names.ts';
import type { StackOutput } from './stack-deployer.ts';

type Members = Readonly<Record<string, unknown>>;

/** An output of a stack, and whether it may be shown. */
export interface ToldOutput extends StackOutput {
  readonly secret: boolean;
}

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/dynamic-references.html */
const KEPT_ELSEWHERE = /\{\{resolve:(secretsmanager|ssm-secure):/;
const VARIABLE = /\$\{([^!}][^}]*)\}/g;

/**
 * Tells which outputs hold a secret: by their names, and by what the template makes them of (a NoEcho parameter, one with
 * the name of a secret, the key of an IAM user). CloudFormation itself shows all of them to whoever may describe the stack.
 * Of a template that cannot be read only the names count.
 */
export function toldOutputs(outputs: readonly StackOutput[], template: string): readonly ToldOutput[] {
  const made = outputsMadeOfSecrets(template);
  return outputs.map((output) => ({ ...output, secret: isSecretName(output.name) || made.has(output.name) }));
}

/** The same outputs, with `***` for what is secret: for logs, summaries and JSON that everybody reads. */
export function withoutSecrets(outputs: readonly ToldOutput[]): readonly StackOutput[] {
  return outputs.map(({ secret, ...output }) => (secret ? { ...output, value: '***' } : output));
}

function outputsMadeOfSecrets(template: string): ReadonlySet<string> {
  const whole = wholeTemplate(template);
  const parameters = Object.entries(members(whole, 'Parameters')).filter(
    ([name, parameter]) =>
      isSecretName(name) || (isRecord(parameter) && String(parameter['NoEcho']) === 'true'),
  );
  const keys = Object.entries(members(whole, 'Resources')).filter(
    ([, resource]) => isRecord(resource) && resource['Type'] === 'AWS::IAM::AccessKey',
  );
  const secrets = new Set([
    ...parameters.map(([name]) => name),
    ...keys.map(([name]) => `${name}.SecretAccessKey`),
  ]);
  return new Set(
    Object.entries(members(whole, 'Outputs')).flatMap(([name, output]) =>
      isRecord(output) && tells(output['Value'], secrets) ? [name] : [],
    ),
  );
}

/** Whether a value, however deep inside functions, says one of the secrets. */
function tells(value: unknown, secrets: ReadonlySet<string>): boolean {
  if (typeof value === 'string')
    return (
      KEPT_ELSEWHERE.test(value) ||
      [...value.matchAll(VARIABLE)].some(([, inner = '']) => secrets.has(inner.trim()))
    );
  if (Array.isArray(value)) return value.some((item: unknown) => tells(item, secrets));
  if (!isRecord(value)) return false;
  const { Ref: reference, 'Fn::GetAtt': attribute } = value;
  if (typeof reference === 'string' && secrets.has(reference)) return true;
  if (secrets.has(Array.isArray(attribute) ? attribute.join('.') : String(attribute))) return true;
  return Object.values(value).some((item) => tells(item, secrets));
}

function wholeTemplate(template: string): Members {
  try {
    const { value } = readSourceText(template);
    return isRecord(value) ? value : {};
  } catch (error) {
    if (!(error instanceof PolicyDocumentError)) throw error;
    return {};
  }
}

function members(whole: Members, section: string): Members {
  const found = whole[section];
  return isRecord(found) ? found : {};
}
