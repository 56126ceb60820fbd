import { exportProfileShape, stackExportShape } from './catalog-exports.ts';
import {
  exactlyOne,
  flag,
  listOf,
  mapOfAll,
  marked,
  oneOf,
  optional,
  record,
  required,
  type Shaped,
  text,
} from './shape.ts';

const accountKindShape = oneOf('management', 'member', 'standalone');
export type AccountKind = Shaped<typeof accountKindShape>;

/** Names are those of the stack's template unless something else is said. */
const featureShape = record({
  parameter: required('the parameter that switches it: `true` or `false`', text),
  default: required('whether it is on when nobody says anything', flag),
  risk: required(
    '`read`, `write` (changes or stops something, spends money) or `delete`',
    oneOf('read', 'write', 'delete'),
  ),
  description: required('what the platform does with it, for people', text),
  actions: required('actions that must be allowed when it is on, and denied when it is off', listOf(text)),
});
export type AccessFeature = Shaped<typeof featureShape>;

const powers = {
  features: required('the groups of permissions that can be switched', mapOfAll(featureShape)),
  'never-allowed': required(
    'actions that no feature needs: `confirm` proves that they are not allowed',
    listOf(text),
  ),
  'boundary-parameter': optional(
    'the parameter with the name of a permissions boundary: a managed policy of the same account, with its path',
    text,
  ),
  'path-parameter': optional('the parameter with the path', text),
} as const;

const roleShape = record({
  name: required("the role's usual name", text),
  output: required("the output that holds the role's name", text),
  principal: optional(
    "the platform's own account, where it has one for everybody; the stack cannot say another",
    text,
  ),
  'principal-parameter': optional(
    "the parameter with the platform's account, where an account assumes the role",
    text,
  ),
  service: optional('the AWS service that assumes the role, where one does', text),
  ...powers,
});
/** The role that the platform assumes, and what it must and must never be able to do. */
export type RegisteredRole = Shaped<typeof roleShape>;

const userShape = record({
  name: required("the user's usual name", text),
  output: required("the output that holds the user's name", text),
  'access-key-output': required("the output that holds the access key's id", text),
  'secret-key-output': required('the output that holds the secret key', text),
  ...powers,
});
/** An IAM user whose access key the platform holds. */
export type RegisteredUser = Shaped<typeof userShape>;

const oidcShape = exactlyOne(
  ['provider-url', 'provider-host-parameter'],
  record({
    'provider-url': optional("the provider's URL, where it is the same for everybody", text),
    'provider-host-parameter': optional("the parameter with the provider's URL without https://", text),
    'audience-parameter': required('the parameter with the audience', text),
    'subject-parameter': required('the parameter with the subject, or the pattern for subjects', text),
    'test-subject-parameter': optional(
      'the parameter with a second subject, with which the platform tests the account',
      text,
    ),
    'operator-parameter': optional(
      'the parameter that says StringEquals or StringLike; StringEquals without it',
      text,
    ),
    'existing-provider-parameter': optional(
      'the parameter with the ARN of a provider that is there already',
      text,
    ),
  }),
);
/** Whose tokens a role accepts. */
export type StackOidc = Shaped<typeof oidcShape>;

const policyShape = record({
  output: required("the output that holds the managed policy's ARN", text),
  actions: required('actions that the policy allows', listOf(text)),
  'never-allowed': required('actions that it must not allow', listOf(text)),
});
/** A managed policy on its own, for an identity that is there already. */
export type RegisteredPolicy = Shaped<typeof policyShape>;

const stackSetShape = record({
  name: required("the stack set's usual name", text),
  'member-stack': required("which of the platform's stacks the linked accounts get", text),
  'target-parameter': optional(
    'the parameter with the root or unit, where a stack creates the stack set',
    text,
  ),
  'auto-deployment': required('whether accounts that join get the stack by themselves', flag),
  'retain-on-removal': required('whether accounts that leave keep it', flag),
  'call-as': optional('who manages it; SELF without it', oneOf('SELF', 'DELEGATED_ADMIN')),
});
export type PlatformStackSet = Shaped<typeof stackSetShape>;

