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

/** Which billing export is meant, where the stack does not say so or there is none. */
const exportInputs = {
  'export-name': optionalText({ pattern: /^[0-9A-Za-z!\-_.*'()]{1,256}$/, form: "an export's name" }),
  'export-bucket': optionalText({ pattern: /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, form: "a bucket's name" }),
  'export-prefix': optionalText({ pattern: /^[0-9A-Za-z!\-_.*'()/]{1,256}$/, form: 'a prefix of keys' }),
  'export-profile': optionalText({
    pattern: /^[a-z0-9.-]{1,64}$/,
    form: "the name of one of the platform's export profiles",
  }),
} as const;

export const confirmInputs = {
  platform: platformInput,
  stack: stackInput,
  name: stackNameInput,
  'role-name': optionalText({ pattern: /^[\w+=,.@-]{1,64}$/, form: "a role's name" }),
  'expected-account-id': accountIdInput,
  'aws-region': regionInput,
  'external-id': externalIdInput,
  principal: principalInput,
  ...exportInputs,
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
  readonly exportName: string | undefined;
  readonly exportBucket: string | undefined;
  readonly exportPrefix: string | undefined;
  readonly exportProfile: string | undefined;
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
    exportName: values['export-name'],
    exportBucket: values['export-bucket'],
    exportPrefix: values['export-prefix'],
    exportProfile: values['export-profile'],
  };
}
