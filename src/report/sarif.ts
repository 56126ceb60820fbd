import type { Finding } from '../trust/findings/finding.ts';
import type { FindingLevel, KindFacts } from '../trust/findings/kinds.ts';
import type { PolicyReport, PolicySource, Undetermined } from '../trust/findings/policy-report.ts';
import type { Acceptance, AuditView } from './audit-view.ts';
import { escapeMarkdown } from './markdown.ts';

/** The facts of every kind of finding, so that this module needs no values of the trust folder. */
export type RuleFacts = Readonly<Record<string, KindFacts>>;

const LEVELS: Readonly<Record<FindingLevel, 'error' | 'warning' | 'note' | 'none'>> = {
  critical: 'error',
  high: 'error',
  medium: 'warning',
  low: 'note',
  none: 'none',
};

/** What code scanning sorts by: https://docs.github.com/code-security/code-scanning (SARIF support). */
const SECURITY_SEVERITY: Readonly<Record<FindingLevel, string>> = {
  critical: '9.5',
  high: '8.0',
  medium: '5.5',
  low: '2.0',
  none: '0.0',
};

const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json';
const HOME = 'https://github.com/aws-account-steps/aws-account-steps';
const HELP = `${HOME}/blob/main/docs/audit-trust.md`;

/**
 * What code scanning takes of one run, and what it shows of it, by severity:
 * https://docs.github.com/code-security/code-scanning/troubleshooting-sarif-uploads/results-exceed-limit
 */
export const SARIF_RESULTS = { most: 25_000, shown: 5_000 } as const;

/** What goes into a SARIF file. */
export interface SarifChoice {
  /** How many results at most. */
  readonly most?: number;
  /** Which findings; all when left out. */
  readonly only?: (finding: Finding) => boolean;
}

/** A report as SARIF, and what did not fit. */
export interface SarifLog {
  readonly text: string;
  /** Results that were left out: the mildest ones. */
  readonly left: number;
  /** What to say about it in one sentence; undefined when all results are in and shown. */
  readonly note: string | undefined;
}

/**
 * The report as SARIF 2.1.0, worst first and at most `most` results. Co-findings are left out: they explain others and
 * are in the JSON report. What a baseline accepts is there as suppressed, after everything else.
 */
export function toSarif(
  { report, accepted }: Pick<AuditView, 'report' | 'accepted'>,
  kinds: RuleFacts,
  { most = SARIF_RESULTS.most, only = () => true }: SarifChoice = {},
): SarifLog {
  const rank = ({ finding }: Placed): number =>
    WORST_FIRST.indexOf(finding.severity) + (accepted.has(finding) ? WORST_FIRST.length : 0);
  const seen = new Map<string, number>();
  const all = report.policies
    .flatMap((policy) =>
      policy.findings
        .filter((finding) => !finding.coFinding && only(finding))
        .map((finding): Placed => ({ policy, finding, print: unique(fingerprint(policy, finding), seen) })),
    )
    .toSorted((a, b) => rank(a) - rank(b));
  const results = all.slice(0, most);
  const note = noteOn(all.length, results.length);
  const ruleIds = [...new Set(results.map(({ finding }) => finding.kind))].sort();
  const ruleIndex = new Map(ruleIds.map((id, index) => [id, index]));
  const log = {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'aws-account-steps audit-trust',
            informationUri: HOME,
            rules: ruleIds.map((id) => ruleOf(id, kinds[id])),
          },
        },
        columnKind: 'utf16CodeUnits',
        invocations: [
          {
            executionSuccessful: report.undetermined.length === 0,
            toolExecutionNotifications: [
              ...(note === undefined ? [] : [{ level: 'warning', message: { text: note } }]),
              ...report.undetermined.map(notificationOf),
            ],
          },
        ],
        results: results.map(({ policy, finding, print }) => ({
          ...resultOf(policy, finding, ruleIndex.get(finding.kind) ?? 0, accepted.get(finding)),
          partialFingerprints: { primaryLocationLineHash: print, 'trustFinding/v2': print },
        })),
      },
    ],
  };
  return { text: `${JSON.stringify(log, null, 2)}\n`, left: all.length - results.length, note };
}

