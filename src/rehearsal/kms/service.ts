import { requiredTextOf, textOf } from '../input.ts';
import { type Call, type Input, type Operation, type Service, ServiceError } from '../service.ts';
import type { KeyState } from './key-state.ts';

const describeKey: Operation = (call, input) => {
  const { id, arn } = keyOf(call, requiredTextOf(input, 'KeyId'));
  return {
    KeyMetadata: {
      KeyId: id,
      Arn: arn,
      AWSAccountId: call.caller.accountId,
      Enabled: true,
      KeyManager: 'CUSTOMER',
      KeyState: 'Enabled',
      KeyUsage: 'ENCRYPT_DECRYPT',
    },
  };
};

/** Takes ids and ARNs of keys, but no aliases. */
const getKeyPolicy: Operation = (call, input) => {
  const given = requiredTextOf(input, 'KeyId');
  if (given.includes('alias/')) throw new ServiceError('InvalidArnException', `Invalid keyId ${given}`);
  const name = textOf(input, 'PolicyName') ?? 'default';
  if (name !== 'default') throw notFound(`No such policy exists: ${name}`);
  return { Policy: keyOf(call, given).policy, PolicyName: name };
};

/** Keys of the seed. Nothing is encrypted: only who may use a key is asked, of its policy. */
export const kmsService: Service = {
  name: 'kms',
  operations: { DescribeKey: describeKey, GetKeyPolicy: getKeyPolicy },
};

function keyOf({ state, caller, region }: Call, given: string): KeyState {
  const wanted = given.replace(/^arn:aws:kms:[a-z0-9-]+:\d{12}:(key\/)?/, '');
  const account = given.startsWith('arn:') ? given.split(':')[4] : caller.accountId;
  const found = [...(state.accounts.get(account ?? '')?.keys.values() ?? [])].find(
    (key) => key.region === region && (key.id === wanted || key.alias === wanted),
  );
  if (found !== undefined) return found;
  throw notFound(`Key 'arn:aws:kms:${region}:${account}:key/${wanted}' does not exist`);
}

function notFound(message: string): ServiceError {
  return new ServiceError('NotFoundException', message);
}

/** The ARN of the key that an input names, for those who ask what the caller may do with it. */
export function keyArnOf(input: Input, accountId: string, region: string): string {
  const given = textOf(input, 'KeyId') ?? '*';
  return given.startsWith('arn:') ? given : `arn:aws:kms:${region}:${accountId}:key/${given}`;
}
