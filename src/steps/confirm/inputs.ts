import { type InputsOf, optionalText } from '../input-spec.ts';
import {
  accountIdInput,
  externalIdInput,
  platformInput,
  principalInput,
  regionInput,
  stackInput,
  stackNameInput,
} from '../shared-inputs.ts';

export const confirmInputs = {
  platform: platformInput,
  stack: stackInput,
  name: stackNameInput,
  'role-name': optionalText({ pattern: /^[\w+=,.@-]{1,64}$/, form: "a role's name" }),
  'expected-account-id': accountIdInput,
  'aws-region': regionInput,
  'external-id': externalIdInput,
  principal: principalInput,
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
