import { type InputSpec, integer, oneOf, optionalText, text } from '../steps/input-spec.ts';

const ROLE = {
  pattern: /^arn:aws:iam::\d{12}:role\/\S+$/,
  form: 'the ARN of a role in a rehearsed account',
} as const;

/** Every input of actions/rehearse. */
export const REHEARSE_INPUTS = {
  seed: optionalText({ form: 'the YAML of a world' }),
  'seed-file': optionalText({ form: 'the path of a YAML file' }),
  speed: text('full', { pattern: /^(full|\d{1,6}(\.\d{1,3})?)$/, form: 'a positive number or `full`' }),
  port: integer({ min: 0, max: 65_535, default: 0, unit: 'a port' }),
  issuer: oneOf(['real', 'rehearsed'], 'rehearsed'),
  'issuer-url': text('https://token.actions.githubusercontent.com', {
    pattern: /^https:\/\/[^\s?#]+[^/\s?#]$/,
    form: 'an https URL without a slash at the end',
  }),
  'issuer-keys-url': optionalText({ pattern: /^https?:\/\/\S+$/, form: 'a URL' }),
  environment: optionalText({ form: 'the name of an environment' }),
  'instance-role': optionalText(ROLE),
  'container-role': optionalText(ROLE),
  'report-file': optionalText({ form: 'a path' }),
} as const satisfies InputSpec;

/** Every output of actions/rehearse. */
export const REHEARSE_OUTPUTS = ['url', 'log-file'] as const;
