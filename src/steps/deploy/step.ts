import type { Step } from '../step.ts';
import { deployInputs } from './inputs.ts';
import type { DeployOutcome } from './outcome.ts';
import { type DeployInputs, parseDeploy } from './parse-inputs.ts';
import { deployOutputs, deployVerdict, publishDeploy } from './publish.ts';
import { runDeploy } from './run.ts';

export const deploy: Step<typeof deployInputs, DeployInputs, DeployOutcome> = {
  name: 'deploy',
  inputs: deployInputs,
  outputs: deployOutputs,
  parse: parseDeploy,
  run: runDeploy,
  publish: publishDeploy,
  verdict: deployVerdict,
};
