import type { RehearsalState, SessionState } from '../state.ts';
import { openSession, roleSessionNames } from '../sts/session.ts';

/** What machines get: six hours, renewed long before. */
const MACHINE_SECONDS = 21_600;

/** A role of the rehearsed accounts that a machine has. */
export interface MachineRole {
  readonly accountId: string;
  readonly roleName: string;
}

/** A session of the role, as AWS makes it for an instance, task or pod. Throws RangeError when there is no such role. */
export function machineSession(state: RehearsalState, { accountId, roleName }: MachineRole, name: string) {
  const role = state.accounts.get(accountId)?.iam.roles.get(roleName);
  if (role === undefined) throw new RangeError(`There is no role ${roleName} in account ${accountId}`);
  const names = roleSessionNames(accountId, role, name);
  const session: SessionState = openSession(state, {
    accountId,
    ...names,
    roleName,
    durationSeconds: MACHINE_SECONDS,
  });
  return { session, roleArn: role.arn };
}
