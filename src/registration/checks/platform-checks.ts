import type { CheckStatus } from '../../contract/check.ts';
import type { PlatformTopic, PlatformVerdict } from '../platform-api.ts';
import type { CheckKind, Judgement } from './check-kind.ts';

/** What the platform said to each topic that it was asked about, and what our own checks say. */
export interface PlatformFacts {
  readonly platform: string;
  readonly answers: ReadonlyMap<PlatformTopic, PlatformAnswer>;
  /** The worst of our own required checks, without the platform's. */
  readonly ours: CheckStatus;
}

/** The platform's verdict, or why there is none. */
export type PlatformAnswer =
  | { readonly kind: 'said'; readonly verdict: PlatformVerdict }
  | { readonly kind: 'silent'; readonly reason: string; readonly remedy: string };

const KINDS: readonly (readonly [PlatformTopic, string])[] = [
  ['api-access', 'Platform confirms the access'],
  ['sub-accounts', 'Platform confirms the linked accounts'],
  ['billing-export', 'Platform confirms the billing export'],
  ['account-test', 'Platform has tested the account'],
];

const agrees: CheckKind<PlatformFacts> = {
  id: 'platform-agrees',
  area: 'platform',
  title: 'Platform and these checks agree',
  call: 'platform',
  required: false,
  judge({ platform, answers, ours }) {
    const said = [...answers.values()].flatMap((answer) => (answer.kind === 'said' ? [answer.verdict] : []));
    const expected = 'the same answer';
    const [first] = said;
    if (first === undefined) {
      const remedy = 'See why the platform gave no answer.';
      return { status: 'unknown', expected, seen: `${platform} said nothing`, remedy };
    }
    const theirs = said.every(({ accepted }) => accepted);
    const seen = `${platform}: ${theirs ? 'confirmed' : 'not confirmed'}; these checks: ${ours}`;
    if (theirs === (ours === 'pass')) return { status: 'pass', expected, seen, call: first.call };
    const remedy = theirs
      ? 'The platform gets in, but something is not as it should be: see the checks that did not pass.'
      : 'Nothing is wrong on the side of the account as far as these checks see: compare what is entered at the platform (account id, role ARN, external id), then ask its support.';
    return { status: 'fail', expected, seen, remedy, call: first.call };
  },
};

/** What the platform itself is asked; topics that it was not asked about give nothing. */
export const PLATFORM_CHECKS: readonly CheckKind<PlatformFacts>[] = [
  ...KINDS.map(([topic, title]) => platformSays(topic, title)),
  agrees,
];

function platformSays(topic: PlatformTopic, title: string): CheckKind<PlatformFacts> {
  return {
    id: `platform-${topic}`,
    area: 'platform',
    title,
    call: 'platform',
    required: true,
    judge({ platform, answers, ours }) {
      const answer = answers.get(topic);
      return answer === undefined ? [] : judged(platform, answer, ours);
    },
  };
}

function judged(platform: string, answer: PlatformAnswer, ours: CheckStatus): Judgement {
  const expected = `${platform} confirms it`;
  const evidence = [{ label: 'these checks', value: ours }];
  if (answer.kind === 'silent') {
    const { reason, remedy } = answer;
    return { status: 'unknown', expected, seen: reason, evidence, remedy };
  }
  const { accepted, said, call } = answer.verdict;
  if (accepted) return { status: 'pass', expected, seen: said, evidence, call };
  const remedy =
    ours === 'pass'
      ? 'Compare what is entered at the platform (account id, role ARN, external id) with what is seen here.'
      : 'Mend what the other checks show first.';
  return { status: 'fail', expected, seen: said, evidence, call, remedy, waitHelps: true };
}
