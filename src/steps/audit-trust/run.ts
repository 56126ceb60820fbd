import type { CheckResult } from '../../contract/check.ts';
import type { AuditView } from '../../report/audit-view.ts';
import { severityOf } from '../../trust/findings/finding.ts';
import { KINDS } from '../../trust/findings/kinds.ts';
import type { PolicyReport } from '../../trust/findings/policy-report.ts';
import type { TrustSuggestion } from '../../trust/suggest.ts';
import { TokenGraphs } from '../../trust/symbolic/token-graphs.ts';
import type { World } from '../world.ts';
import { readAccounts } from './accounts.ts';
import type { AuditRules } from './audit-policy.ts';
import { applyBaseline, type BaselineNote, notAccepted, readBaseline } from './baseline.ts';
import { claimsFrom, currentClaims } from './claims.ts';
import { addCollected, bounded, type Collected, collect, nothingCollected } from './collect.ts';
import { readSubjectFile, rulesFor } from './expected-subjects.ts';
import { gatherFiles } from './gather-files.ts';
import { gatherAccount, gatherAllRoles, gatherNamedRoles } from './gather-roles.ts';
import { type GithubResults, shareOnGithub } from './github-results.ts';
import type { AuditTrustInputs } from './inputs.ts';
import { mergeReports } from './merge-reports.ts';
import { readNamedFile } from './named-file.ts';
import { isInShard } from './shard.ts';
import { suggestForJob } from './suggest-statement.ts';
import { type WrittenFiles, writeReports } from './write-reports.ts';

export interface AuditTrustOutcome {
  readonly view: AuditView;
  readonly decision: 'allow' | 'deny' | 'undetermined' | undefined;
  readonly suggestion: TrustSuggestion | undefined;
  readonly baselineNotes: readonly BaselineNote[];
  readonly baselineFile: string | undefined;
  readonly written: WrittenFiles;
  readonly github: GithubResults;
  readonly failOn: AuditTrustInputs['failOn'];
}

const AUDIENCE = 'sts.amazonaws.com';
/** More would only wait for each other: each account is read by a few calls. */
const ACCOUNTS_AT_ONCE = 8;

/** Reads policies, audits each, decides about the token, and writes the reports. Changes nothing in AWS. */
export async function runAuditTrust(inputs: AuditTrustInputs, world: World): Promise<AuditTrustOutcome> {
  const audience = inputs.audience ?? AUDIENCE;
  const claims = inputs.claims === undefined ? undefined : await claimsFrom(inputs.claims, audience, world);
  const baseline = await baselineOf(inputs, world);
  const rules = await rulesOf(inputs, claims, world);
  const collected = await collectAll(inputs, rules, world);
  const merged = inputs.merge.length === 0 ? undefined : await mergeReports(inputs.merge, world.files);
  const all = [...(merged?.policies ?? []), ...collected.policies];
  const { accepted, notes } = applyBaseline(baseline, all, world.clock.now(), inputs.shard !== undefined);
  const policies = all.map((policy) => {
    const severity = severityOf(policy.findings.filter((finding) => !accepted.has(finding)));
    if (severity === policy.severity) return policy;
    const milder: PolicyReport = { ...policy, severity };
    const detail = collected.details.get(policy);
    if (detail !== undefined) collected.details.set(milder, detail);
    return milder;
  });
  const view: AuditView = {
    report: {
      version: 1,
      policies,
      undetermined: notAccepted([...(merged?.undetermined ?? []), ...collected.undetermined], all, accepted),
    },
    details: collected.details,
    accepted,
    expectations: [
      ...(merged?.expectations ?? []),
      ...collected.expectations,
      ...unusedRules(inputs, rules, collected, merged?.policies ?? []),
    ],
    baselineNotes: notes.map(({ entry, status }) =>
      status === 'expired'
        ? `The acceptance of ${entry.kind} in ${entry.policy} expired on ${entry.expires}: "${entry.reason}".`
        : `The acceptance of ${entry.kind} in ${entry.policy} matches no finding and can be removed.`,
    ),
  };
  const decisions = policies.flatMap(({ decision }) => decision?.decision ?? []);
  return {
    view,
    decision: (['deny', 'undetermined', 'allow'] as const).find((word) => decisions.includes(word)),
    suggestion: inputs.suggest
      ? suggestForJob(
          inputs.claims?.kind === 'current' && claims !== undefined
            ? claims
            : await currentClaims(audience, world),
          inputs.roleArns,
          audience,
        )
      : undefined,
    baselineNotes: notes,
    baselineFile: inputs.baseline,
    written: await writeReports(view, inputs.files, world.files),
    github: await shareOnGithub(view, inputs, world),
    failOn: inputs.failOn,
  };
}

