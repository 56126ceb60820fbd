import { accountKind } from '../../registration/checks/account-checks.ts';
import { applyingRows } from '../../registration/checks/troubleshooting.ts';
import { areaStatuses, isConfirmed } from '../../registration/checks/verdict.ts';
import { confirmSentence } from '../../report/check-report.ts';
import type { ConfirmView } from '../../report/confirm-json.ts';
import type { World } from '../world.ts';
import { callRecorder } from './evidence.ts';
import type { ConfirmInputs } from './inputs.ts';
import { type KeptIssue, keepIssue } from './keep-issue.ts';
import { fixedQuestion } from './question.ts';
import { askUntilConfirmed, type LastRound } from './rounds.ts';
import { type WrittenReports, writeReports } from './write-reports.ts';

export interface ConfirmOutcome extends ConfirmView {
  readonly files: WrittenReports;
  readonly issue: KeptIssue;
}

/** Asks AWS everything that shows whether the account is registered, and judges it. Changes nothing in the account. */
export async function runConfirm(inputs: ConfirmInputs, world: World): Promise<ConfirmOutcome> {
  const secrets = inputs.externalId === undefined ? [] : [inputs.externalId];
  const recorder = callRecorder(world, secrets);
  const fixed = await fixedQuestion(inputs, world, recorder.record);
  const round = await askUntilConfirmed(fixed, world);
  const view = viewOf(round, recorder.calls.length);
  world.log.info(confirmSentence(view));
  return {
    ...view,
    files: await writeReports(view, recorder.calls, inputs, world),
    issue: await keepIssue(view, inputs, world),
  };
}

function viewOf({ question, answers, waitedSeconds, timedOut }: LastRound, calls: number): ConfirmView {
  const { inputs, platform, stack, stackName, identity, organization, place } = question;
  const checks = answers.flatMap((answer) => answer.checks);
  const delegated = answers.some(({ delegatedAdministrator }) => delegatedAdministrator === true);
  return {
    platform: inputs.platform,
    stack: inputs.stack,
    title: `${inputs.platform}: ${stack.title}`,
    stackName,
    account: identity.account,
    accountKind: delegated ? 'delegated-administrator' : accountKind(identity.account, organization),
    region: place.region,
    caller: identity.arn,
    confirmed: isConfirmed(checks),
    timedOut,
    waitedSeconds,
    calls,
    areas: areaStatuses(checks),
    coverage: answers.find(({ coverage }) => coverage !== undefined)?.coverage,
    checks,
    troubleshooting: applyingRows(platform.troubleshooting ?? [], checks),
  };
}
