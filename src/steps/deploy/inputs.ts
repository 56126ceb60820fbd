import {
  boolean,
  booleanOrDigit,
  integer,
  list,
  oneOf,
  optionalSecret,
  optionalText,
} from '../input-spec.ts';

import {
  accountIdInput,
  externalIdInput,
  optionalPlatformInput,
  optionalStackInput,
  principalInput,
  regionInput,
  stackNameInput,
} from '../shared-inputs.ts';

/** What action.yml gives as default; on a terminal nobody replaces it. */
export const TOKEN_OF_RUN = '${{ github.token }}';

const BUCKET = { pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, form: 'the name of a bucket' } as const;

export const deployInputs = {
  platform: optionalPlatformInput,
  stack: optionalStackInput,
  template: optionalText({
    form: "a path in the workspace, s3://bucket/key, or an https address, instead of a platform's stack",
  }),
  'template-source': oneOf(['bundled', 'vendor'], 'bundled'),
  'template-sha256': optionalText({ pattern: /^[0-9a-fA-F]{64}$/, form: 'a SHA-256 digest in hex' }),
  'platform-client-id': optionalText({
    pattern: /^[\x21-\x7e]{1,255}$/,
    form: 'printable text without blanks',
  }),
  'platform-client-secret': optionalSecret({ form: 'the secret of an API client' }),
  'lint-waivers': optionalText({ form: 'a YAML or JSON list of waivers, or a path to one in the workspace' }),
  'template-bucket': optionalText(BUCKET),
  's3-bucket': optionalText(BUCKET),
  's3-prefix': optionalText({ pattern: /^[\w!.*'()/-]{1,512}$/, form: 'the beginning of a key in S3' }),
  name: stackNameInput,
  'expected-account-id': accountIdInput,
  'aws-region': regionInput,
  'external-id': externalIdInput,
  principal: principalInput,
  'template-version': optionalText({
    pattern: /^[\w.-]{1,64}$/,
    form: 'up to 64 letters, digits or any of . - _',
  }),
  'target-organization-id': optionalText({
    // The id of the organization itself is taken here, to be answered with the ids that can be targets.
    pattern: /^(r-[a-z0-9]{4,32}|ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}|o-[a-z0-9]{10,32})$/,
    form: "the id of the organization's root (r-…) or of an organizational unit (ou-…)",
  }),
  features: list({
    pattern: /^[a-z][a-z0-9-]*$/,
    form: 'names of features, separated by commas or line ends, or none',
  }),
  'parameter-overrides': optionalText({
    form: 'a YAML or JSON map, Name=value pairs separated by commas or line ends, or file:// and a path to such',
  }),
  capabilities: list({
    pattern: /^CAPABILITY_(IAM|NAMED_IAM|AUTO_EXPAND)$/,
    form: 'CAPABILITY_IAM, CAPABILITY_NAMED_IAM or CAPABILITY_AUTO_EXPAND',
  }),
  tags: optionalText({ form: 'a YAML or JSON map, or Name=value pairs separated by commas or line ends' }),
  'role-arn': optionalText({
    pattern: /^arn:aws[a-z-]*:iam::\d{12}:role\/[\w+=,.@/-]{1,576}$/,
    form: "a role's ARN: arn:aws:iam::111122223333:role/name",
  }),
  'notification-arns': list({
    pattern: /^arn:aws[a-z-]*:sns:[a-z0-9-]+:\d{12}:[\w-]{1,256}(\.fifo)?$/,
    form: 'ARNs of SNS topics, separated by commas or line ends',
    most: 5,
  }),
  'rollback-triggers': list({
    pattern: /^arn:aws[a-z-]*:cloudwatch:[a-z0-9-]+:\d{12}:alarm:.{1,255}$/,
    form: 'ARNs of CloudWatch alarms, separated by commas or line ends',
    most: 5,
  }),
  'monitoring-time-in-minutes': integer({ min: 0, max: 180, default: 0, unit: 'minutes' }),
  'stack-policy': optionalText({ form: 'a stack policy as JSON, or a path to one in the workspace' }),
  mode: oneOf(
    ['plan-and-apply', 'plan', 'apply', 'link', 'create-and-execute', 'create-only', 'execute-only'],
    'plan-and-apply',
  ),
  'change-set-name': optionalText({
    pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
    form: 'a change set name: a letter, then up to 127 letters, digits or -',
  }),
  'execute-change-set-id': optionalText({
    pattern:
      /^([A-Za-z][-A-Za-z0-9]{0,127}|arn:aws[a-z-]*:cloudformation:[a-z0-9-]+:\d{12}:changeSet\/[\w/-]{1,200})$/,
    form: 'the ARN of a change set (the output change-set-id of the plan), or its name',
  }),
  'no-execute-changeset': booleanOrDigit(false),
  'no-delete-failed-changeset': booleanOrDigit(false),
  'fail-on-empty-changeset': booleanOrDigit(false),
  'adopt-existing-resources': boolean(false),
  'include-nested-stacks-change-set': booleanOrDigit(false),
  'deployment-mode': optionalText({ pattern: /^REVERT_DRIFT$/, form: 'REVERT_DRIFT, or nothing' }),
  'disable-rollback': booleanOrDigit(false),
  'recreate-failed-stack': boolean(false),
  'continue-update-rollback': boolean(false),
  'skip-resources-on-rollback': list({
    // Of a nested stack: the logical id of that in the one around it, then the resource's.
    pattern: /^[A-Za-z0-9-]{1,255}(\.[A-Za-z0-9]{1,255})?$/,
    form: 'logical ids of resources, as NestedStack.Resource for those of a nested stack',
  }),
  'termination-protection': booleanOrDigit(false),
  'link-with-secrets': boolean(false),
  comment: boolean(false),
  'github-token': { ...optionalSecret({ form: 'a token of GitHub' }), default: TOKEN_OF_RUN },
  resume: optionalText({ form: 'the output `operation` of a step whose wait was too short' }),
  'timeout-in-minutes': integer({ min: 1, max: 350, default: 60, unit: 'minutes' }),
} as const;
