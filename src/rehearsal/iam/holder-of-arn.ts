import { type Call, ServiceError } from '../service.ts';
import type { RoleState, UserState } from '../state.ts';
import { accountOf, noSuchEntity } from './account.ts';

/** The role or user with that ARN. Throws NoSuchEntity, and InvalidInput for an ARN of something else. */
export function holderOf(call: Call, arn: string): RoleState | UserState {
  const { iam } = accountOf(call);
  const name = arn.slice(arn.lastIndexOf('/') + 1);
  const holder = [iam.roles.get(name), iam.users.get(name)].find((each) => each?.arn === arn);
  if (holder !== undefined) return holder;
  if (/^arn:aws:iam::\d{12}:(role|user)\/.+$/.test(arn)) throw noSuchEntity(`${arn} cannot be found.`);
  throw new ServiceError('InvalidInput', `Invalid Entity Arn: ${arn}`);
}
