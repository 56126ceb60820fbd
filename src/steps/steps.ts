import { throughProxy } from './proxy-inputs.ts';
import { type RunnableStep, runnable } from './run-step.ts';

/** Every step by name, loaded when it runs. */
export const STEPS = {
  login: async () => runnable((await import('./login/step.ts')).login),
  logout: async () => runnable((await import('./logout/step.ts')).logout),
  deploy: async () => runnable(throughProxy((await import('./deploy/step.ts')).deploy)),
  'deploy-stack-set': async () =>
    runnable(throughProxy((await import('./deploy-stack-set/step.ts')).deployStackSet)),
  offboard: async () => runnable(throughProxy((await import('./offboard/step.ts')).offboard)),
  confirm: async () => runnable(throughProxy((await import('./confirm/step.ts')).confirm)),
  'audit-trust': async () => runnable(throughProxy((await import('./audit-trust/step.ts')).auditTrust)),
  onboard: async () => runnable((await import('./onboard/step.ts')).onboard),
} as const satisfies Readonly<Record<string, () => Promise<RunnableStep>>>;

export type StepName = keyof typeof STEPS;

/** True for the name of a step. */
export function isStepName(name: string): name is StepName {
  return Object.hasOwn(STEPS, name);
}
