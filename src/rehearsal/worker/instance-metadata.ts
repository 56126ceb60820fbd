import type { IncomingMessage } from 'node:http';
import type { RehearsalState } from '../state.ts';
import type { AnswerFault, MachineAnswer } from './answer-fault.ts';
import { type MachineServer, startMachineServer } from './machine-server.ts';
import { type MachineRole, machineSession } from './role-session.ts';

export const TOKEN_PATH = '/latest/api/token';
export const ROLES_PATH = '/latest/meta-data/iam/security-credentials/';
const TOKEN_SECONDS = 'x-aws-ec2-metadata-token-ttl-seconds';
const MOST_TOKEN_SECONDS = 21_600;

export interface InstanceOptions {
  readonly state: RehearsalState;
  /** Undefined for an instance without a role. */
  readonly role?: MachineRole;
  readonly faults?: Readonly<Record<string, readonly (AnswerFault | undefined)[]>>;
}

/**
 * The metadata service of a rehearsed instance, version 2 only: everything but the token needs the token, and requests
 * that came through a proxy get none.
 * https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instancedata-data-retrieval.html
 */
export function startInstanceMetadata({ state, role, faults }: InstanceOptions): Promise<MachineServer> {
  /** Until when each token is good, by the clients' time. */
  const tokens = new Map<string, number>();
  const instance = `i-${state.newUuid().replaceAll('-', '').slice(0, 17)}`;

  function answer(request: IncomingMessage): MachineAnswer {
    if (request.url === TOKEN_PATH) return token(request);
    const given = request.headers['x-aws-ec2-metadata-token'];
    if (request.method !== 'GET') return plain(405, 'Method Not Allowed');
    if (typeof given !== 'string' || !isCurrent(given)) return plain(401, 'Unauthorized');
    if (role === undefined || request.url === undefined) return plain(404, 'Not Found');
    if (request.url === ROLES_PATH) return plain(200, role.roleName);
    return request.url === `${ROLES_PATH}${role.roleName}` ? credentials(role) : plain(404, 'Not Found');
  }

  function isCurrent(given: string): boolean {
    const end = tokens.get(given);
    return end !== undefined && state.clientTime().getTime() < end;
  }

  function token(request: IncomingMessage): MachineAnswer {
    const seconds = Number(request.headers[TOKEN_SECONDS]);
    if (request.method !== 'PUT') return plain(405, 'Method Not Allowed');
    if (request.headers['x-forwarded-for'] !== undefined) return plain(403, 'Forbidden');
    if (!Number.isInteger(seconds) || seconds < 1 || seconds > MOST_TOKEN_SECONDS)
      return plain(400, 'Bad Request');
    const value = `${state.newSecret(54)}==`;
    tokens.set(value, state.clientTime().getTime() + seconds * 1000);
    // Some SDKs read from the answer how long the token is good, and fall back to version 1 without that.
    return { ...plain(200, value), headers: { [TOKEN_SECONDS]: String(seconds) } };
  }

  function credentials(of: MachineRole): MachineAnswer {
    const { session } = machineSession(state, of, instance);
    const body = {
      Code: 'Success',
      LastUpdated: session.issued.toISOString(),
      Type: 'AWS-HMAC',
      AccessKeyId: session.accessKeyId,
      SecretAccessKey: session.secretAccessKey,
      Token: session.sessionToken,
      Expiration: session.expiration.toISOString(),
    };
    // The real service says text/plain to this JSON.
    return plain(200, JSON.stringify(body));
  }

  return startMachineServer(answer, faults);
}

function plain(status: number, body: string): MachineAnswer {
  return { status, contentType: 'text/plain', body };
}
