import type { CheckArea, CheckStatus, RegistrationCheck } from '../../contract/check.ts';
import type { Evidence } from '../../contract/step-error.ts';

/** What a check found out; everything that its kind says for all of them is left out. */
export interface Judgement {
  readonly status: CheckStatus;
  readonly expected: string;
  readonly seen: string;
  readonly evidence?: readonly Evidence[];
  /** Must be there unless the status is `pass`. */
  readonly remedy?: string;
  /** What this one is about, where a kind gives several: it is appended to the id. */
  readonly about?: string;
  readonly title?: string;
  /** The call that showed it, when it is another than the kind's usual one. */
  readonly call?: string;
  /** False when it does not count, although the kind does: nothing was asked for. */
  readonly required?: false;
  /** Without it waiting does not help. */
  readonly waitHelps?: boolean;
}

/**
 * One kind of check: a pure judgement over what was observed. A stack's kind implies its checks; its catalog may demand
 * more of them, or less.
 */
export interface CheckKind<Facts> {
  /** Stable kebab-case name. */
  readonly id: string;
  readonly area: CheckArea;
  readonly title: string;
  /** The AWS action (`iam:GetRole`) that shows it. */
  readonly call: string;
  /** Whether a registration is wrong without it, unless the platform says otherwise. */
  readonly required: boolean;
  judge(facts: Facts): Judgement | readonly Judgement[];
}

/** What a platform says about a kind of check: whether it counts, and what the check needs to know. */
export interface CheckChoice {
  readonly required: boolean;
  readonly with: Readonly<Record<string, string>>;
}

/** By the kind's id. Kinds that are not here are made as they are. */
export type CheckChoices = ReadonlyMap<string, CheckChoice>;

/** Judges all these kinds, in their order. */
export function judgeAll<Facts>(
  kinds: readonly CheckKind<Facts>[],
  facts: Facts,
  choices: CheckChoices,
): readonly RegistrationCheck[] {
  return kinds.flatMap((kind) => {
    const judged = kind.judge(facts);
    const required = choices.get(kind.id)?.required ?? kind.required;
    return (isList(judged) ? judged : [judged]).map((judgement) => resultOf(kind, judgement, required));
  });
}

function isList(judged: Judgement | readonly Judgement[]): judged is readonly Judgement[] {
  return Array.isArray(judged);
}

function resultOf(
  kind: Omit<CheckKind<never>, 'judge'>,
  judgement: Judgement,
  required: boolean,
): RegistrationCheck {
  const { about, title, call, evidence, remedy, waitHelps, ...rest } = judgement;
  return {
    id: about === undefined ? kind.id : `${kind.id}-${about}`,
    kind: kind.id,
    area: kind.area,
    title: title ?? kind.title,
    status: rest.status,
    expected: rest.expected,
    seen: rest.seen,
    evidence: evidence ?? [],
    call: call ?? kind.call,
    required: rest.required ?? required,
    waitHelps: rest.status !== 'pass' && waitHelps === true,
    ...(remedy === undefined ? {} : { remedy }),
  };
}
