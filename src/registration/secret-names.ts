/** Words that templates use in names of outputs and parameters that hold secrets. */
const SECRET = /secret|passw(or)?d|passphrase|token|credential|(private|access|api)[-_]?key|external[-_]?id/i;

/** What is about a secret without being one. An access key's id is shown by AWS itself. */
const ABOUT =
  /(arn|name|(?<!external[-_]?)id|url|uri|endpoint|host|path|type|version|ttl|days|hours|minutes|seconds)$/i;

/** Whether an output or a parameter holds a secret, as far as its name tells: CloudFormation has no word for an output's. */
export function isSecretName(name: string): boolean {
  return SECRET.test(name) && !ABOUT.test(name);
}
