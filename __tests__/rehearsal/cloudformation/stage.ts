import { cloudFormationService } from '../../../src/rehearsal/cloudformation/service.ts';
import { stacksOf } from '../../../src/rehearsal/cloudformation/stack/find-stack.ts';
import type { StackState } from '../../../src/rehearsal/cloudformation/stack/stack-state.ts';
import { createAccount, createState, type StateOptions } from '../../../src/rehearsal/create-state.ts';
import { createDispatcher, type RequestRecord } from '../../../src/rehearsal/dispatch.ts';
import { iamService } from '../../../src/rehearsal/iam/service.ts';
import { s3Service } from '../../../src/rehearsal/s3/service.ts';
import {
  type Caller,
  type Input,
  type Output,
  ServiceError,
  type ServiceName,
} from '../../../src/rehearsal/service.ts';
import type { RehearsalState } from '../../../src/rehearsal/state.ts';

export const ACCOUNT = '111111111111';
export const OTHER_ACCOUNT = '222222222222';

const ROOT: Caller = {
  kind: 'root',
  accountId: ACCOUNT,
  arn: `arn:aws:iam::${ACCOUNT}:root`,
  userId: ACCOUNT,
};

/** The real IAM, S3 and CloudFormation of the rehearsal over one state, called as the server calls them. */
export interface Stage {
  readonly state: RehearsalState;
  readonly requests: readonly RequestRecord[];
  call(
    service: ServiceName,
    operation: string,
    input: Input,
    caller?: Caller,
    region?: string,
  ): Promise<Output>;
  cfn(operation: string, input?: Input): Promise<Output>;
  /** Waits until nothing is under way, and gives the stack of this name, the newest if it was deleted. */
  settled(name: string): Promise<StackState>;
  /** `LogicalId STATUS [reason]` of each event of a stack, oldest first. */
  timeline(name: string): Promise<readonly string[]>;
  /** A user whose only policy is this one. */
  user(name: string, policy: object): Promise<Caller>;
}

export function setStage(options: StateOptions = {}): Stage {
  const state = createState({ seed: 'stage', ...options });
  for (const id of [ACCOUNT, OTHER_ACCOUNT]) {
    state.accounts.set(id, createAccount({ id, name: `account-${id}`, email: `${id}@example.com` }));
  }
  const requests: RequestRecord[] = [];
  const dispatcher = createDispatcher([iamService, s3Service, cloudFormationService], state, (request) =>
    requests.push(request),
  );
  const call: Stage['call'] = (service, operation, input, caller = ROOT, region = 'eu-central-1') =>
    dispatcher.dispatch({ caller, region, requestId: state.newUuid() }, service, operation, input);

  async function settled(name: string): Promise<StackState> {
    const stacks = [...stacksOf(state, ACCOUNT, 'eu-central-1').values()].filter(
      (stack) => stack.name === name || stack.id === name,
    );
    const stack = stacks.findLast(({ deleted }) => deleted === undefined) ?? stacks.at(-1);
    if (stack === undefined) throw new Error(`There is no stack ${name}.`);
    await stack.running;
    return stack;
  }

  return {
    state,
    requests,
    call,
    cfn: (operation, input = {}) => call('cloudformation', operation, input),
    settled,
    async timeline(name) {
      const { events } = await settled(name);
      return events.map(({ logicalId, status, reason }) =>
        [logicalId, status, ...(reason === undefined ? [] : [`[${withoutIds(reason)}]`])].join(' '),
      );
    },
    async user(name, policy) {
      await call('iam', 'CreateUser', { UserName: name });
      await call('iam', 'PutUserPolicy', {
        UserName: name,
        PolicyName: 'only',
        PolicyDocument: JSON.stringify(policy),
      });
      const arn = `arn:aws:iam::${ACCOUNT}:user/${name}`;
      return { kind: 'user', accountId: ACCOUNT, arn, userId: 'AIDAEXAMPLE', userName: name };
    },
  };
}

function withoutIds(text: string): string {
  return text.replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '<id>');
}

/** What a call was refused with. */
export async function refusal(promise: Promise<unknown>): Promise<string> {
  try {
    await promise;
  } catch (error) {
    if (error instanceof ServiceError) return `${error.code}: ${withoutIds(error.message)}`;
    throw error;
  }
  throw new Error('It was expected to be refused, but it worked.');
}

export const TRUST = {
  Version: '2012-10-17',
  Statement: [
    { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${OTHER_ACCOUNT}:root` }, Action: 'sts:AssumeRole' },
  ],
};

/** A template of resources, as JSON text. */
export function templateOf(resources: object, rest: object = {}): string {
  return JSON.stringify({ ...rest, Resources: resources });
}

/** A role with the given properties. */
export function role(properties: object = {}, attributes: object = {}): object {
  return {
    Type: 'AWS::IAM::Role',
    ...attributes,
    Properties: { AssumeRolePolicyDocument: TRUST, ...properties },
  };
}

export const NAMED = { Capabilities: ['CAPABILITY_NAMED_IAM'] };
