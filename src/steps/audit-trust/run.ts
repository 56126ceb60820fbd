import type { CheckResult } from '../../contract/check.ts';
import { toSarif } from '../../report/sarif.ts';
import { trustReportJson } from '../../report/trust-report.ts';
import { admitsSubject } from '../../trust/findings/expected.ts';
import { KINDS } from '../../trust/findings/kinds.ts';
import { reportPolicy, type TrustReport, type Undetermined } from '../../trust/findings/policy-report.ts';
import type { World } from '../world.ts';
import { claimsFrom } from './claims.ts';
import { type GatheredPolicy, gatherFiles, gatherRoles } from './gather.ts';
import type { AuditTrustInputs } from './inputs.ts';

export interface AuditTrustOutcome {
  readonly report: TrustReport;
  /** One per expected subject and policy. */
  readonly expectations: readonly CheckResult[];
  readonly decision: 'allow' | 'deny' | 'undetermined' | undefined;
  /** Absolute paths of what was written. */
  readonly sarifFile: string | undefined;
  readonly jsonFile: string | undefined;
  readonly failOn: AuditTrustInputs['failOn'];
}

const NOTHING = { policies: [], undetermined: [] } as const;

/** Reads policies, audits each, decides about the token, and writes the report files. Changes nothing in AWS. */
export async function runAuditTrust(inputs: AuditTrustInputs, world: World): Promise<AuditTrustOutcome> {
  const claims = inputs.claims === undefined ? undefined : await claimsFrom(inputs.claims, world);
  const files = await gatherFiles(inputs.policyFiles, world.files);
  const region = inputs.region ?? world.variable('AWS_REGION') ?? world.variable('AWS_DEFAULT_REGION');
  const roles =
    inputs.roleArns.length === 0
      ? NOTHING
      : await gatherRoles(inputs.roleArns, await world.aws.roles({ region: region ?? 'us-east-1' }));
  const gathered = [...roles.policies, ...files.policies];
  const policies = gathered.map((policy) => reportPolicy({ ...policy, claims }));
  const report: TrustReport = {
    version: 1,
    policies,
    undetermined: [...roles.undetermined, ...files.undetermined, ...notGraded(policies)],
  };
  const decisions = policies.flatMap(({ decision }) => decision?.decision ?? []);
  return {
    report,
    expectations: gathered.flatMap((policy) => expectationsOf(policy, inputs.expectedSubjects)),
    decision: (['deny', 'undetermined', 'allow'] as const).find((word) => decisions.includes(word)),
    sarifFile: await write(world, inputs.sarifFile, () => toSarif(report, KINDS)),
    jsonFile: await write(world, inputs.jsonFile, () => trustReportJson(report)),
    failOn: inputs.failOn,
  };
}

/** A statement that could not be graded is not clean. */
function notGraded(policies: TrustReport['policies']): readonly Undetermined[] {
  return policies.flatMap(({ source, findings }) =>
    findings
      .filter(({ kind }) => kind === 'not-graded')
      .map(({ path, line, message, remedy }) => ({
        source,
        path,
        ...(line === undefined ? {} : { line }),
        message,
        remedy,
      })),
  );
}

const STATUS = { admitted: 'pass', refused: 'fail', undetermined: 'unknown' } as const;

function expectationsOf(
  { policy, source, roleArn }: GatheredPolicy,
  subjects: readonly string[],
): readonly CheckResult[] {
  return subjects.map((subject) => {
    const { status, why } = admitsSubject(policy, subject);
    return {
      id: 'expected-subject',
      title: subject,
      status: STATUS[status],
      expected: `admitted by ${roleArn ?? source.name}`,
      seen: why,
      ...(status === 'admitted' ? {} : { remedy: 'Admit the subject, or take it off "expected-subjects".' }),
    };
  });
}

async function write(
  world: World,
  path: string | undefined,
  content: () => string,
): Promise<string | undefined> {
  return path === undefined ? undefined : world.files.write(path, content());
}
