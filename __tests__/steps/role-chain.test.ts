import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hopFaults } from '../../src/credentials/role-hop.ts';
import { parseRoleChain } from '../../src/steps/login/role-chain.ts';

const ROLE = 'arn:aws:iam::111122223333:role/x';

describe('a chain of roles', () => {
  it.each<[string, string, unknown]>([
    ['a list of ARNs', `- ${ROLE}`, [{ role: ROLE, sessionName: 'GitHubActions', duration: 3600 }]],
    [
      'JSON',
      `[{"role": "x", "duration": 900}]`,
      [{ role: 'x', sessionName: 'GitHubActions', duration: 900 }],
    ],
    [
      'everything',
      `
- role: x
  external-id: 12345
  session-name: y-z
  duration: 15m
  tags: {Team: a, Cost: 7, Open: true}
  transitive-tag-keys: [Team]
  policy: {Version: "2012-10-17", Statement: []}
  policies: arn:aws:iam::aws:policy/ReadOnlyAccess`,
      [
        {
          role: 'x',
          sessionName: 'y-z',
          duration: 900,
          externalId: '12345',
          tags: [
            ['Team', 'a'],
            ['Cost', '7'],
            ['Open', 'true'],
          ],
          transitiveTagKeys: ['Team'],
          policy: '{"Version":"2012-10-17","Statement":[]}',
          policyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'],
        },
      ],
    ],
    [
      'blank members',
      '- {role: x, external-id: , tags: }',
      [{ role: 'x', sessionName: 'GitHubActions', duration: 3600 }],
    ],
  ])('may be %s', (_, text, hops) => {
    expect(parseRoleChain(text)).toEqual(hops);
  });

  it.each([
    ['an alias', '- &a x\n- *a', 'is not YAML that is accepted here'],
    ['a bomb of aliases', '- &a [x]\n- &b [*a, *a]\n- &c [*b, *b]', 'is not YAML that is accepted here'],
    ['a key twice', '- {role: x, role: y}', 'is not YAML'],
    ['a number', '7', 'is not a list of roles'],
    ['an empty list', '[]', 'is not a list of roles'],
    ['numbers', '[7]', 'hop 1: "role" is missing'],
    ['a list in a list', '[[x]]', 'hop 1: "role" is missing'],
    ['a key of objects', '- {role: x, __proto__: {}}', '"__proto__" is not known'],
    ['another key of objects', '- {role: x, constructor: y}', '"constructor" is not known'],
    ['tags that are deep', '- {role: x, tags: {a: {b: c}}}', '"tags" is not a map of texts'],
  ])('may not be %s', (_, text, why) => {
    expect(parseRoleChain(text)).toMatchObject({ problem: expect.stringContaining(why) });
  });

  it('is read or refused whatever it is, and what is read is what STS accepts', () => {
    const key = fc.constantFrom(
      'role',
      'external-id',
      'duration',
      'tags',
      'policy',
      'policies',
      '*',
      '&a',
      '<<',
    );
    const value = fc.oneof(fc.string(), fc.integer(), fc.constantFrom('x', '*a', '{', '[]', '{a: b}', ROLE));
    const hop = fc.dictionary(key, value).map(
      (map) =>
        `- {${Object.entries(map)
          .map(([name, each]) => `${name}: ${each}`)
          .join(', ')}}`,
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.array(hop).map((hops) => hops.join('\n')),
        ),
        (text) => {
          const chain = parseRoleChain(text);
          if ('problem' in chain) expect(chain.problem).toMatch(/^\S/);
          else expect(chain.flatMap(hopFaults)).toEqual([]);
        },
      ),
      { numRuns: 500 },
    );
  });
});
