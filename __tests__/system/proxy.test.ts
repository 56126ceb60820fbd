import { describe, expect, it } from '@jest/globals';
import { proxyFor, proxyPasswords, proxyRules } from '../../src/system/proxy.ts';

const STS = new URL('https://sts.eu-west-1.amazonaws.com/');

describe('which proxy is for a call', () => {
  it.each<[string, Parameters<typeof proxyRules>, string | undefined]>([
    ['none', [{}, {}], undefined],
    ['HTTPS_PROXY', [{}, { HTTPS_PROXY: 'http://proxy:3128' }], 'http://proxy:3128'],
    [
      'the variable in small letters first',
      [{}, { https_proxy: 'http://small', HTTPS_PROXY: 'http://large' }],
      'http://small',
    ],
    ['not the one for plain HTTP', [{}, { HTTP_PROXY: 'http://proxy:3128' }], undefined],
    ['ALL_PROXY', [{}, { ALL_PROXY: 'http://all' }], 'http://all'],
    [
      'the choice of the user',
      [{ url: 'http://chosen' }, { HTTPS_PROXY: 'http://variable' }],
      'http://chosen',
    ],
    ['one without a scheme', [{ url: 'proxy:3128' }, {}], 'proxy:3128'],
    [
      'none but for the exceptions of the user',
      [{ url: 'http://chosen', noProxy: ['amazonaws.com'] }, {}],
      undefined,
    ],
    [
      'the user, not the exceptions of the variable',
      [{ url: 'http://chosen', noProxy: ['x'] }, { NO_PROXY: '*' }],
      'http://chosen',
    ],
    ['blank variables are none', [{}, { HTTPS_PROXY: ' ' }], undefined],
  ])('is %s', (_, given, proxy) => {
    const rules = proxyRules(...given);
    expect(rules === undefined ? undefined : proxyFor(STS, rules)).toBe(proxy);
  });

  it.each<[string, string, boolean]>([
    ['https://sts.eu-west-1.amazonaws.com', 'amazonaws.com', true],
    ['https://sts.eu-west-1.amazonaws.com', '.amazonaws.com', true],
    ['https://sts.eu-west-1.amazonaws.com', '*.amazonaws.com', true],
    ['https://STS.eu-west-1.amazonaws.com', 'sts.EU-west-1.amazonaws.com', true],
    ['https://notamazonaws.com', 'amazonaws.com', false],
    ['https://amazonaws.com.example.org', 'amazonaws.com', false],
    ['https://example.org', '*', true],
    ['https://example.org', 'example.org:443', true],
    ['https://example.org', 'example.org:8443', false],
    ['https://example.org:8443', 'example.org:8443', true],
    ['http://example.org', 'example.org:80', true],
    ['http://10.1.2.3', '10.1.2.3', true],
    ['http://110.1.2.3', '10.1.2.3', false],
    ['http://[::1]:8080', '[::1]', true],
    ['http://[::1]:8080', '::1', true],
    ['http://[::1]:8080', '[::1]:80', false],
  ])('%s with no-proxy %s', (url, entry, covered) => {
    const rules = { http: 'http://proxy', https: 'http://proxy', except: [entry.toLowerCase()] };
    expect(proxyFor(new URL(url), rules) === undefined).toBe(covered);
  });

  it('has passwords to mask, as they are written and as they are meant', () => {
    expect(proxyPasswords({ http: 'user:a%2Fb@proxy', https: 'http://proxy', except: [] })).toEqual([
      'a%2Fb',
      'a/b',
    ]);
  });
});
