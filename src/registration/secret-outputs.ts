import type { StackOutput } from './stack-deployer.ts';

/** Names that templates give to outputs with keys in them. An ARN or a name of a secret is none itself. */
const SECRET = /(secret|password|token|external[-_]?id|secretaccesskey)$|secret(access)?key|password/i;

/**
 * Whether an output of a stack holds a secret, as far as its name tells: CloudFormation has no word for it.
 */
export function isSecretOutput(name: string): boolean {
  return SECRET.test(name) && !/(arn|name)$/i.test(name);
}

/** The same outputs, with `***` for what is secret: for logs, summaries and JSON that everybody reads. */
export function withoutSecrets(outputs: readonly StackOutput[]): readonly StackOutput[] {
  return outputs.map((output) => (isSecretOutput(output.name) ? { ...output, value: '***' } : output));
}
