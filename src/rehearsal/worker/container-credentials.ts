import type { IncomingMessage } from 'node:http';
import type { RehearsalState } from '../state.ts';
import type { AnswerFault } from './answer-fault.ts';
import { type MachineServer, startMachineServer } from './machine-server.ts';
import { type MachineRole, machineSession } from './role-session.ts';

/** Where EKS Pod Identity answers. */
export const CREDENTIALS_PATH = '/v1/credentials';

export interface ContainerOptions {
  readonly state: RehearsalState;
  readonly role: MachineRole;
  /** What the request must carry as `Authorization`; asked anew for each, because EKS renews it. */
  readonly authorization?: () => string;
  readonly faults?: readonly (AnswerFault | undefined)[];
}

/**
 * The credentials endpoint of a rehearsed ECS task or EKS pod.
 * https://docs.aws.amazon.com/AmazonECS/latest/developerguide/task-iam-roles.html
 */
export function startContainerCredentials(options: ContainerOptions): Promise<MachineServer> {
  const { state, role, authorization, faults } = options;
  return startMachineServer(
    (request: IncomingMessage) => {
      if (request.url !== CREDENTIALS_PATH || request.method !== 'GET') return json(404, {});
      if (authorization !== undefined && request.headers.authorization !== authorization())
        return json(401, { code: 'Unauthorized', message: 'The authorization token is not valid' });
      const { session, roleArn } = machineSession(state, role, 'pod');
      return json(200, {
        RoleArn: roleArn,
        AccessKeyId: session.accessKeyId,
        SecretAccessKey: session.secretAccessKey,
        Token: session.sessionToken,
        Expiration: session.expiration.toISOString(),
      });
    },
    faults === undefined ? {} : { [CREDENTIALS_PATH]: faults },
  );
}

function json(status: number, body: unknown) {
  return { status, contentType: 'application/json', body: JSON.stringify(body) };
}
