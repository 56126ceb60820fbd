import { afterEach, beforeEach, expect, it } from '@jest/globals';
import type { Rehearsal } from '../../src/rehearsal/server.ts';
import { ALONE, administratorOf, PAYER, rehearseAdministrators } from './administrators.ts';
import { runStub, type StubRun } from './run-stub.ts';
import { startProxy } from './sources/relay.ts';

let rehearsal: Rehearsal;
let proxy: Awaited<ReturnType<typeof startProxy>>;
beforeEach(async () => {
  [rehearsal, proxy] = await Promise.all([rehearseAdministrators(), startProxy()]);
});
afterEach(() => Promise.all([rehearsal.close(), proxy.close()]));

const OCTO = { platform: 'octo', stack: 'api-access' };
const STEPS: readonly (readonly [string, string, Readonly<Record<string, string>>])[] = [
  ['deploy', ALONE, { ...OCTO, 'external-id': 'octo-7e5b9d1c-tests-only', mode: 'plan' }],
  [
    'deploy-stack-set',
    PAYER,
    {
      platform: 'octo',
      stack: 'linked-access',
      targets: 'Root',
      'external-id': 'octo-7e5b9d1c-tests-only',
      mode: 'create-only',
    },
  ],
  ['offboard', ALONE, { ...OCTO, 'expected-account-id': ALONE, mode: 'plan' }],
  ['confirm', ALONE, OCTO],
  ['audit-trust', ALONE, { 'all-roles': 'true' }],
];

const run = (stub: string, account: string, inputs: Readonly<Record<string, string>>): Promise<StubRun> =>
  runStub({ stub, rehearsal, environment: administratorOf(account), inputs });

it.each(STEPS)(
  '%s calls AWS through the proxy that it is given, and no other',
  async (stub, account, inputs) => {
    await run(stub, account, inputs);
    expect(proxy.asked).toEqual([]);
    const through = await run(stub, account, { ...inputs, 'http-proxy': proxy.url });
    expect(through.requests.length).toBeGreaterThan(0);
    expect(new Set(proxy.asked)).toEqual(new Set([new URL(rehearsal.url).host]));
    const before = proxy.asked.length;
    const spared = await run(stub, account, { ...inputs, 'http-proxy': proxy.url, 'no-proxy': '127.0.0.1' });
    expect([spared.requests.length, proxy.asked.length]).toEqual([through.requests.length, before]);
  },
);

it.each(STEPS)(
  '%s says a proxy that is none together with other faults, and masks it',
  async (stub, account) => {
    const failed = await run(stub, account, {
      'http-proxy': 'ftp://user:hidden-word@proxy',
      'timeout-in': '1',
    });
    expect([failed.exitCode, failed.requests]).toEqual([1, []]);
    expect(failed.stdout).toContain('"http-proxy" is not the http or https URL of a proxy');
    expect(failed.stdout).toContain('"timeout-in"');
    expect(
      failed.stdout
        .split('\n')
        .filter((line) => !line.startsWith('::add-mask::'))
        .join('\n'),
    ).not.toContain('hidden-word');
  },
);
