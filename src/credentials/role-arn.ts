/** The parts of `arn:<partition>:iam::<account>:role/<path><name>`. */
export interface RoleArn {
  readonly arn: string;
  readonly partition: string;
  readonly account: string;
  /** With leading and trailing slash; `/` for none. */
  readonly path: string;
  readonly name: string;
}

const ROLE_ARN = /^arn:(aws[a-z-]*):iam::(\d{12}):role(\/(?:[\x21-\x7e]{1,510}\/)?)([\w+=,.@-]{1,64})$/;
/** No colon in the path, though IAM allows it: a mistyped ARN must not pass for a name. */
const ROLE_NAME = /^(?:[\x21-\x2e\x30-\x39\x3b-\x7e][\x21-\x39\x3b-\x7e]{0,508}\/)?[\w+=,.@-]{1,64}$/;

/**
 * Reads a role ARN; undefined when it is none.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-arns
 */
export function parseRoleArn(text: string): RoleArn | undefined {
  const match = ROLE_ARN.exec(text);
  if (match === null) return undefined;
  const [, partition = '', account = '', path = '/', name = ''] = match;
  return { arn: text, partition, account, path, name };
}

/** True for a role's name, with its path in front or without: `deployer`, `team/deployer`. */
export function isRoleName(text: string): boolean {
  return ROLE_NAME.test(text);
}
