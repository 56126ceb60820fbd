import { type InputKind, optionalSecret, optionalText, requiredText } from './input-spec.ts';

/** Inputs that several steps have: one form for each, so that what one step accepts the next does too. */

const CATALOG_NAME = /^[a-z0-9][a-z0-9-]*$/;
const PLATFORM = { pattern: CATALOG_NAME, form: 'the name of a platform, for example octo' };
const STACK = {
  pattern: CATALOG_NAME,
  form: "the name of one of the platform's stacks, for example api-access",
};

export const platformInput: InputKind<string> = requiredText(PLATFORM);
export const optionalPlatformInput: InputKind<string | undefined> = optionalText(PLATFORM);
export const stackInput: InputKind<string> = requiredText(STACK);
export const optionalStackInput: InputKind<string | undefined> = optionalText(STACK);

export const stackNameInput: InputKind<string | undefined> = optionalText({
  pattern: /^[A-Za-z][-A-Za-z0-9]{0,127}$/,
  form: 'a stack name: a letter, then up to 127 letters, digits or -',
});

export const accountIdInput: InputKind<string | undefined> = optionalText({
  pattern: /^\d{12}$/,
  form: 'an account id of 12 digits',
});

export const regionInput: InputKind<string | undefined> = optionalText({
  pattern: /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/,
  form: 'an AWS region, for example eu-west-1',
});

/** As STS takes it: https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html */
export const externalIdInput: ReturnType<typeof optionalSecret> = optionalSecret({
  pattern: /^[\w+=,.@:/-]{2,1224}$/,
  form: '2 to 1224 letters, digits or any of + = , . @ : / - _',
});

export const principalInput: InputKind<string | undefined> = optionalText({
  pattern: /^\d{12}$/,
  form: "the platform's account id of 12 digits",
});
