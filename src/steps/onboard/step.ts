import type { Step } from '../step.ts';
import { type OnboardInputs, onboardInputs, parseOnboard } from './inputs.ts';
import { onboardOutputs, onboardVerdict, publishOnboard } from './publish.ts';
import { type OnboardOutcome, runOnboard } from './run.ts';

export const onboard: Step<typeof onboardInputs, OnboardInputs, OnboardOutcome> = {
  name: 'onboard',
  inputs: onboardInputs,
  outputs: onboardOutputs,
  parse: parseOnboard,
  run: runOnboard,
  publish: publishOnboard,
  verdict: onboardVerdict,
};
