import type { Step } from '../step.ts';
import { type DeployInputs, deployInputs, parseDeploy } from './inputs.ts';
import { deployOutputs, deployVerdict, publishDeploy } from './publish.ts';
import { type DeployOutcome, runDeploy } from './run.ts';

export const deploy: Step<typeof deployInputs, DeployInputs, DeployOutcome> = {
  name: 'deploy',
  inputs: deployInputs,
  outputs: deployOutputs,
  parse: parseDeploy,
  run: runDeploy,
  publish: publishDeploy,
  verdict: deployVerdict,
};
