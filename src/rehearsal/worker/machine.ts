import type { RehearsalState } from '../state.ts';
import { CREDENTIALS_PATH, startContainerCredentials } from './container-credentials.ts';
import { startInstanceMetadata } from './instance-metadata.ts';
import type { MachineRole } from './role-session.ts';

/** Roles that the machine of the rehearsal has, by their ARNs. */
export interface MachineRoles {
  /** Of an EC2 instance, by its metadata service. */
  readonly instance?: string | undefined;
  /** Of an ECS task or EKS pod, by its credentials endpoint. */
  readonly container?: string | undefined;
}

/** The running endpoints of a machine. */
export interface Machine {
  /** Variables that lead the SDKs and these steps to them. */
  readonly environment: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/** Starts the endpoints that the roles ask for. Throws RangeError for a role that is not there. */
export async function startMachine(state: RehearsalState, roles: MachineRoles): Promise<Machine> {
  const [instanceRole, containerRole] = [roleOf(state, roles.instance), roleOf(state, roles.container)];
  const authorization = state.newSecret(40);
  const instance = instanceRole && (await startInstanceMetadata({ state, role: instanceRole }));
  const container =
    containerRole &&
    (await startContainerCredentials({ state, role: containerRole, authorization: () => authorization }));
  return {
    environment: {
      ...(instance === undefined
        ? {}
        : { AWS_EC2_METADATA_DISABLED: 'false', AWS_EC2_METADATA_SERVICE_ENDPOINT: instance.url }),
      ...(container === undefined
        ? {}
        : {
            AWS_CONTAINER_CREDENTIALS_FULL_URI: `${container.url}${CREDENTIALS_PATH}`,
            AWS_CONTAINER_AUTHORIZATION_TOKEN: authorization,
          }),
    },
    async close() {
      await instance?.close();
      await container?.close();
    },
  };
}

function roleOf(state: RehearsalState, arn: string | undefined): MachineRole | undefined {
  if (arn === undefined) return undefined;
  const [, accountId = '', roleName = ''] = /^arn:aws:iam::(\d{12}):role\/(?:.*\/)?([^/]+)$/.exec(arn) ?? [];
  const role = state.accounts.get(accountId)?.iam.roles.get(roleName);
  if (role?.arn === arn) return { accountId, roleName };
  throw new RangeError(`The machine cannot have the role ${arn}: the seed has none with that ARN.`);
}