interface Placed {
  readonly policy: PolicyReport;
  readonly finding: Finding;
  readonly print: string;
}

const WORST_FIRST: readonly FindingLevel[] = ['critical', 'high', 'medium', 'low', 'none'];

function noteOn(all: number, kept: number): string | undefined {
  if (kept < all)
    return `Only the ${kept} worst of ${all} results are in the SARIF file: code scanning takes no more. ${all - kept} are left out here; the JSON report has them all.`;
  if (kept > SARIF_RESULTS.shown)
    return `Code scanning shows the ${SARIF_RESULTS.shown} worst of these ${kept} results; the JSON report has them all.`;
  return undefined;
}

function ruleOf(id: string, facts: KindFacts | undefined): Record<string, unknown> {
  const title = facts?.title ?? id;
  const level = facts?.severity ?? 'none';
  return {
    id,
    name: pascalCase(id),
    shortDescription: { text: title },
    fullDescription: { text: `${title}.` },
    helpUri: `${HELP}#${id}`,
    help: {
      text: `${title}. ${facts?.remedy ?? ''}`.trim(),
      markdown: `**${escapeMarkdown(title)}**\n\n${escapeMarkdown(facts?.remedy ?? '')}\n\n[What it means](${HELP}#${id})`,
    },
    defaultConfiguration: { level: LEVELS[level] },
    properties: { tags: ['security', 'aws', 'iam'], 'security-severity': SECURITY_SEVERITY[level] },
  };
}

function resultOf(
  policy: PolicyReport,
  finding: Finding,
  ruleIndex: number,
  acceptance: Acceptance | undefined,
): Record<string, unknown> {
  return {
    ruleId: finding.kind,
    ruleIndex,
    level: LEVELS[finding.severity],
    // `level: none` is only valid for results that are no failures.
    ...(finding.severity === 'none' ? { kind: 'informational' } : {}),
    message: { text: `${finding.message} ${finding.remedy}` },
    locations: [locationOf(policy.source, finding.path, finding.line, policy.id)],
    ...(acceptance === undefined
      ? {}
      : {
          suppressions: [
            {
              kind: 'external',
              status: 'accepted',
              justification: `${acceptance.reason} (until ${acceptance.expires})`,
            },
          ],
        }),
    properties: {
      severity: finding.severity,
      policy: policy.id,
      ...(finding.witness === undefined ? {} : { witness: finding.witness }),
      ...(finding.suggestion === undefined ? {} : { suggestion: finding.suggestion }),
    },
  };
}

/**
 * The same for the same finding, wherever the policy stands in its file and whichever lines move: what is before the
 * policy's own Statement is left out.
 */
function fingerprint({ source, id }: PolicyReport, { kind, path }: Finding): string {
  const inside = path.search(/\.Statement(?:[.[]|$)/);
  return [kind, source.name, id, inside < 0 ? '' : path.slice(inside)].join('|');
}

/** Two findings may share everything that a fingerprint is made of; the second gets a number. */
function unique(print: string, seen: Map<string, number>): string {
  const count = (seen.get(print) ?? 0) + 1;
  seen.set(print, count);
  return count === 1 ? print : `${print}|${count}`;
}

/** A role has no file; code scanning still wants an address, so that its ARN becomes one below `aws-iam`. */
function locationOf(
  source: PolicySource,
  path: string,
  line: number | undefined,
  policyId: string,
): Record<string, unknown> {
  const uri =
    source.kind === 'file'
      ? uriOf(source.name)
      : uriOf(`aws-iam/${source.name.split(':').slice(4).join('/')}`);
  return {
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line ?? 1 } },
    logicalLocations: [{ fullyQualifiedName: `${policyId} ${path}`, kind: 'resource' }],
  };
}

function notificationOf({ source, path, line, message, remedy }: Undetermined): Record<string, unknown> {
  return {
    level: 'error',
    message: { text: `${source.name}: ${message} ${remedy}` },
    locations: [locationOf(source, path ?? '$', line, source.name)],
  };
}

function uriOf(path: string): string {
  return path
    .replaceAll('\\', '/')
    .replace(/^\.\//, '')
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');
}

function pascalCase(id: string): string {
  return id.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());
}
