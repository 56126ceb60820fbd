import type { InputFault, InputsOf } from '../input-spec.ts';
import type { deployInputs } from './inputs.ts';

type Values = InputsOf<typeof deployInputs>;

/** Inputs that fill parameters of a platform's template, by the names its catalog uses. */
export const PLATFORM_INPUTS = [
  'external-id',
  'principal',
  'template-version',
  'target-organization-id',
] as const;

/** Both the words of this project and those of aws-cloudformation-github-deploy, so that a workflow can change over. */
export const MODES: Readonly<Record<Values['mode'], 'plan-and-apply' | 'plan' | 'apply' | 'link'>> = {
  link: 'link',
  'plan-and-apply': 'plan-and-apply',
  plan: 'plan',
  apply: 'apply',
  'create-and-execute': 'plan-and-apply',
  'create-only': 'plan',
  'execute-only': 'apply',
};

/** What makes a change set has no meaning where an earlier one is executed: that would hide what is not applied. */
const MAKES_A_CHANGE_SET = [
  ...PLATFORM_INPUTS,
  'parameter-overrides',
  'tags',
  'role-arn',
  'change-set-name',
  'deployment-mode',
] as const;

/** What belongs together around the mode. */
export function modeFaults(values: Values): readonly InputFault[] {
  if (MODES[values.mode] !== 'apply') {
    return values['execute-change-set-id'] === undefined
      ? []
      : [{ input: 'execute-change-set-id', problem: 'has a meaning only with `mode: apply`' }];
  }
  const faults: InputFault[] = [];
  if (values['execute-change-set-id'] === undefined)
    faults.push({ input: 'execute-change-set-id', problem: `is required with \`mode: ${values.mode}\`` });
  if (values['include-nested-stacks-change-set'])
    faults.push({
      input: 'include-nested-stacks-change-set',
      problem: `has no meaning with \`mode: ${values.mode}\`: the change set has its own`,
    });
  if (values['no-execute-changeset'])
    faults.push({ input: 'no-execute-changeset', problem: `contradicts \`mode: ${values.mode}\`` });
  for (const name of MAKES_A_CHANGE_SET) {
    if (values[name] !== undefined)
      faults.push({
        input: name,
        problem: `has no meaning with \`mode: ${values.mode}\`: the change set has its own`,
      });
  }
  if (values.features.length > 0)
    faults.push({
      input: 'features',
      problem: `has no meaning with \`mode: ${values.mode}\`: the change set has its own`,
    });
  return faults;
}

/** What belongs together around a stack that got stuck. */
export function mendingFaults(values: Values): readonly InputFault[] {
  return values['skip-resources-on-rollback'].length > 0 && !values['continue-update-rollback']
    ? [
        {
          input: 'skip-resources-on-rollback',
          problem: 'has a meaning only with `continue-update-rollback: true`',
        },
      ]
    : [];
}

/** What belongs together around what is deployed. */
export function sourceFaults(values: Values): readonly InputFault[] {
  const faults: InputFault[] = [];
  if (values.template !== undefined) {
    for (const name of ['platform', 'stack', ...PLATFORM_INPUTS] as const) {
      if (values[name] !== undefined) faults.push({ input: name, problem: 'has no meaning with "template"' });
    }
    if (values.features.length > 0)
      faults.push({ input: 'features', problem: 'has no meaning with "template"' });
    if (values.name === undefined) faults.push({ input: 'name', problem: 'is required with "template"' });
    return faults;
  }
  const nameIsEnough =
    values.resume !== undefined || (MODES[values.mode] === 'apply' && values.name !== undefined);
  if (nameIsEnough && values.platform === undefined && values.stack === undefined) return faults;
  if (values.platform === undefined)
    faults.push({
      input: 'platform',
      problem: 'is required, unless "template" names a template of your own',
    });
  if (values.stack === undefined)
    faults.push({ input: 'stack', problem: 'is required, unless "template" names a template of your own' });
  return faults;
}

/** What belongs together around where the template comes from. */
export function templateFaults(values: Values): readonly InputFault[] {
  const faults: InputFault[] = [];
  const isVendor = values['template-source'] === 'vendor';
  for (const name of ['platform-client-id', 'platform-client-secret'] as const) {
    if (isVendor && values[name] === undefined)
      faults.push({ input: name, problem: 'is required with `template-source: vendor`' });
    if (!isVendor && values[name] !== undefined)
      faults.push({ input: name, problem: 'has a meaning only with `template-source: vendor`' });
  }
  if (isVendor && values.template !== undefined)
    faults.push({ input: 'template', problem: 'contradicts `template-source: vendor`' });
  if (isVendor && values.features.length > 0)
    faults.push({ input: 'features', problem: "has no meaning for a platform's own template" });
  const isBundled = !isVendor && values.template === undefined;
  for (const name of ['template-sha256', 'lint-waivers'] as const) {
    if (isBundled && values[name] !== undefined)
      faults.push({ input: name, problem: 'has no meaning for a template that comes with this step' });
  }
  const [bucket, twin] = [values['template-bucket'], values['s3-bucket']];
  if (bucket !== undefined && twin !== undefined && bucket !== twin)
    faults.push({
      input: 's3-bucket',
      problem: 'is another name for "template-bucket", but says something else',
    });
  if (values['s3-prefix'] !== undefined && bucket === undefined && twin === undefined)
    faults.push({ input: 's3-prefix', problem: 'has a meaning only with "template-bucket"' });
  if (values['monitoring-time-in-minutes'] > 0 && values['rollback-triggers'].length === 0)
    faults.push({
      input: 'monitoring-time-in-minutes',
      problem: 'has a meaning only with "rollback-triggers"',
    });
  return faults;
}
