import type { Step } from '../step.ts';
import { type LoginInputs, loginInputs, parseLogin } from './inputs.ts';
import { loginOutputs, publishLogin } from './publish.ts';
import { type LoginOutcome, runLogin } from './run.ts';

export const login: Step<typeof loginInputs, LoginInputs, LoginOutcome> = {
  name: 'login',
  inputs: loginInputs,
  outputs: loginOutputs,
  parse: parseLogin,
  run: runLogin,
  publish: publishLogin,
  verdict: () => undefined,
};
