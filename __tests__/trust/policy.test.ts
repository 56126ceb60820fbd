import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { auditTrustPolicy } from '../../src/trust/findings/audit.ts';
import { locateJson } from '../../src/trust/json-place.ts';
import { parseTrustPolicy } from '../../src/trust/policy.ts';
import { PolicyDocumentError } from '../../src/trust/policy-document-error.ts';
import { stopwatch } from '../stopwatch.ts';

const GOOD = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'one',
      Effect: 'Allow',
      Principal: { AWS: ['111122223333', '444455556666'] },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': ['a', 5, true] } },
    },
  ],
};

function faultsOf(text: string): readonly string[] {
  try {
    parseTrustPolicy(text);
    return [];
  } catch (error) {
    if (error instanceof PolicyDocumentError)
      return error.faults.map(({ path, message }) => `${path} ${message}`);
    throw error;
  }
}

describe('a trust policy', () => {
  it('keeps the path of every element', () => {
    const policy = parseTrustPolicy(JSON.stringify(GOOD));
    const [statement] = policy.statements;
    expect(statement?.principals.entries.map(({ path }) => path)).toEqual([
      '$.Statement[0].Principal.AWS[0]',
      '$.Statement[0].Principal.AWS[1]',
    ]);
    expect(statement?.conditions[0]?.values).toEqual([
      { text: 'a', path: '$.Statement[0].Condition.StringEquals["sts:ExternalId"][0]' },
      { text: '5', path: '$.Statement[0].Condition.StringEquals["sts:ExternalId"][1]' },
      { text: 'true', path: '$.Statement[0].Condition.StringEquals["sts:ExternalId"][2]' },
    ]);
  });

  it.each([
    ['percent-encoded as IAM returns it', encodeURIComponent(JSON.stringify(GOOD))],
    ['with a byte order mark', `\uFEFF${JSON.stringify(GOOD)}`],
    ['with blanks around it', `\n  ${JSON.stringify(GOOD, null, 4)}\n`],
  ])('is read %s', (_, text) => {
    expect(parseTrustPolicy(text)).toEqual(parseTrustPolicy(JSON.stringify(GOOD)));
  });

  it.each<[string, string, readonly string[]]>([
    ['nothing', '', ['$ is not JSON']],
    ['half a document', '{"Version"', ['$ is not JSON']],
    ['half an escape', '%7B%', ['$ is percent-encoded, but not correctly']],
    ['a list', '[]', ['$ must be a JSON object']],
    ['text', '"x"', ['$ must be a JSON object']],
    ['null', 'null', ['$ must be a JSON object']],
    ['no statement', '{}', ['$.Statement is missing']],
    ['an odd version', '{"Version":"2020-01-01","Statement":[]}', ['$.Version must be']],
    [
      'an unknown element',
      '{"Statement":[],"Statements":[]}',
      ['$.Statements is not an element of a policy'],
    ],
    ['a statement that is text', '{"Statement":["x"]}', ['$.Statement[0] must be an object']],
    [
      'an empty statement',
      '{"Statement":{}}',
      ['$.Statement.Effect must be', '$.Statement must have Principal', '$.Statement must have Action'],
    ],
    [
      'both Action and NotAction',
      '{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","NotAction":"*"}}',
      ['$.Statement must have Action or NotAction, and not both'],
    ],
    [
      'a resource',
      '{"Statement":{"Effect":"Deny","Principal":"*","Action":"*","Resource":"*"}}',
      ['$.Statement.Resource is not allowed in a trust policy'],
    ],
    [
      'an effect in small letters',
      '{"Statement":{"Effect":"allow","Principal":"*","Action":"*"}}',
      ['$.Statement.Effect must be'],
    ],
    [
      'an unknown kind of principal',
      '{"Statement":{"Effect":"Allow","Principal":{"Aws":"*"},"Action":"*"}}',
      ['$.Statement.Principal.Aws is not one of'],
    ],
    [
      'a principal that is a number',
      '{"Statement":{"Effect":"Allow","Principal":{"AWS":111122223333},"Action":"*"}}',
      ['$.Statement.Principal.AWS must be a string'],
    ],
    [
      'a condition value that is an object',
      '{"Statement":{"Effect":"Allow","Principal":"*","Action":"*","Condition":{"StringEquals":{"a:b":{}}}}}',
      ['$.Statement.Condition.StringEquals["a:b"] must be a string, a number or a boolean'],
    ],
    [
      'names that are given twice',
      '{"Statement":{"Effect":"Deny","Effect":"Allow","Principal":"*","Action":"*"}}',
      ['$.Statement.Effect is given twice'],
    ],
  ])('with faults names each of them: %s', (_, text, expected) => {
    const faults = faultsOf(text);
    expect(faults).toHaveLength(expected.length);
    for (const [index, start] of expected.entries()) expect(faults[index]?.startsWith(start)).toBe(true);
  });

  it('that is damaged gives a clear error or a policy, and nothing else', () => {
    const text = JSON.stringify(GOOD);
    fc.assert(
      fc.property(fc.nat(text.length), fc.nat(12), fc.string({ maxLength: 6 }), (at, length, put) => {
        const damaged = text.slice(0, at) + put + text.slice(at + length);
        expect(Array.isArray(faultsOf(damaged))).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('of any JSON is read or refused, and graded without an exception', () => {
    const values = fc.constantFrom<unknown>(
      '*',
      'Allow',
      [],
      {},
      null,
      1,
      ['a:b'],
      { AWS: '*' },
      { Federated: 'x' },
    );
    const statements = fc.dictionary(
      fc.constantFrom('Effect', 'Principal', 'NotPrincipal', 'Action', 'Condition', 'Sid', 'Resource'),
      values,
    );
    fc.assert(
      fc.property(fc.array(statements, { maxLength: 3 }), (given) => {
        const text = JSON.stringify({ Version: '2012-10-17', Statement: given });
        if (faultsOf(text).length === 0)
          expect(Array.isArray(auditTrustPolicy(parseTrustPolicy(text)))).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  it('nested very deeply or very long ends in bounded time', () => {
    const seconds = stopwatch();
    const depth = 3000;
    expect(faultsOf(`{"Statement":${'['.repeat(depth)}${']'.repeat(depth)}}`)).toHaveLength(1);
    const statements = Array.from({ length: 4000 }, () => GOOD.Statement[0]);
    expect(faultsOf(JSON.stringify({ Statement: statements }))).toEqual([]);
    expect(seconds()).toBeLessThan(3);
  });
});

describe('lines', () => {
  it('are those of the member or item', () => {
    const places = locateJson('{\n "a": [\n  1,\n  {"b": "x\\"{", "c d": 2}\n ]\n}');
    expect(['$', '$.a', '$.a[0]', '$.a[1]', '$.a[1].b', '$.a[1]["c d"]', '$.x'].map(places.line)).toEqual([
      1,
      2,
      3,
      4,
      4,
      4,
      undefined,
    ]);
  });

  it('exist for every path of any JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1);
        expect(locateJson(text).line('$')).toBe(1);
        expect(locateJson(text).duplicates).toEqual([]);
      }),
    );
  });
});
