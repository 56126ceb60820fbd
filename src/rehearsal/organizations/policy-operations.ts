import { checkIdentityDocument } from '../iam/policy-document.ts';
import { requiredTextOf, structuresOf, textOf } from '../input.ts';
import { type Input, type Operation, type Output, ServiceError } from '../service.ts';
import { invalidInput, managedOrganization, readableOrganization } from './access.ts';
import { controlPolicy, controlPolicyArn, FULL_ACCESS, SERVICE_CONTROL } from './control-policies.ts';
import type { ControlPolicyState, OrganizationState } from './organization-state.ts';
import { organizationsPage } from './shown.ts';

const LONGEST_CONTENT = 5120;
const LONGEST_NAME = 128;
const LONGEST_DESCRIPTION = 512;

const createPolicy: Operation = (call, input) => {
  const organization = managedOrganization(call);
  checkType(organization, requiredTextOf(input, 'Type'));
  const policy: ControlPolicyState = {
    id: call.state.newId('p-', 8).toLowerCase(),
    name: checkedName(organization, requiredTextOf(input, 'Name')),
    description: checkedDescription(textOf(input, 'Description') ?? ''),
    content: checkedContent(requiredTextOf(input, 'Content')),
    awsManaged: false,
    tags: new Map(
      structuresOf(input, 'Tags').map((tag) => [requiredTextOf(tag, 'Key'), textOf(tag, 'Value') ?? '']),
    ),
  };
  organization.policies.set(policy.id, policy);
  return { Policy: shownPolicy(organization, policy) };
};

const updatePolicy: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const policy = ownPolicy(organization, input);
  const [name, content] = [textOf(input, 'Name'), textOf(input, 'Content')];
  const description = textOf(input, 'Description');
  const changed = {
    name: name === undefined || name === policy.name ? policy.name : checkedName(organization, name),
    description: description === undefined ? policy.description : checkedDescription(description),
    content: content === undefined ? policy.content : checkedContent(content),
  };
  Object.assign(policy, changed);
  return { Policy: shownPolicy(organization, policy) };
};

const deletePolicy: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const { id } = ownPolicy(organization, input);
  if ([...organization.attachments.values()].some((attached) => attached.has(id))) {
    throw new ServiceError(
      'PolicyInUseException',
      'The policy is attached to one or more entities. You must detach it from all roots, OUs, and accounts before performing this operation.',
    );
  }
  organization.policies.delete(id);
  return {};
};

const describePolicy: Operation = (call, input) => {
  const organization = readableOrganization(call);
  return { Policy: shownPolicy(organization, policyOf(organization, input)) };
};

const listPolicies: Operation = (call, input) => {
  const organization = readableOrganization(call);
  checkType(organization, requiredTextOf(input, 'Filter'));
  return organizationsPage('Policies', [FULL_ACCESS, ...organization.policies.values()], input, (policy) =>
    policySummary(organization, policy),
  );
};

/** Operations on service control policies themselves. */
export const policyOperations: Readonly<Record<string, Operation>> = {
  CreatePolicy: createPolicy,
  UpdatePolicy: updatePolicy,
  DeletePolicy: deletePolicy,
  DescribePolicy: describePolicy,
  ListPolicies: listPolicies,
};

/** The policy that `PolicyId` names. Throws PolicyNotFoundException. */
export function policyOf(organization: OrganizationState, input: Input): ControlPolicyState {
  const id = requiredTextOf(input, 'PolicyId');
  if (!/^p-[0-9a-zA-Z_]{8,128}$/.test(id)) throw invalidInput();
  const policy = controlPolicy(organization, id);
  if (policy !== undefined) return policy;
  throw new ServiceError(
    'PolicyNotFoundException',
    "We can't find a policy with the PolicyId that you specified.",
  );
}

/** Throws unless the organization can have policies of a type, and the rehearsal follows it. */
export function checkType({ featureSet }: OrganizationState, type: string): void {
  if (type !== SERVICE_CONTROL) {
    throw new ServiceError(
      'UnsupportedAPIEndpointException',
      `The rehearsal has service control policies only, not ${type}.`,
    );
  }
  if (featureSet === 'ALL') return;
  throw new ServiceError(
    'PolicyTypeNotAvailableForOrganizationException',
    'The specified policy type is not available for this organization.',
  );
}

/** A policy as lists show it. */
export function policySummary(organization: OrganizationState, policy: ControlPolicyState): Output {
  return {
    Id: policy.id,
    Arn: controlPolicyArn(organization, policy),
    Name: policy.name,
    Description: policy.description,
    Type: SERVICE_CONTROL,
    AwsManaged: policy.awsManaged,
  };
}

function shownPolicy(organization: OrganizationState, policy: ControlPolicyState): Output {
  return { PolicySummary: policySummary(organization, policy), Content: policy.content };
}

function ownPolicy(organization: OrganizationState, input: Input): ControlPolicyState {
  const policy = policyOf(organization, input);
  if (!policy.awsManaged) return policy;
  throw invalidInput('You cannot change or delete a policy that AWS manages.');
}

function checkedName(organization: OrganizationState, name: string): string {
  if (name.length < 1 || name.length > LONGEST_NAME) throw invalidInput();
  const names = [FULL_ACCESS, ...organization.policies.values()].map((policy) => policy.name);
  if (!names.includes(name)) return name;
  throw new ServiceError('DuplicatePolicyException', 'A policy with the same name already exists.');
}

function checkedDescription(description: string): string {
  if (description.length > LONGEST_DESCRIPTION) throw invalidInput();
  return description;
}

/** Throws MalformedPolicyDocumentException and ConstraintViolationException. */
export function checkedContent(content: string): string {
  if (content.length > LONGEST_CONTENT) {
    throw new ServiceError(
      'ConstraintViolationException',
      `You have exceeded the maximum size of a policy, ${LONGEST_CONTENT} characters.`,
    );
  }
  try {
    checkIdentityDocument(content);
  } catch (cause) {
    if (!(cause instanceof ServiceError)) throw cause;
    throw new ServiceError(
      'MalformedPolicyDocumentException',
      `The provided policy document does not meet the requirements of the specified policy type. ${cause.message}`,
    );
  }
  return content;
}
