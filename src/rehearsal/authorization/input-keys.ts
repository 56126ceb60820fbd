import type { CallPlace } from '../call-place.ts';
import { structuresOf, textOf, textsOf } from '../input.ts';
import type { Input, ServiceName } from '../service.ts';
import type { IamState, RehearsalState } from '../state.ts';
import type { KeyEntries } from './caller-keys.ts';

type InputKeys = (input: Input, iam: IamState | undefined) => KeyEntries;

/** Members that are condition keys as they are, by service. From the service authorization reference. */
const DIRECT: Readonly<Partial<Record<ServiceName, readonly (readonly [key: string, member: string])[]>>> = {
  iam: [
    ['iam:PolicyARN', 'PolicyArn'],
    ['iam:AWSServiceName', 'AWSServiceName'],
  ],
  cloudformation: [
    ['cloudformation:ChangeSetName', 'ChangeSetName'],
    ['cloudformation:RoleArn', 'RoleARN'],
    ['cloudformation:TemplateUrl', 'TemplateURL'],
    ['cloudformation:StackPolicyUrl', 'StackPolicyURL'],
  ],
  organizations: [['organizations:ServicePrincipal', 'ServicePrincipal']],
};

/** What else policies may ask about the input of a service. */
const FURTHER: Readonly<Partial<Record<ServiceName, InputKeys>>> = {
  iam: (input, iam) => {
    const role = iam?.roles.get(textOf(input, 'RoleName') ?? '');
    const holder = role ?? iam?.users.get(textOf(input, 'UserName') ?? '');
    const tags = [...(holder?.tags ?? [])];
    return [
      // The boundary that the call sets, or else the one that the role or user in question has already.
      ['iam:PermissionsBoundary', textOf(input, 'PermissionsBoundary') ?? holder?.permissionsBoundary],
      ...tags.map(([key, value]) => [`iam:ResourceTag/${key}`, value] as const),
      ...tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value] as const),
    ];
  },
  cloudformation: (input) => {
    const types = textsOf(input, 'ResourceTypes');
    const imported = structuresOf(input, 'ResourcesToImport').flatMap(
      (each) => textOf(each, 'ResourceType') ?? [],
    );
    return [
      ['cloudformation:ResourceTypes', types.length === 0 ? undefined : types],
      ['cloudformation:ImportResourceTypes', imported.length === 0 ? undefined : imported],
    ];
  },
};

/** The condition keys that the input of a call gives, the tags that it sets included. */
export function inputKeys(
  state: RehearsalState,
  place: CallPlace,
  service: ServiceName,
  input: Input,
): KeyEntries {
  const iam = state.accounts.get(place.caller.accountId)?.iam;
  return [
    ...(DIRECT[service] ?? []).map(([key, member]) => [key, scalarOf(input, member)] as const),
    ...(FURTHER[service]?.(input, iam) ?? []),
    ...tagKeys(input),
  ];
}

function tagKeys(input: Input): KeyEntries {
  const given = input['Tags'];
  const removed = input['TagKeys'];
  const tags = (Array.isArray(given) ? given : []).flatMap((tag) => {
    const [key, value] = [fieldOf(tag, 'Key'), fieldOf(tag, 'Value')];
    return key === undefined ? [] : [[key, value ?? ''] as const];
  });
  const keys = [
    ...tags.map(([key]) => key),
    ...(Array.isArray(removed) ? removed : []).filter((key) => typeof key === 'string'),
  ];
  return [
    ['aws:TagKeys', keys.length === 0 ? undefined : keys],
    ...tags.map(([key, value]) => [`aws:RequestTag/${key}`, value] as const),
  ];
}

/** Before the operation has checked its input a member may be anything; what is no text is no key. */
function scalarOf(input: Input, name: string): string | undefined {
  const value = Object.hasOwn(input, name) ? input[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function fieldOf(value: unknown, name: string): string | undefined {
  const field = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
  return typeof field === 'string' ? field : undefined;
}
