import type { Step } from '../step.ts';
import { deployStackSetInputs } from './inputs.ts';
import type { StackSetOutcome } from './outcome.ts';
import { type DeployStackSetInputs, parseDeployStackSet } from './parse-inputs.ts';
import { deployStackSetOutputs, publishDeployStackSet } from './publish.ts';
import { runDeployStackSet } from './run.ts';
import { deployStackSetVerdict } from './verdict.ts';

export const deployStackSet: Step<typeof deployStackSetInputs, DeployStackSetInputs, StackSetOutcome> = {
  name: 'deploy-stack-set',
  inputs: deployStackSetInputs,
  outputs: deployStackSetOutputs,
  parse: parseDeployStackSet,
  run: runDeployStackSet,
  publish: publishDeployStackSet,
  verdict: deployStackSetVerdict,
};
