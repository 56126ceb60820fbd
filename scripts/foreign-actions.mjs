// Runs the published `dist` of other people's actions, unmodified, against the rehearsal, as a workflow would:
//   npm run test:foreign-actions -- --checkout <path> --checkout <path> [--verbose]
// with checkouts of aws-actions/configure-aws-credentials and aws-actions/aws-cloudformation-github-deploy. Nothing of
// them enters this repository. Prints what each step was meant to do and did; the last line is `N passed, N failed`.
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';

// GitHub's workflow parser imports JSON without saying so, which only bundlers accept.
registerHooks({
  load: (url, context, next) =>
    next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
});
const { startRehearsal } = await import('../src/rehearsal/server.ts');
const { runWorkflow } = await import('../src/runner/run-workflow.ts');

const KNOWN = {
  '"Configure AWS Credentials" Action for GitHub Actions': 'aws-actions/configure-aws-credentials',
  'AWS CloudFormation "Deploy CloudFormation Stack" Action for GitHub Actions':
    'aws-actions/aws-cloudformation-github-deploy',
};
const TRIGGER = {
  repository: 'octo-org/cloud-accounts',
  repositoryId: '740110',
  repositoryOwnerId: '650022',
  ref: 'refs/heads/main',
  sha: '4f1d2c3b5a69788796a5b4c3d2e1f00f1e2d3c4b',
  actor: 'mona',
  actorId: '583231',
  eventName: 'push',
  payload: {},
};
const material = fileURLToPath(new URL('foreign-actions/', import.meta.url));

const { values } = parseArgs({
  options: { checkout: { type: 'string', multiple: true, default: [] }, verbose: { type: 'boolean' } },
});
process.exitCode = await main(values.checkout, values.verbose === true);

async function main(checkouts, verbose) {
  const folders = await actionsIn(checkouts);
  const missing = Object.values(KNOWN).filter((name) => !folders.has(name));
  if (missing.length > 0) {
    console.error(`Give a --checkout of ${missing.join(' and of ')}.`);
    return 2;
  }
  const rehearsal = await startRehearsal({ seed: await readFile(`${material}seed.yml`, 'utf8') });
  const workspace = await mkdtemp(join(tmpdir(), 'foreign-actions-'));
  try {
    await cp(`${material}template.yml`, join(workspace, 'template.yml'));
    const content = await readFile(`${material}workflow.yml`, 'utf8');
    const run = await runWorkflow({
      workflow: { file: '.github/workflows/foreign.yml', content },
      workspace,
      trigger: TRIGGER,
      environment: rehearsal.environment,
      actions: (uses) => folders.get(uses.slice(0, uses.indexOf('@'))),
      idToken: ({ environment, trigger: { payload: _, ...facts } }) => {
        const grant = rehearsal.githubJob({
          ...facts,
          ...(environment === undefined ? {} : { environment }),
        });
        return { url: grant.ACTIONS_ID_TOKEN_REQUEST_URL, token: grant.ACTIONS_ID_TOKEN_REQUEST_TOKEN };
      },
    });
    return judge(run, verbose);
  } finally {
    await rehearsal.close();
    await rm(workspace, { recursive: true, force: true });
  }
}

/** Folder of each action by its name, which its own action.yml tells. */
async function actionsIn(checkouts) {
  const found = new Map();
  for (const checkout of checkouts) {
    const folder = resolve(checkout);
    const { name } = parse(await readFile(join(folder, 'action.yml'), 'utf8'));
    if (KNOWN[name] === undefined) throw new Error(`${folder} is no action that this script knows: ${name}`);
    found.set(KNOWN[name], folder);
  }
  return found;
}

function judge(run, verbose) {
  const steps = run.jobs.flatMap((job) => job.steps.map((step) => ({ job: job.name, ...step })));
  const rows = steps.map((step) => {
    const expected = step.stage === 'main' && step.id.startsWith('refused') ? 'failure' : 'success';
    return { step, expected, fine: step.outcome === expected };
  });
  for (const { step, expected, fine } of rows) {
    const said = step.annotations.find(({ level }) => level === 'error')?.message ?? '';
    console.log(
      `${fine ? '✓' : '✗'} ${step.job} · ${step.name} · expected ${expected}, was ${step.outcome}` +
        ` · ${step.milliseconds} ms${said === '' ? '' : ` · ${said.split('\n')[0]}`}`,
    );
    if (!fine || verbose) for (const { text } of step.log) console.log(`    ${text}`);
  }
  const failed = rows.filter(({ fine }) => !fine).length;
  console.log(`${rows.length - failed} passed, ${failed} failed`);
  return failed === 0 && rows.length > 0 ? 0 : 1;
}
