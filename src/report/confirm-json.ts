import type { CheckArea, CheckStatus, RegistrationCheck } from '../contract/check.ts';
import type { ApplyingRow } from '../registration/checks/troubleshooting.ts';

/** A confirm as its reports show it. */
export interface ConfirmView {
  readonly platform: string;
  readonly stack: string;
  readonly title: string;
  readonly stackName: string;
  readonly account: string;
  readonly accountKind: string | undefined;
  readonly region: string;
  /** The ARN of who asked. */
  readonly caller: string;
  readonly confirmed: boolean;
  readonly timedOut: boolean;
  readonly waitedSeconds: number;
  readonly calls: number;
  readonly areas: Readonly<Record<CheckArea, CheckStatus>>;
  readonly coverage:
    | {
        readonly expected: number;
        readonly covered: number;
        readonly percent: number;
        readonly missing: readonly string[];
        readonly failing: readonly string[];
      }
    | undefined;
  readonly checks: readonly RegistrationCheck[];
  readonly troubleshooting: readonly ApplyingRow[];
}

/** The report as JSON, in the form of docs/confirm-report.schema.json. */
export function confirmReportJson(view: ConfirmView): string {
  const { platform, stack, title, stackName, account, accountKind, region, caller } = view;
  const { confirmed, timedOut, waitedSeconds, calls, areas, coverage, checks, troubleshooting } = view;
  const report = {
    version: 1,
    platform,
    stack,
    title,
    stackName,
    account,
    accountKind: accountKind ?? 'unknown',
    region,
    caller,
    confirmed,
    timedOut,
    waitedSeconds,
    calls,
    areas,
    coverage: coverage ?? null,
    checks: checks.map((check) => ({ ...check, remedy: check.remedy ?? null })),
    troubleshooting,
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
