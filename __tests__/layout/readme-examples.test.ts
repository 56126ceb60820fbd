import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { parse, stringify } from 'yaml';
import { openScene } from '../../src/demo/scene.ts';

const ROOT = new URL('../../', import.meta.url);

interface ExampleStep {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

/** The steps of every YAML example of a README that uses our actions, in their order. */
function examplesOf(readme: string): readonly (readonly ExampleStep[])[] {
  const text = readFileSync(new URL(readme, ROOT), 'utf8');
  return [...text.matchAll(/^```yaml\n([\s\S]*?)^```/gm)]
    .map(([, example = '']): unknown => parse(example))
    .map(
      (example) =>
        (Array.isArray(example) ? example : ((example as { steps?: unknown }).steps ?? [])) as ExampleStep[],
    )
    .filter((steps) => steps.some(({ uses = '' }) => uses.startsWith('aws-account-steps/')));
}

/** A repository with what the examples read from it. */
function workspace(): string {
  const folder = mkdtempSync(join(tmpdir(), 'readme-'));
  mkdirSync(join(folder, 'iam'));
  const provider = 'token.actions.githubusercontent.com';
  const statement = {
    Effect: 'Allow',
    Principal: { Federated: `arn:aws:iam::111122223333:oidc-provider/${provider}` },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      StringEquals: {
        [`${provider}:aud`]: 'sts.amazonaws.com',
        [`${provider}:sub`]: 'repo:octo-org@650022/cloud-accounts@740110:ref:refs/heads/main',
      },
    },
  };
  writeFileSync(
    join(folder, 'iam/role.json'),
    JSON.stringify({ Version: '2012-10-17', Statement: [statement] }),
  );
  return folder;
}

async function execute(
  steps: readonly ExampleStep[],
): Promise<{ readonly conclusion: string; readonly log: string }> {
  const scene = await openScene(ROOT);
  const lines: string[] = [];
  try {
    const content = stringify({
      name: 'README',
      on: 'push',
      permissions: { 'id-token': 'write', contents: 'read' },
      jobs: { readme: { 'runs-on': 'ubuntu-latest', steps } },
    });
    const run = await scene.run('onboard.yml', (event) => lines.push(JSON.stringify(event)), {
      workflow: { file: '.github/workflows/readme.yml', content },
      workspace: workspace(),
    });
    return { conclusion: run.conclusion, log: lines.join('\n') };
  } finally {
    await scene.close();
  }
}

describe('examples of the READMEs', () => {
  it('of the four steps run one after the other', async () => {
    const pages = ['login', 'deploy', 'confirm', 'audit-trust'].map((name) =>
      examplesOf(`actions/${name}/README.md`),
    );
    expect(pages.map((examples) => examples.length > 0)).toEqual([true, true, true, true]);
    const { conclusion, log } = await execute(pages.flat(2));
    expect(conclusion === 'success' ? conclusion : log).toBe('success');
  }, 60_000);

  it('of the step for linked accounts runs', async () => {
    const { conclusion, log } = await execute(examplesOf('actions/deploy-stack-set/README.md').flat());
    expect(conclusion === 'success' ? conclusion : log).toBe('success');
  }, 60_000);

  it('of the whole onboarding runs', async () => {
    const examples = examplesOf('README.md');
    expect(examples).toHaveLength(1);
    const { conclusion, log } = await execute(examples.flat());
    expect(conclusion === 'success' ? conclusion : log).toBe('success');
  }, 60_000);
});
