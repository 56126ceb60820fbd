import { hopsOf } from '../login-request.ts';
import type { LoginRun } from '../login-run.ts';
import { audienceOf, partitionOfRegion } from '../partitions.ts';
import { parseRoleArn } from '../role-arn.ts';
import { hopFaults, hopRole, type RoleHop } from '../role-hop.ts';
import { sourceMissing } from '../source-refusals.ts';
import { exchangeToken, type TokenOrigin } from '../web-identity.ts';
import type { Tried } from './opened.ts';
import { tokenOfFile } from './token-file.ts';

const FILE = 'AWS_WEB_IDENTITY_TOKEN_FILE';
const ROLE = 'AWS_ROLE_ARN';
const SESSION_NAME = 'AWS_ROLE_SESSION_NAME';

/** Tokens of a file, for a role of the partition. */
export function fileOrigin(path: string, partition: string, { ports }: LoginRun): TokenOrigin {
  return {
    source: 'web-identity-file',
    audience: audienceOf(partition),
    give: () => tokenOfFile(path, ports),
  };
}

/**
 * The role that AWS_ROLE_ARN names, for a token file; undefined when it names none. Throws StepError when the variables
 * hold what STS would refuse.
 */
export function hopOfVariables({ ports, request }: LoginRun): RoleHop | undefined {
  const role = ports.variable(ROLE);
  if (role === undefined) return undefined;
  const hop: RoleHop = {
    role,
    sessionName: ports.variable(SESSION_NAME) ?? request.sessionName,
    // With further roles the given duration is theirs.
    duration: hopsOf(request).length === 0 ? request.durationSeconds : 3600,
  };
  const [fault] = hopFaults(hop);
  if (fault !== undefined || parseRoleArn(role) === undefined) {
    const variable = fault?.part === 'sessionName' ? SESSION_NAME : ROLE;
    throw sourceMissing('web-identity-file', `${variable} ${fault?.problem ?? 'is not a role ARN'}`);
  }
  return hop;
}

/**
 * The role of a Kubernetes service account (or whatever else sets the variables), for the machine's identity: the file
 * and the role are those of the variables. `last` says that no further role is assumed after it.
 */
export async function webIdentityOfVariables(run: LoginRun, last: boolean): Promise<Tried> {
  const path = run.ports.variable(FILE);
  if (path === undefined) return { passedOver: `${FILE} is not set` };
  const hop = hopOfVariables(run);
  if (hop === undefined) return { passedOver: `${FILE} is set, but ${ROLE} is not` };
  const arn = hopRole(hop, undefined, partitionOfRegion(run.request.region).id);
  const origin = fileOrigin(path, arn.partition, run);
  return { opened: await exchangeToken(run, origin, arn, hop, last) };
}
