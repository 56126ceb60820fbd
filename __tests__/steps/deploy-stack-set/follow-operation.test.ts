import { describe, expect, it } from '@jest/globals';
import { AwsFailure, type FailureClass } from '../../../src/contract/aws-failure.ts';
import type { StackSetReader } from '../../../src/registration/stack-sets/stack-set-reader.ts';
import { followOperation } from '../../../src/steps/deploy-stack-set/follow-operation.ts';

const failure = (code: string, kind: FailureClass): AwsFailure =>
  new AwsFailure({ code, class: kind, action: 'cloudformation:DescribeStackSetOperation', message: code });
const LOST = failure('ECONNRESET', 'network');
const EXPIRED = failure('ExpiredToken', 'expired');
const TAKEN =
  'ResourceLogicalId:AcctAccessRole, ResourceType:AWS::IAM::Role, ResourceStatusReason:Resource handler returned message: "Role with name R already exists. (Service: Iam, Status Code: 409, Request ID: 1)" (RequestToken: 2, HandlerErrorCode: AlreadyExists).';

/** Follows an operation that is seen so, one look after the other; time passes only by waiting, and there is a minute of it. */
async function followed(
  looks: readonly (string | undefined | AwsFailure)[],
  failed: readonly string[] = [],
  { reason = TAKEN, name = 'name' }: { readonly reason?: string; readonly name?: string } = {},
) {
  const left = [...looks];
  const lines: string[] = [];
  let now = 0;
  const reader: Partial<StackSetReader> = {
    async describeOperation(_, id) {
      const seen = left.length > 1 ? left.shift() : left[0];
      if (seen instanceof AwsFailure) throw seen;
      return seen === undefined ? undefined : { id, action: 'CREATE', status: seen, failed: failed.length };
    },
    async *results() {
      yield failed.map((account) => ({ account, region: 'us-east-1', status: 'FAILED', reason }));
    },
  };
  const end = await followOperation(
    reader as StackSetReader,
    { set: 'set', operationId: 'o', deadline: new Date(60_000), total: 2, nameOf: (id) => `${name}-${id}` },
    {
      now: () => new Date(now),
      sleep: async (pause) => {
        now += pause;
      },
      random: () => 0.5,
    },
    { info: (line) => void lines.push(line), debug: () => undefined, group: (_, work) => work() },
  );
  return { end, lines, seconds: now / 1000 };
}

describe('waiting for an operation', () => {
  it('outlives a network that is lost in the middle, and says so once each way', async () => {
    const { end, lines } = await followed(['RUNNING', LOST, LOST, LOST, 'RUNNING', 'SUCCEEDED']);
    expect(end.kind).toBe('ended');
    expect(lines.filter((line) => /goes on|again/.test(line))).toEqual([
      'cloudformation:DescribeStackSetOperation failed with ECONNRESET; the operation goes on, and so does the waiting.',
      'AWS answers again.',
    ]);
  });

  it('waits for an operation that reads do not show yet', async () => {
    const { end } = await followed([undefined, undefined, 'SUCCEEDED']);
    expect(end.kind).toBe('ended');
  });

  it.each([
    ['a network that stays away', ['RUNNING', LOST], { kind: 'unfinished', why: 'timeout', cause: LOST }],
    ['the operation does not end', ['RUNNING'], { kind: 'unfinished', why: 'timeout' }],
    [
      'credentials that end',
      ['RUNNING', EXPIRED],
      { kind: 'unfinished', why: 'interrupted', cause: EXPIRED },
    ],
  ])('ends with the operation at work: %s', async (_, looks, expected) => {
    const { end, seconds } = await followed(looks);
    expect(end).toEqual(expected);
    expect(seconds).toBeLessThanOrEqual(60);
  });

  it('shows each account that fails once, in plain words', async () => {
    const { end, lines } = await followed(['RUNNING', 'RUNNING', 'SUCCEEDED'], ['200000000001']);
    expect(end).toMatchObject({ kind: 'ended', failures: [{ account: '200000000001', reason: TAKEN }] });
    expect(lines.filter((line) => line.includes('✗'))).toEqual([
      '  ✗ 200000000001 name-200000000001 us-east-1: AcctAccessRole (AWS::IAM::Role): Role with name R already exists. [already-exists]',
    ]);
  });

  it('names 20 accounts of a reason, and counts the others', async () => {
    const ids = Array.from({ length: 3_000 }, (_, index) => String(200_000_000_000 + index));
    const { end, lines } = await followed(['RUNNING', 'SUCCEEDED'], ids);
    expect(end.kind === 'ended' ? end.failures.length : end).toBe(3_000);
    const told = lines.filter((line) => !line.includes('done,'));
    expect(told.slice(0, 2)).toEqual([
      '  ✗ 3000 accounts: AcctAccessRole (AWS::IAM::Role): Role with name R already exists. [already-exists]',
      '      200000000000 name-200000000000 us-east-1',
    ]);
    expect(told.slice(20)).toEqual([
      '      200000000019 name-200000000019 us-east-1',
      '      … and 2980 more',
    ]);
  });

  it('lets no reason and no name begin a line of its own', async () => {
    const { lines } = await followed(['RUNNING', 'SUCCEEDED'], ['200000000001'], {
      reason:
        'Resource handler returned message: "no\r\n✅ Every expected account is covered.\u2028::stop-commands::x"',
      name: 'a\n✅',
    });
    const told = lines.filter((line) => line.includes('✗'));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(
      /^ {2}✗ 200000000001 a ✅-200000000001 us-east-1: .*no ✅ Every.* ::stop-commands::x/,
    );
    expect(lines.filter((line) => /[\r\n\u2028]/.test(line))).toEqual([]);
  });
});
