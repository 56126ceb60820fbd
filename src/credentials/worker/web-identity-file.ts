import type { LoginRun } from '../login-run.ts';
import { partitionById, partitionOfRegion } from '../partitions.ts';
import { hopRole, type RoleHop } from '../role-hop.ts';
import { exchangeToken, type TokenOrigin } from '../web-identity.ts';
import type { Tried } from './opened.ts';
import { tokenOfFile } from './token-file.ts';

const FILE = 'AWS_WEB_IDENTITY_TOKEN_FILE';
const ROLE = 'AWS_ROLE_ARN';

/** Tokens of a file for the role's partition. */
export function fileOrigin(path: string, region: string, { ports }: LoginRun): TokenOrigin {
  return {
    source: 'web-identity-file',
    audience: partitionOfRegion(region).audience,
    give: () => tokenOfFile(path, ports),
  };
}

/**
 * The role of a Kubernetes service account (or whatever else sets the variables), for the machine's identity: the file
 * and the role are those of the variables. `last` says that no further role is assumed after it.
 */
export async function webIdentityOfVariables(run: LoginRun, last: boolean): Promise<Tried> {
  const { ports, request } = run;
  const path = ports.variable(FILE);
  const role = ports.variable(ROLE);
  if (path === undefined || role === undefined) {
    return { passedOver: path === undefined ? `${FILE} is not set` : `${FILE} is set, but ${ROLE} is not` };
  }
  const hop: RoleHop = {
    role,
    sessionName: ports.variable('AWS_ROLE_SESSION_NAME') ?? request.sessionName,
    // With further roles the given duration is theirs.
    duration: last ? request.durationSeconds : 3600,
  };
  const arn = hopRole(hop, undefined, partitionOfRegion(request.region).id);
  const audience = partitionById(arn.partition)?.audience;
  const origin = fileOrigin(path, request.region, run);
  const opened = await exchangeToken(
    run,
    audience === undefined ? origin : { ...origin, audience },
    arn,
    hop,
    last,
  );
  return { opened };
}
