import type { Runner } from '../../contract/runner.ts';
import { StepError } from '../../contract/step-error.ts';
import { logoutCard } from '../../report/login-card.ts';
import { type InputsOf, optionalText } from '../input-spec.ts';
import { inOrder, isRecordName, type LoginRecord, readRecord, recordFolder } from '../login-record.ts';
import type { Step } from '../step.ts';
import { type Undoing, undoLogin } from '../undo-login.ts';
import type { World } from '../world.ts';

const inputs = {
  account: optionalText({
    form: "an account's id of 12 digits, its name, or the `account` output of the login",
  }),
} as const;

interface LogoutOutcome {
  /** Absent when there was no login left to undo. */
  readonly undone?: { readonly record: LoginRecord; readonly undoing: Undoing };
}

/** Undoes a login of the same job, the last one unless told which. */
export const logout: Step<typeof inputs, string | undefined, LogoutOutcome> = {
  name: 'logout',
  inputs,
  outputs: ['logged-out', 'aws-account-id'],
  parse: ({ account }: InputsOf<typeof inputs>) => account,
  run,
  publish,
  verdict: () => undefined,
};

async function run(account: string | undefined, world: World): Promise<LogoutOutcome> {
  const runnerTemp = world.variable('RUNNER_TEMP');
  if (runnerTemp === undefined) {
    throw new StepError({
      code: 'logins-unknown',
      fault: 'user',
      message: 'There is no RUNNER_TEMP, where logins leave what they did.',
      remedy: 'Use the logout on a runner, in the same job as the login.',
    });
  }
  const folder = recordFolder(runnerTemp);
  const records = await recordsIn(folder, world);
  const at = records.findLastIndex((record) => account === undefined || isOf(record, account));
  const record = records[at];
  if (record !== undefined) {
    const undoing = undoLogin(record, records.slice(at + 1), folder, world.variable);
    return { undone: { record, undoing } };
  }
  if (account === undefined) return {};
  throw new StepError({
    code: 'login-not-found',
    fault: 'user',
    message: 'No login of this job that is still in force is of that account.',
    remedy: 'Give the `account` output of the login, the id of its account, or its `variable-name`.',
    evidence: records.flatMap(({ accounts }) => accounts.map(({ name, id }) => ({ label: name, value: id }))),
  });
}

async function publish({ undone }: LogoutOutcome, runner: Runner): Promise<void> {
  runner.setOutput('logged-out', String(undone !== undefined));
  if (undone === undefined) {
    runner.log.info('There is no login of this job left to undo.');
    return;
  }
  const { record, undoing } = undone;
  for (const { name, value } of undoing.variables) runner.exportVariable(name, value);
  for (const edit of undoing.edits) runner.editFile(edit);
  runner.setOutput('aws-account-id', record.accounts.map(({ id }) => id).join(','));
  for (const { name, id } of record.accounts) runner.log.info(`Logged out of account ${id} (${name}).`);
  runner.summarize(logoutCard(record.accounts));
}

async function recordsIn(folder: string, world: World): Promise<readonly LoginRecord[]> {
  const names = (await world.files.list(folder)).filter(isRecordName);
  const texts = await Promise.all(names.map((name) => world.files.read(`${folder}/${name}`)));
  return inOrder(texts.flatMap((text) => readRecord(text) ?? []));
}

/** By the login's own id when it is in the handle, else by the account. */
function isOf({ id, accounts }: LoginRecord, account: string): boolean {
  const login = loginOf(account);
  if (login !== undefined) return login === id;
  return accounts.some((each) => each.id === account || each.name === account);
}

function loginOf(handle: string): string | undefined {
  try {
    const value: unknown = JSON.parse(handle);
    return typeof value === 'object' && value !== null && 'login' in value ? String(value.login) : undefined;
  } catch {
    return undefined;
  }
}
