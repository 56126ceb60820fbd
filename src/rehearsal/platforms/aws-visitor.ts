import { callerOfKey } from '../authenticate.ts';
import { createAccount } from '../create-state.ts';
import type { Dispatcher } from '../dispatch.ts';
import { type Caller, type Input, type Output, ServiceError, type ServiceName } from '../service.ts';
import type { RehearsalState } from '../state.ts';

/** Calls to AWS as a caller in one place. */
export type Visit = (
  service: ServiceName,
  operation: string,
  input: Input,
  region?: string,
) => Promise<Output>;

const HOME = 'us-east-1';

/** Calls as this caller. */
export function visitAs(state: RehearsalState, dispatcher: Dispatcher, caller: Caller): Visit {
  return (service, operation, input, region = HOME) =>
    dispatcher.dispatch({ caller, region, requestId: state.newUuid() }, service, operation, input);
}

/** A platform's own identity in its own AWS account, which is made when it is first needed. */
export function platformCaller(state: RehearsalState, accountId: string, name: string): Caller {
  const account =
    state.accounts.get(accountId) ?? createAccount({ id: accountId, name, email: `${name}@example.com` });
  state.accounts.set(accountId, account);
  const arn = `arn:aws:iam::${accountId}:user/${name}`;
  const user = account.iam.users.get(name) ?? {
    name,
    path: '/',
    arn,
    id: state.newId('AIDA', 17),
    created: state.now(),
    accessKeys: new Map(),
    groups: [],
    permissionsBoundary: undefined,
    tags: new Map(),
    inlinePolicies: new Map([
      [
        'assume',
        JSON.stringify({
          Version: '2012-10-17',
          Statement: { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: '*' },
        }),
      ],
    ]),
    attachedPolicies: new Set<string>(),
  };
  account.iam.users.set(name, user);
  return { kind: 'user', accountId, arn, userId: user.id, userName: name };
}

/** Takes the answer of AssumeRole or AssumeRoleWithWebIdentity and calls with its credentials. */
export function visitWith(state: RehearsalState, dispatcher: Dispatcher, output: Output): Visit {
  const credentials = output['Credentials'];
  const id: unknown =
    typeof credentials === 'object' && credentials !== null && 'AccessKeyId' in credentials
      ? credentials.AccessKeyId
      : undefined;
  const caller = callerOfKey(state, String(id));
  if (caller === undefined) throw new TypeError('STS answered without credentials.');
  return visitAs(state, dispatcher, caller);
}

/** What AWS refused, in words; undefined when it did not. Anything but a refusal is thrown on. */
export async function refusalOf<Result>(
  work: () => Promise<Result>,
): Promise<{ readonly value: Result } | { readonly refused: string }> {
  try {
    return { value: await work() };
  } catch (error) {
    if (error instanceof ServiceError) return { refused: `${error.code}: ${error.message}` };
    throw error;
  }
}
