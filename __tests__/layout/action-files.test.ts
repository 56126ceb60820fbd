import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { ACTION_FOLDERS, withTables } from '../../scripts/readme-tables.ts';
import { REHEARSE_INPUTS, REHEARSE_OUTPUTS } from '../../src/background/inputs.ts';
import type { InputSpec } from '../../src/steps/input-spec.ts';
import { STEPS, type StepName } from '../../src/steps/steps.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const read = (path: string): string => readFileSync(`${root}${path}`, 'utf8');

/** Which folder holds the action.yml of a step: the whole onboarding stands at the root. */
const FOLDERS: Readonly<Record<StepName, string>> = {
  login: 'actions/login',
  logout: 'actions/logout',
  deploy: 'actions/deploy',
  'deploy-stack-set': 'actions/deploy-stack-set',
  confirm: 'actions/confirm',
  'audit-trust': 'actions/audit-trust',
  onboard: '.',
};

interface ActionFile {
  readonly name: string;
  readonly description: string;
  readonly inputs: Readonly<
    Record<string, { readonly description?: string; readonly required?: boolean; readonly default?: unknown }>
  >;
  readonly outputs: Readonly<Record<string, { readonly description?: string }>>;
  readonly runs: { readonly using: string; readonly main: string; readonly post?: string };
}

/** What an action.yml is checked against. */
interface Declared {
  readonly inputs: InputSpec;
  readonly outputs: readonly string[];
}

/** Starting a process beside the job is not what a step of the contract may do, so that this action stands by itself. */
const OTHERS = {
  rehearse: { folder: 'actions/rehearse', inputs: REHEARSE_INPUTS, outputs: REHEARSE_OUTPUTS },
};

const ACTIONS: readonly (readonly [string, string, () => Promise<Declared>])[] = [
  ...(Object.entries(FOLDERS) as [StepName, string][]).map(
    ([name, folder]) => [name, folder, STEPS[name]] as const,
  ),
  ...Object.entries(OTHERS).map(([name, each]) => [name, each.folder, async () => each] as const),
];

describe.each(ACTIONS)('the action of %s', (name, folder, declaredBy) => {
  const action = parse(read(`${folder}/action.yml`)) as ActionFile;

  it('declares the inputs that the step reads, with the same defaults', async () => {
    const step = await declaredBy();
    expect(Object.keys(action.inputs)).toEqual(Object.keys(step.inputs));
    const declared = Object.entries(action.inputs).map(([input, entry]) => [
      input,
      entry.required === true,
      entry.default,
    ]);
    const parsed = Object.entries(step.inputs).map(([input, kind]) => [input, kind.required, kind.default]);
    expect(declared).toEqual(parsed);
  });

  it('declares the outputs that the step sets', async () => {
    expect(Object.keys(action.outputs)).toEqual([...(await declaredBy()).outputs]);
  });

  it('says something about each of them', () => {
    for (const [entry, { description = '' }] of Object.entries({ ...action.inputs, ...action.outputs })) {
      expect([entry, description.trim().length > 10]).toEqual([entry, true]);
      expect(description.trim()).toMatch(/\.$/);
    }
  });

  it('runs on Node 24 what is in dist', () => {
    expect(action.runs.using).toBe('node24');
    for (const file of [action.runs.main, action.runs.post]) {
      if (file !== undefined) expect([file, existsSync(`${root}${folder}/${file}`)]).toEqual([file, true]);
    }
    expect(action.runs.main).toMatch(new RegExp(`dist/${name}\\.js$`));
  });

  it('is named and described within what the marketplace shows', () => {
    expect(action.name.length).toBeLessThanOrEqual(60);
    expect(action.description.length).toBeLessThanOrEqual(125);
  });
});

it('no action is left out', () => {
  const folders = readdirSync(`${root}actions`).map((folder) => `actions/${folder}`);
  expect([...ACTION_FOLDERS].sort()).toEqual(['.', ...folders].sort());
});

it.each([...ACTION_FOLDERS])('the tables in %s/README.md are current (npm run docs)', (folder) => {
  const readme = read(`${folder}/README.md`);
  expect(readme).toBe(withTables(readme, read(`${folder}/action.yml`)));
});