/** An expectation that is about no audited policy is a slip of the pen; parts of an audit may lack the policy. */
function unusedRules(
  { shard }: AuditTrustInputs,
  { expected }: AuditRules,
  { usedRules }: Collected,
  merged: readonly PolicyReport[],
): readonly CheckResult[] {
  const elsewhere = new Set(
    merged.flatMap(({ id }) => rulesFor(expected, [id, id.slice(id.lastIndexOf('/') + 1)])),
  );
  const unused =
    shard === undefined
      ? expected.filter((rule) => rule.role !== '*' && !usedRules.has(rule) && !elsewhere.has(rule))
      : [];
  return unused.map(({ role, subject }) => ({
    id: 'expected-subject',
    title: subject,
    status: 'unknown',
    expected: `admitted by ${role}`,
    seen: 'no audited policy goes by that name',
    remedy: 'Correct the name of the role, or audit it.',
  }));
}

async function baselineOf(
  { baseline }: AuditTrustInputs,
  { files }: World,
): Promise<ReturnType<typeof readBaseline>> {
  return baseline === undefined
    ? []
    : readBaseline(baseline, await readNamedFile(files, baseline, 'baseline'), new Set(Object.keys(KINDS)));
}

async function rulesOf(
  inputs: AuditTrustInputs,
  claims: AuditRules['claims'],
  world: World,
): Promise<AuditRules> {
  const path = inputs.expectedSubjectsFile;
  const fromFile =
    path === undefined
      ? []
      : readSubjectFile(path, await readNamedFile(world.files, path, 'expected-subjects-file'));
  return {
    claims,
    expected: [...inputs.expectedSubjects, ...fromFile],
    trusted: { issuers: inputs.trustedIssuers, owners: inputs.trustedOwners },
    keepDocuments: inputs.files.html !== undefined,
    graphs: new TokenGraphs(),
  };
}

async function collectAll(inputs: AuditTrustInputs, rules: AuditRules, world: World): Promise<Collected> {
  const { shard, roleArns } = inputs;
  const { aws, files, log } = world;
  const region =
    inputs.region ?? world.variable('AWS_REGION') ?? world.variable('AWS_DEFAULT_REGION') ?? 'us-east-1';
  const into = nothingCollected();
  const say = (line: string): void => log.info(line);
  if (roleArns.length > 0)
    await collect(gatherNamedRoles(roleArns, await aws.roles({ region }), shard), rules, into, say);
  if (inputs.allRoles)
    await collect(gatherAllRoles(await aws.accountRoles({ region }), shard), rules, into, say);
  if (inputs.accounts !== undefined) {
    const text = await readNamedFile(files, inputs.accounts, 'accounts');
    const accounts = readAccounts(inputs.accounts, text).filter(({ name }) => isInShard(shard, name));
    let done = 0;
    const parts = accounts.map(() => nothingCollected());
    await bounded([...accounts.entries()], ACCOUNTS_AT_ONCE, async ([index, account]) => {
      const { roleArn, externalId } = account;
      const assume = externalId === undefined ? { roleArn } : { roleArn, externalId };
      const roles = await aws.accountRoles({ region: account.region ?? region, assume });
      const own = parts[index] ?? nothingCollected();
      await collect(gatherAccount(account, roles), rules, own, (line) => say(`${account.name}: ${line}`));
      done += 1;
      say(`${account.name}: ${own.policies.length} roles audited (${done} of ${accounts.length} accounts)`);
    });
    // In the order of the file, whichever account was done first.
    for (const part of parts) addCollected(into, part);
  }
  await collect(gatherFiles(inputs.policyFiles, files, shard), rules, into, say);
  return into;
}
