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
const ASSUMED_ROLE = /^arn:(aws[a-z-]*):sts::(\d{12}):assumed-role\/([\w+=,.@-]{1,64})\/([\w+=,.@-]{2,64})$/;
const ROLE_NAME = /^[\w+=,.@-]{1,64}$/;

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

/** True for a role's name without path. */
export function isRoleName(text: string): boolean {
  return ROLE_NAME.test(text);
}

/** The role behind `arn:…:assumed-role/<name>/<session>`; undefined for users and other callers. */
export function assumedRoleName(callerArn: string): string | undefined {
  return ASSUMED_ROLE.exec(callerArn)?.[3];
}
