import type { Rehearsal } from '../rehearsal/server.ts';
import type { RehearsalState } from '../rehearsal/state.ts';
import type { WorkflowRun } from '../runner/run-result.ts';
import type { Paint } from './paint.ts';
import { padTo, textWidth } from './text-width.ts';

/** Something in an account that a workflow can create. */
export interface Belonging {
  readonly kind: 'stack' | 'role' | 'policy' | 'OIDC provider' | 'bucket';
  readonly account: string;
  readonly name: string;
  readonly detail: string;
}

/** Everything in the rehearsed accounts, by a key that tells the same thing before and after. */
export function inventoryOf(state: RehearsalState): ReadonlyMap<string, Belonging> {
  const found: Belonging[] = [];
  for (const { id: account, stacks, iam, buckets } of state.accounts.values()) {
    for (const [region, inRegion] of stacks) {
      for (const { name, status } of inRegion.values()) {
        if (status === 'DELETE_COMPLETE') continue;
        found.push({ kind: 'stack', account, name, detail: `${status}, ${region}` });
      }
    }
    for (const { name, arn } of iam.roles.values()) found.push({ kind: 'role', account, name, detail: arn });
    for (const { name, arn } of iam.policies.values())
      found.push({ kind: 'policy', account, name, detail: arn });
    for (const { url, arn } of iam.oidcProviders.values()) {
      found.push({ kind: 'OIDC provider', account, name: url, detail: arn });
    }
    for (const { name, region } of buckets.values()) {
      found.push({ kind: 'bucket', account, name, detail: region });
    }
  }
  return new Map(
    found.map((belonging) => [`${belonging.account} ${belonging.kind} ${belonging.name}`, belonging]),
  );
}

/** What the demo says at its end: what was created, which checks passed, how many calls it took, how to do it for real. */
export function closing(facts: {
  readonly run: WorkflowRun;
  /** The workflow's file name without its ending. */
  readonly example: string;
  readonly before: ReadonlyMap<string, Belonging>;
  readonly rehearsal: Rehearsal;
  readonly paint: Paint;
}): readonly string[] {
  const { run, example, before, rehearsal, paint } = facts;
  const created = [...inventoryOf(rehearsal.state)]
    .filter(([key]) => !before.has(key))
    .map(([, item]) => item);
  const accounts = [...new Set(created.map((item) => item.account))];
  const success = run.conclusion === 'success';
  return [
    success
      ? paint.green(paint.bold(created.length > 0 ? 'The account is onboarded.' : 'The workflow succeeded.'))
      : paint.red(paint.bold('The workflow failed; see above.')),
    '',
    ...(created.length === 0 ? ['Nothing was created.'] : []),
    ...accounts.flatMap((account) => [
      `Created in the rehearsed account ${account} (${rehearsal.state.accounts.get(account)?.name ?? 'unknown'}):`,
      ...columns(
        created
          .filter((item) => item.account === account)
          .map(({ kind, name, detail }) => [kind, name, detail]),
        '  ',
      ),
    ]),
    ...columns([
      ...counted(run, 'Checks', 'checks', ['passed', 'failed', 'unknown']),
      ...counted(run, 'Findings', 'findings', ['critical', 'high', 'medium', 'low']),
      ['AWS calls', callsOf(rehearsal)],
      ['Time', `${(run.milliseconds / 1000).toFixed(1)} s`],
    ]),
    ...(success ? ['', ...forReal(example, paint)] : []),
  ];
}

function columns(rows: readonly (readonly string[])[], indent = ''): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => textWidth(row[column] ?? ''))),
  );
  return rows.map(
    (row) =>
      indent +
      row
        .map((cell, column) => padTo(cell, widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
  );
}

/** Steps count what they found in outputs such as `checks-passed`; one row with their sums, if there are any. */
function counted(
  run: WorkflowRun,
  title: string,
  prefix: string,
  words: readonly string[],
): readonly (readonly [string, string])[] {
  const outputs = run.jobs.flatMap((job) => job.steps).map((step) => step.outputs);
  if (!outputs.some((output) => words.some((word) => `${prefix}-${word}` in output))) return [];
  const sums = words.map((word) => {
    const sum = outputs.reduce((total, output) => total + Number(output[`${prefix}-${word}`] ?? 0), 0);
    return `${sum} ${word}`;
  });
  return [[title, sums.join(', ')]];
}

function callsOf(rehearsal: Rehearsal): string {
  const calls = rehearsal.requests.filter((request) => request.via === undefined && request.service !== '');
  const services = new Map<string, number>();
  for (const { service } of calls) services.set(service, (services.get(service) ?? 0) + 1);
  const list = [...services].map(([service, count]) => `${service} ${count}`).join(', ');
  return `${calls.length}${list === '' ? '' : ` (${list})`}`;
}

function forReal(example: string, paint: Paint): readonly string[] {
  return [
    paint.bold('The same for real'),
    '  1. In your AWS account, once: the OIDC provider token.actions.githubusercontent.com and a role that trusts your',
    '     repository. examples/rehearsal.yml has both in full; the login prints the exact trust statement when it is refused.',
    `  2. Copy examples/${example}.yml to .github/workflows/ of your repository, and put in your account id and role.`,
    '     Keep the external id that the platform shows as the secret OCTO_EXTERNAL_ID.',
    '  3. Push. The run shows what you saw here, and can be repeated: what is there already stays as it is.',
    '',
    'See also: demo --break-trust',
  ];
}
