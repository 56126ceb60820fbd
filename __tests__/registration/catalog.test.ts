import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { parse } from 'yaml';
import { platformSchema, platforms, withCatalogTables } from '../../scripts/catalog-pages.ts';
import { parsePlatform } from '../../src/registration/catalog.ts';

const file = (path: string): string => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const FOLDERS = readdirSync(new URL('../../templates', import.meta.url));
const validate = new Ajv({ allErrors: true }).compile(JSON.parse(platformSchema()));

/** A catalog of one stack, of which a member is replaced. */
const withStack = (change: Readonly<Record<string, unknown>>): unknown => ({
  name: 'P',
  vendor: 'V',
  stacks: {
    access: {
      title: 't',
      kind: 'role',
      description: 'd',
      template: 't.yml',
      'stack-name': 'S',
      region: 'us-east-1',
      'account-kinds': ['member'],
      capabilities: [],
      parameters: { A: { input: 'external-id' } },
      role: { name: 'r', output: 'o', features: {}, 'never-allowed': [] },
      ...change,
    },
  },
});

describe('the schema of platform.yml', () => {
  it('is published as it is (npm run docs)', () => {
    expect(file('docs/platform.schema.json')).toBe(platformSchema());
  });

  it('stands in docs/platforms.md, with every platform (npm run docs)', () => {
    const page = file('docs/platforms.md');
    expect(page).toBe(withCatalogTables(page));
    expect(() => withCatalogTables('# Nothing')).toThrow('<!-- stacks -->');
  });

  it.each(FOLDERS)('%s fits it', (folder) => {
    expect([validate(parse(file(`templates/${folder}/platform.yml`))), validate.errors]).toEqual([
      true,
      null,
    ]);
  });

  it.each([
    ['a kind that there is not', { kind: 'thing' }, 'stacks.access.kind: "thing" is none of role,'],
    ['a member that nobody reads', { colour: 'red' }, 'stacks.access.colour: is not known'],
    ['no list', { capabilities: 'x' }, 'stacks.access.capabilities: must be a list'],
    [
      'two sources of a value',
      { parameters: { A: { input: 'a', fixed: 'b' } } },
      'stacks.access.parameters.A: must have exactly one of',
    ],
    ['none', { parameters: { A: { secret: true } } }, 'stacks.access.parameters.A: must have exactly one of'],
    ['an empty text', { title: '' }, 'stacks.access.title: must be text'],
    [
      'a text for a flag',
      { form: [{ label: 'l', 'account-id': 'yes' }] },
      'stacks.access.form[0].account-id: must be true',
    ],
  ])('refuses %s as the reader does', (_, change, message) => {
    const catalog = withStack(change);
    expect(validate(catalog)).toBe(false);
    expect(() => parsePlatform('p', JSON.stringify(catalog))).toThrow(message);
  });

  it('and the reader take the same', () => {
    expect(validate(withStack({}))).toBe(true);
    expect(parsePlatform('p', JSON.stringify(withStack({}))).stacks['access']?.stackName).toBe('S');
  });
});

describe('a catalog', () => {
  it.each([
    ['a kind without what makes it one', { kind: 'user' }, 'stacks.access: kind user needs user'],
    [
      'an unknown profile',
      { export: { profile: 'x', 'bucket-parameter': 'B', 'bucket-output': 'B' } },
      'stacks.access.export.profile: there is no "x"',
    ],
    [
      'an unknown member stack',
      {
        'stack-set': { name: 's', 'member-stack': 'x', 'auto-deployment': true, 'retain-on-removal': false },
      },
      'stacks.access.stack-set.member-stack: there is no "x"',
    ],
    [
      'a form of an unknown stack',
      { form: [{ label: 'l', output: 'o', stacks: ['x'] }] },
      'stacks.access.form: there is no "x"',
    ],
    [
      'a region that is none of its regions',
      { regions: ['eu-west-1'] },
      'stacks.access.region: is none of its regions',
    ],
  ])('is refused for %s', (_, change, message) => {
    expect(() => parsePlatform('p', JSON.stringify(withStack(change)))).toThrow(message);
  });
});

/** What a template declares, as far as these tests look at it. */
interface Template {
  readonly Parameters: Readonly<Record<string, { readonly Default?: string; readonly NoEcho?: boolean }>>;
  readonly Outputs: Readonly<Record<string, unknown>>;
}

describe.each(
  Object.entries(platforms()).flatMap(([platform, { stacks }]) =>
    Object.entries(stacks).map(([name, stack]) => ({ platform, name, stack })),
  ),
)('$platform: $name', ({ platform, stack }) => {
  const template = parse(file(`templates/${platform}/${stack.template}`), { logLevel: 'silent' }) as Template;
  const ofStackSet = stack.kind === 'stack-set';

  it('names parameters that its template has, and every one that has no default', () => {
    const declared = Object.keys(template.Parameters);
    const { role, user, oidc, export: billing } = stack;
    const named = [
      ...Object.keys(stack.parameters),
      ...Object.values((role ?? user)?.features ?? {}).map(({ parameter }) => parameter),
      ...Object.entries({
        ...role,
        ...user,
        ...oidc,
        ...billing,
        ...stack.templateVersion,
        ...(ofStackSet ? {} : stack.stackSet),
      }).flatMap(([member, value]) =>
        /parameter$/i.test(member) && typeof value === 'string' ? [value] : [],
      ),
      ...(stack.form ?? []).flatMap(({ parameter, stacks: other }) =>
        other === undefined ? (parameter ?? []) : [],
      ),
    ];
    expect(declared).toEqual(expect.arrayContaining(named));
    const withoutDefault = declared.filter((name) => template.Parameters[name]?.Default === undefined);
    expect(Object.keys(stack.parameters)).toEqual(expect.arrayContaining(withoutDefault));
  });

  it('names outputs that its template has', () => {
    const { role, user, policy, export: billing } = stack;
    const named = [
      ...Object.entries({ ...role, ...user, ...policy, ...billing, ...stack.templateVersion }).flatMap(
        ([member, value]) => (/output$/i.test(member) && typeof value === 'string' ? [value] : []),
      ),
      ...(stack.form ?? []).flatMap(({ output, stacks: other }) =>
        other === undefined ? (output ?? []) : [],
      ),
    ];
    expect(Object.keys(template.Outputs)).toEqual(expect.arrayContaining(named));
  });

  it('keeps secret what its template keeps secret', () => {
    for (const [name, { secret }] of Object.entries(stack.parameters))
      expect([name, template.Parameters[name]?.NoEcho === true]).toEqual([name, secret === true]);
  });

  it('has the defaults of its template', () => {
    for (const { parameter, default: on } of Object.values((stack.role ?? stack.user)?.features ?? {}))
      expect([parameter, template.Parameters[parameter]?.Default]).toEqual([parameter, String(on)]);
    if (stack.templateVersion !== undefined) {
      const { parameter, latest } = stack.templateVersion;
      expect(template.Parameters[parameter]?.Default).toBe(latest);
    }
  });
});