/** Where the value of a template's parameter comes from. Parameters that are not listed have defaults. */
const parameterShape = exactlyOne(
  ['input', 'fixed', 'asked'],
  record({
    input: optional('the input of `deploy` that fills it', text),
    fixed: optional('its value, which nobody can change', text),
    asked: optional('it is for the user to give, in `parameter-overrides`', marked),
    description: optional('what is asked for', text),
    secret: optional('it is masked and never shown', flag),
  }),
);
const formFieldShape = exactlyOne(
  ['output', 'parameter', 'literal', 'account-id', 'region', 'asked'],
  record({
    label: required("the field's name in the platform's form", text),
    output: optional('the output that holds the value', text),
    parameter: optional('the parameter that holds the value', text),
    literal: optional('the value', text),
    'account-id': optional('the id of the account', marked),
    region: optional("the stack's region", marked),
    asked: optional('what a person has to decide', text),
    stacks: optional(
      'other stacks of the platform: the output or parameter is that of the first that is deployed',
      listOf(text),
    ),
    secret: optional('it is masked and never shown', flag),
  }),
);
/** A field of the form in which the account is entered at the platform. */
export type FormField = Shaped<typeof formFieldShape>;

const checkShape = record({
  kind: required('the kind of check', text),
  required: optional('whether the registration is confirmed only when it passes; true without it', flag),
  with: optional('what the check needs to know', mapOfAll(text)),
});
/** A check beyond those that the kind of the stack implies, or one of those with other settings. */
export type StackCheck = Shaped<typeof checkShape>;

const stackShape = record({
  title: required('shown to people', text),
  kind: required('what it is', oneOf('role', 'oidc-role', 'user', 'export', 'bucket', 'policy', 'stack-set')),
  description: required('what it sets up, in a sentence', text),
  template: required(
    "the template's file, beside platform.yml; of a stack set, the one that its accounts get",
    text,
  ),
  'stack-name': required("the stack's usual name", text),
  region: required('the region it is deployed to when nobody says another', text),
  regions: optional('the only regions it can be in', listOf(text)),
  'account-kinds': required(
    '`management` (payer), `member` (linked), `standalone`: where it fits',
    listOf(accountKindShape),
  ),
  capabilities: required('what the template may need', listOf(text)),
  'template-version': optional(
    "how the template's version is told",
    record({
      parameter: required('the parameter with the version', text),
      output: optional('the output with the version', text),
      latest: required('the version of the bundled template', text),
    }),
  ),
  versions: optional('what changed with each version', mapOfAll(text)),
  parameters: required('where the values of parameters come from', mapOfAll(parameterShape)),
  role: optional('the role that the platform assumes', roleShape),
  user: optional('the user whose keys the platform holds', userShape),
  oidc: optional('whose tokens the role accepts', oidcShape),
  policy: optional('the managed policy', policyShape),
  export: optional('the billing export, or the bucket for it', stackExportShape),
  'stack-set': optional('the stack set for linked accounts', stackSetShape),
  form: optional("the platform's form, in its order", listOf(formFieldShape)),
  checks: optional('checks beyond those of the kind', listOf(checkShape)),
});
/** One stack that registers an account with a platform. */
export type PlatformStack = Shaped<typeof stackShape>;

const apiShape = record({
  kind: required('which adapter speaks to it', oneOf('octo', 'octopus')),
  url: optional("the API's address, where it is the same for everybody", text),
  'token-url': optional('where its tokens come from', text),
});

const troubleshootingShape = record({
  symptom: required('what the platform shows', text),
  checks: required('the checks that tell the cause: their ids, `*` for the rest of one', listOf(text)),
  fix: required('what to do', text),
});
export type TroubleshootingRow = Shaped<typeof troubleshootingShape>;

export const platformShape = record({
  name: required('shown to people', text),
  vendor: required("the platform's maker", text),
  api: optional("the platform's own API", apiShape),
  'export-profiles': optional('what the platform wants of a billing export', mapOfAll(exportProfileShape)),
  troubleshooting: optional("the platform's troubleshooting table", listOf(troubleshootingShape)),
  stacks: required('the stacks that register an account', mapOfAll(stackShape)),
});
/** A platform as `templates/<platform>/platform.yml` describes it. */
export type Platform = Shaped<typeof platformShape>;
