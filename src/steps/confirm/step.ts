import type { Step } from '../step.ts';
import { type ConfirmInputs, confirmInputs, parseConfirm } from './inputs.ts';
import { confirmOutputs, confirmVerdict, publishConfirm } from './publish.ts';
import { type ConfirmOutcome, runConfirm } from './run.ts';

export const confirm: Step<typeof confirmInputs, ConfirmInputs, ConfirmOutcome> = {
  name: 'confirm',
  inputs: confirmInputs,
  outputs: confirmOutputs,
  parse: parseConfirm,
  run: runConfirm,
  publish: publishConfirm,
  verdict: confirmVerdict,
};
