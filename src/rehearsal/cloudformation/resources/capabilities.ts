import type { Template } from '../template/model.ts';

/** IAM types that must be acknowledged, with the property that gives the resource a custom name ("Acknowledging IAM resources"). */
const ACKNOWLEDGED: Readonly<Record<string, string | undefined>> = {
  'AWS::IAM::AccessKey': undefined,
  'AWS::IAM::Group': 'GroupName',
  'AWS::IAM::InstanceProfile': 'InstanceProfileName',
  'AWS::IAM::ManagedPolicy': 'ManagedPolicyName',
  'AWS::IAM::Policy': undefined,
  'AWS::IAM::Role': 'RoleName',
  'AWS::IAM::User': 'UserName',
  'AWS::IAM::UserToGroupAddition': undefined,
};

/** What a template needs to be acknowledged, and why. Conditions do not count: the whole template is looked at. */
export interface NeededCapabilities {
  readonly capabilities: readonly string[];
  readonly reason: string | undefined;
}

/** The capabilities that CloudFormation demands for a template. */
export function neededCapabilities(template: Template): NeededCapabilities {
  const resources = [...template.resources.values()].filter(({ type }) => Object.hasOwn(ACKNOWLEDGED, type));
  const named = resources.some(({ type, properties }) => {
    const nameProperty = ACKNOWLEDGED[type];
    return nameProperty !== undefined && Object.hasOwn(properties, nameProperty);
  });
  const iam = resources.length === 0 ? [] : [named ? 'CAPABILITY_NAMED_IAM' : 'CAPABILITY_IAM'];
  const macros = template.transforms.length === 0 ? [] : ['CAPABILITY_AUTO_EXPAND'];
  const types = [...new Set(resources.map(({ type }) => type))];
  return {
    capabilities: [...iam, ...macros],
    reason:
      types.length === 0
        ? undefined
        : `The following resource(s) require capabilities: [${types.join(', ')}]`,
  };
}

/** Those of the needed capabilities that were not acknowledged; the one for names includes the one without. */
export function missingCapabilities(template: Template, given: readonly string[]): readonly string[] {
  return neededCapabilities(template).capabilities.filter(
    (needed) =>
      !given.includes(needed) && !(needed === 'CAPABILITY_IAM' && given.includes('CAPABILITY_NAMED_IAM')),
  );
}
