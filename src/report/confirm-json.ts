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
        readonly missing: readonly string[];
        readonly failing: readonly string[];
      }
    | undefined;
  readonly checks: readonly RegistrationCheck[];
  readonly troubleshooting: readonly ApplyingRow[];
}

/** The report as JSON, in the form of docs/confirm-report.schema.json. */
export function confirmReportJson(view: ConfirmView): string {
  const { accountKind, coverage, ...rest } = view;
  const report = {
    version: 1,
    ...rest,
    accountKind: accountKind ?? 'unknown',
    coverage: coverage ?? null,
    checks: view.checks.map((check) => ({ ...check, remedy: check.remedy ?? null })),
  };
  return `${JSON.stringify(report, null, 2)}\n`;
}
