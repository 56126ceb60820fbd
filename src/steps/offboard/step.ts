import type { Step } from '../step.ts';
import { type OffboardInputs, offboardInputs, parseOffboard } from './inputs.ts';
import { offboardOutputs, offboardVerdict, publishOffboard } from './publish.ts';
import { type OffboardOutcome, runOffboard } from './run.ts';

export const offboard: Step<typeof offboardInputs, OffboardInputs, OffboardOutcome> = {
  name: 'offboard',
  inputs: offboardInputs,
  outputs: offboardOutputs,
  parse: parseOffboard,
  run: runOffboard,
  publish: publishOffboard,
  verdict: offboardVerdict,
};
