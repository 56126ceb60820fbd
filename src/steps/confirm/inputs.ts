import { type InputsOf, optionalSecret, optionalText, requiredText } from '../input-spec.ts';

export const confirmInputs = {
  platform: requiredText({
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    form: 'the name of a platform, for example octo',
  }),
  stack: requiredText({
    pattern: /^[a-z0-9][a-z0-9-]*$/,
    form: "the name of one of the platform's stacks, for example api-access",
  }),
  name: optionalText({
    pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
    form: 'a stack name: a letter, then up to 127 letters, digits or -',
  }),
  'role-name': optionalText({ pattern: /^[\w+=,.@-]{1,64}$/, form: "a role's name" }),
  'expected-account-id': optionalText({ pattern: /^\d{12}$/, form: 'an account id of 12 digits' }),
  'aws-region': optionalText({
    pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
    form: 'an AWS region, for example eu-west-1',
  }),
  'external-id': optionalSecret({
    pattern: /^[\w+=,.@:/-]{2,1224}$/,
    form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
  }),
  principal: optionalText({ pattern: /^\d{12}$/, form: "the platform's account id of 12 digits" }),
} as const;

export interface ConfirmInputs {
  readonly platform: string;
  readonly stack: string;
  readonly name: string | undefined;
  readonly roleName: string | undefined;
  readonly expectedAccountId: string | undefined;
  readonly region: string | undefined;
  readonly externalId: string | undefined;
  readonly principal: string | undefined;
}

export function parseConfirm(values: InputsOf<typeof confirmInputs>): ConfirmInputs {
  return {
    platform: values.platform,
    stack: values.stack,
    name: values.name,
    roleName: values['role-name'],
    expectedAccountId: values['expected-account-id'],
    region: values['aws-region'],
    externalId: values['external-id']?.reveal(),
    principal: values.principal,
  };
}
