import { expect, it } from '@jest/globals';
import { InputError } from '../../src/steps/input-spec.ts';
import { loginInputs, parseLogin } from '../../src/steps/login/inputs.ts';
import { readInputs } from '../../src/steps/read-inputs.ts';

/** The endpoint that a login would call; undefined when it is refused. */
async function endpointOf(text: string): Promise<string | undefined> {
  const given: Readonly<Record<string, string>> = { source: 'instance', 'sts-endpoint': text };
  const raw = { get: (name: string) => given[name], given: Object.keys(given), mask: () => undefined };
  try {
    return parseLogin(await readInputs(loginInputs, raw)).calls.endpoint;
  } catch (error) {
    if (error instanceof InputError && error.faults.every(({ input }) => input === 'sts-endpoint'))
      return undefined;
    throw error;
  }
}

it.each([
  'https://sts.example.org',
  'http://localhost:4566',
  'http://127.8.0.1',
  'http://[::1]:4566',
  'http://localstack:4566',
  'http://172.18.0.2:4566',
  'http://10.0.0.7',
  'http://192.168.7.7',
])('STS may be at %s', async (text) => {
  expect(await endpointOf(text)).toBe(text);
});

it.each([
  'http://sts.example.org',
  'http://10.0.0.7.example.org',
  'http://203.0.113.7',
  'http://172.32.0.1',
  'http://[2001:db8::1]',
  'http://localhost.',
  'http://',
  'ftp://127.0.0.1',
  'sts.amazonaws.com',
])('tokens and signatures are not sent to %s', async (text) => {
  expect(await endpointOf(text)).toBeUndefined();
});
