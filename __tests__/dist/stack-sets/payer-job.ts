import { keysOf, PAYER, type Payer } from '../../rehearsal/stack-sets/payer.ts';
import { runStub, type StubRun } from '../run-stub.ts';

export const EXTERNAL_ID = 'octo-5f1c-not-for-logs';

/** What an Octo payer gives to the step, apart from the targets. */
export const OCTO = {
  platform: 'octo',
  stack: 'linked-access',
  'external-id': EXTERNAL_ID,
  'expected-account-id': PAYER,
} as const;

/** Runs the built step as the administrator of an account, the payer's when nothing else is said. */
export function deployStackSet(
  payer: Payer,
  inputs: Readonly<Record<string, string>>,
  options: {
    readonly account?: string;
    readonly folder?: string;
    readonly environment?: Readonly<Record<string, string>>;
    readonly stub?: string;
  } = {},
): Promise<StubRun> {
  const { accessKeyId, secretAccessKey } = keysOf(options.account ?? PAYER);
  return runStub({
    stub: options.stub ?? 'deploy-stack-set',
    rehearsal: payer.rehearsal,
    ...(options.folder === undefined ? {} : { folder: options.folder }),
    environment: {
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_REGION: 'us-east-1',
      ...options.environment,
    },
    inputs,
  });
}

const WRITES = /^cloudformation:((Create|Update|Delete)Stack(Set|Instances)|Import|Activate)/;

/** The writing calls of a run, in order, with their status; not what CloudFormation itself does in the accounts. */
export function writesOf({ requests }: Pick<StubRun, 'requests'>): readonly string[] {
  return requests
    .filter((request) => WRITES.test(request))
    .map((request) => request.replace('cloudformation:', ''));
}

/** Everything that a run showed, without the commands that mask. */
export function shownBy({ stdout, stderr, summary }: StubRun): string {
  return `${stdout.replace(/^::add-mask::.*$/gm, '')}${stderr}${summary}`;
}
