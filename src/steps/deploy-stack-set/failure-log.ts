import { failureReason, plainReason } from '../../registration/stack-sets/failure-reasons.ts';
import type { OperationResult } from '../../registration/stack-sets/stack-set-reader.ts';

/** A log is read by people: whoever needs every account has the report file. */
const MOST_NAMED = 20;

/**
 * Turns failures of accounts into log lines as they come: each reason once a look, with the accounts that have it. Only
 * the first 20 of a reason are named in the whole operation, the others are counted.
 */
export class FailureLog {
  readonly #nameOf: (account: string) => string;
  /** How many failures of each reason there were so far. */
  readonly #counts = new Map<string, number>();

  constructor(nameOf: (account: string) => string) {
    this.#nameOf = nameOf;
  }

  /** Lines for failures that were not given before. */
  linesOf(fresh: readonly OperationResult[]): readonly string[] {
    const groups = new Map<string, OperationResult[]>();
    for (const failure of fresh) {
      const kind = kindOf(failure);
      const group = groups.get(kind);
      if (group === undefined) groups.set(kind, [failure]);
      else group.push(failure);
    }
    return [...groups].flatMap(([kind, failures]) => this.#group(kind, failures));
  }

  #group(kind: string, failures: readonly OperationResult[]): readonly string[] {
    const before = this.#counts.get(kind) ?? 0;
    const count = before + failures.length;
    this.#counts.set(kind, count);
    const named = failures.slice(0, Math.max(0, MOST_NAMED - before)).map((each) => this.#place(each));
    const why = reasonOf(failures[0]);
    if (named.length === 0) return [`  ✗ ${failures.length} more, ${count} by now: ${why}`];
    if (failures.length === 1) return [`  ✗ ${named.join('')}: ${why}`];
    const rest = failures.length - named.length;
    return [
      `  ✗ ${failures.length} accounts: ${why}`,
      ...named.map((place) => `      ${place}`),
      ...(rest === 0 ? [] : [`      … and ${rest} more`]),
    ];
  }

  #place({ account, region }: OperationResult): string {
    return `${account} ${this.#nameOf(account)} ${region}`;
  }
}

function reasonOf(failure: OperationResult | undefined): string {
  return `${plainReason(failure?.reason)} [${failureReason(failure?.reason).code}]`;
}

const UUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g;

/** The reason without what is particular to the account: its own id, and the ids of its stacks. */
function kindOf(failure: OperationResult): string {
  return reasonOf(failure).replaceAll(failure.account, '').replaceAll(UUID, '');
}
