import { describe, expect, it } from '@jest/globals';
import { platforms } from '../../scripts/catalog-pages.ts';
import { stackOf } from '../../src/registration/catalog.ts';
import type { PlatformStack } from '../../src/registration/catalog-shape.ts';
import { fillForm, formValues } from '../../src/registration/form-fields.ts';
import { featuresOf, stackParameters } from '../../src/registration/platform-parameters.ts';
import type { StackDescription } from '../../src/registration/stack-deployer.ts';

function stack(platform: string, name: string): PlatformStack {
  const catalog = platforms()[platform];
  if (catalog === undefined) throw new TypeError(`There is no ${platform}`);
  return stackOf(catalog, name);
}
const OCTO = stack('octo', 'api-access');
const LINKED = stack('costimizer', 'linked-user');
const WORKER = stack('octopus', 'worker-role');
const NOTHING = { inputs: {}, features: [], overrides: {} };

describe('the parameters of a stack', () => {
  it('are those that catalog and user give', () => {
    expect(stackParameters(OCTO, { ...NOTHING, inputs: { 'external-id': 'e' } })).toEqual({
      parameters: { ExternalId: 'e', TemplateVersion: '1' },
      faults: [],
    });
    const given = {
      ...NOTHING,
      inputs: { 'external-id': 'e', 'template-version': '7' },
      overrides: { RolePath: '/a/' },
    };
    expect(stackParameters(OCTO, given).parameters).toEqual({
      ExternalId: 'e',
      TemplateVersion: '7',
      RolePath: '/a/',
    });
    expect(stackParameters(LINKED, NOTHING).parameters).toEqual({
      UserName: 'CostimizerLinkedAccess',
      FeatureBilling: 'false',
    });
  });

  it.each([
    ['a few', ['billing', 'tag'], ['FeatureBilling', 'FeatureTag']],
    ['one that can delete', ['delete'], ['FeatureDelete']],
    ['none', ['none'], []],
  ])('switch features: %s', (_, features, on) => {
    const { parameters, faults } = stackParameters(OCTO, { ...NOTHING, features });
    expect(faults).toEqual([]);
    const switches = Object.values(featuresOf(OCTO)).map(({ parameter }) => parameter);
    expect(switches).toHaveLength(8);
    for (const parameter of switches) expect(parameters[parameter]).toBe(String(on.includes(parameter)));
  });

  it.each([
    [
      'a feature that there is not',
      OCTO,
      { features: ['billing', 'bilking'] },
      'features',
      'has "bilking"; "API access" has billing, inventory, recommendations, start-stop,',
    ],
    ['none with others', OCTO, { features: ['none', 'billing'] }, 'features', 'has "none"'],
    [
      'features of a stack without',
      WORKER,
      { features: ['none'] },
      'features',
      'has no meaning for "Worker role"',
    ],
    ['an input that nobody reads', WORKER, { inputs: { principal: '1' } }, 'principal', 'has no meaning'],
    [
      'a change of what is fixed',
      LINKED,
      { overrides: { UserName: 'x' } },
      'parameter-overrides',
      'cannot change UserName, which is CostimizerLinkedAccess here',
    ],
    [
      'a contradiction',
      OCTO,
      { features: ['billing'], overrides: { FeatureTag: 'true' } },
      'parameter-overrides',
      'contradicts "features" in FeatureTag',
    ],
  ])('are refused for %s', (_, of, given, input, problem) => {
    expect(stackParameters(of, { ...NOTHING, ...given }).faults).toEqual([
      { input, problem: expect.stringContaining(problem) },
    ]);
  });

  it('may repeat what is so anyway', () => {
    const given = { ...NOTHING, features: ['billing'], overrides: { FeatureBilling: 'true' } };
    expect(stackParameters(OCTO, given).faults).toEqual([]);
    expect(stackParameters(LINKED, { ...NOTHING, overrides: { FeatureBilling: 'false' } }).faults).toEqual(
      [],
    );
  });
});

describe('the form of a platform', () => {
  const deployed = (outputs: Readonly<Record<string, string>>): StackDescription => ({
    id: 'i',
    name: 'n',
    status: 'CREATE_COMPLETE',
    terminationProtection: false,
    parameters: { P: 'of the parameter' },
    outputs: Object.entries(outputs).map(([name, value]) => ({ name, value })),
    tags: {},
  });
  const source = {
    account: '111122223333',
    region: 'eu-west-1',
    stack: deployed({ O: 'of the output', K: 'hush' }),
    others: { second: deployed({ O: 'of the second' }) },
  };

  it.each([
    ['a text', { literal: 't' }, { value: 't' }],
    ['the account', { accountId: true }, { value: '111122223333' }],
    ['the region', { region: true }, { value: 'eu-west-1' }],
    ['an output', { output: 'O' }, { value: 'of the output' }],
    ['a parameter', { parameter: 'P' }, { value: 'of the parameter' }],
    [
      'an output of the first other stack that is there',
      { output: 'O', stacks: ['first', 'second'] },
      { value: 'of the second' },
    ],
    [
      'an output of no stack that is there',
      { output: 'O', stacks: ['first', 'third'] },
      { note: 'from the stack first or third, which is not deployed' },
    ],
    ['an output that there is not', { output: 'X' }, { note: 'the stack does not say it' }],
    ['what a person decides', { asked: 'a name' }, { note: 'a name' }],
  ] as const)('has %s', (_, field, expected) => {
    expect(fillForm([{ label: 'l', ...field }], source)).toEqual([
      { label: 'l', secret: false, ...expected },
    ]);
  });

  it('gives values to scripts without secrets', () => {
    const filled = fillForm(
      [
        { label: 'Key', output: 'K', secret: true },
        { label: 'Name', asked: 'a name' },
        { label: 'Other', output: 'O' },
      ],
      source,
    );
    expect(formValues(filled)).toEqual({ Key: '***', Name: '', Other: 'of the output' });
  });
});
