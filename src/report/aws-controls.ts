import type { PolicyReport } from '../trust/findings/policy-report.ts';

type Answer = PolicyReport['writeCheck'];

const AT_WRITE: Readonly<Record<Answer, string | undefined>> = {
  accept: undefined,
  refuse: 'AWS would refuse this policy if it were written today; it keeps those that it has.',
  unknown: 'Whether AWS would accept this policy today is not certain.',
};

const AT_RUN_TIME: Readonly<Record<Answer, string | undefined>> = {
  accept: undefined,
  refuse: 'STS refuses tokens by this policy today, whatever it admits.',
  unknown: 'STS refuses tokens by this policy where provider and role are in different accounts.',
};

/** What AWS itself does about a policy, a sentence each; nothing where it takes the policy as it is. */
export function awsControls({ writeCheck, runtimeCheck }: PolicyReport): readonly string[] {
  return [AT_WRITE[writeCheck], AT_RUN_TIME[runtimeCheck]].filter((said) => said !== undefined);
}
