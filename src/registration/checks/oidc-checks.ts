import { admitsSubject } from '../../trust/findings/expected.ts';
import type { TrustPolicy } from '../../trust/policy.ts';
import { isContained } from '../../trust/symbolic/admitted.ts';
import type { OidcProviderDescription } from '../identity-reader.ts';
import type { Observation } from '../observation.ts';
import type { CheckKind, Judgement } from './check-kind.ts';
import type { RoleFacts } from './role-checks.ts';
import { judgeTrustPolicy, otherPrincipals } from './trust-policy.ts';
import { unreadable } from './unreadable.ts';

/** What is known of a role that tokens open, and what is expected of it. */
export interface OidcFacts extends RoleFacts {
  /** The provider's ARN; undefined where neither the user nor a stack says whose tokens they are. */
  readonly providerArn: string | undefined;
  readonly provider: Observation<OidcProviderDescription>;
  readonly audience: string | undefined;
  /** Who may log in; `*` and `?` are wildcards. */
  readonly subjects: readonly string[];
  /** Who says so. */
  readonly subjectsFrom: 'the user' | 'the stack' | undefined;
}

const KNOW_PROVIDER = 'Give the URL of the issuer as `provider-url`.';

const providerIsThere: CheckKind<OidcFacts> = {
  id: 'oidc-provider',
  area: 'oidc',
  title: 'Identity provider',
  call: 'iam:GetOpenIDConnectProvider',
  required: true,
  judge({ provider, providerArn, settling }) {
    if (providerArn === undefined) return unknownProvider();
    const expected = providerArn;
    if (provider.kind === 'unreadable') return unreadable(expected, provider);
    if (provider.kind === 'seen') return { status: 'pass', expected, seen: `https://${provider.value.url}` };
    const remedy =
      'Create the provider in this account (deploy the registration stack), or correct `provider-url`. A thumbprint is not needed.';
    return { status: 'fail', expected, seen: 'no such provider', remedy, waitHelps: settling };
  },
};

const audienceIsTaken: CheckKind<OidcFacts> = {
  id: 'oidc-audience',
  area: 'oidc',
  title: 'Audience of the provider',
  call: 'iam:GetOpenIDConnectProvider',
  required: true,
  judge({ provider, providerArn, audience }) {
    if (providerArn === undefined) return unknownProvider();
    if (audience === undefined) {
      const seen = 'nobody says which audience the tokens have';
      return { status: 'unknown', expected: 'not said', seen, remedy: 'Give it as `audience`.' };
    }
    if (provider.kind === 'unreadable') return unreadable(audience, provider);
    if (provider.kind === 'absent') {
      const remedy = 'See the check of the provider.';
      return { status: 'skipped', expected: audience, seen: 'there is no provider', remedy };
    }
    const seen = provider.value.audiences.join(', ') || 'none';
    if (provider.value.audiences.includes(audience)) return { status: 'pass', expected: audience, seen };
    const remedy = `Add the audience ${audience} to the provider, or have the account ask for one of these.`;
    return { status: 'fail', expected: audience, seen, remedy };
  },
};

const expectedGetIn: CheckKind<OidcFacts> = {
  id: 'oidc-subject-admitted',
  area: 'oidc',
  title: 'Expected subjects get in',
  call: 'iam:GetRole',
  required: true,
  judge: (facts) =>
    judgeSubjects(facts, (policy, expected) => {
      const answers = facts.subjects.map((subject) => ({ subject, ...admitsSubject(policy, subject) }));
      const refused = answers.filter(({ status }) => status === 'refused');
      if (refused.length > 0) {
        const seen = `not admitted: ${refused.map(({ subject }) => subject).join(', ')}`;
        const remedy =
          'Correct the condition on the subject in the trust policy of the role, or the subject that the account is set to.';
        return { status: 'fail', expected, seen, remedy };
      }
      const doubt = answers.find(({ status }) => status === 'undetermined');
      if (doubt !== undefined)
        return { status: 'unknown', expected, seen: doubt.why, remedy: 'Look at the named condition.' };
      return { status: 'pass', expected, seen: answers.map(({ why }) => why).join(', ') };
    }),
};

const nobodyElseGetsIn: CheckKind<OidcFacts> = {
  id: 'oidc-subject-contained',
  area: 'oidc',
  title: 'No other subject gets in',
  call: 'iam:GetRole',
  required: true,
  judge: (facts) =>
    judgeSubjects(facts, (policy, expected) => {
      const answer = isContained(policy, facts.subjects);
      switch (answer.kind) {
        case 'contained':
          return { status: 'pass', expected, seen: 'proven for every token of the provider' };
        case 'undetermined':
          return { status: 'unknown', expected, seen: answer.cause, remedy: 'Look at the named condition.' };
        case 'witness': {
          const seen = `gets in too: ${String(answer.witness.claims?.['sub'] ?? 'a token without subject')}`;
          const remedy =
            'Narrow the condition on the subject in the trust policy (StringEquals with the exact subject), or add the subject to `expected-subjects`.';
          return { status: 'fail', expected, seen, remedy };
        }
      }
    }),
};

const onlyThisProvider: CheckKind<OidcFacts> = {
  id: 'oidc-only-provider',
  area: 'oidc',
  title: 'Only this provider is trusted',
  call: 'iam:GetRole',
  required: true,
  judge(facts) {
    const { providerArn } = facts;
    if (providerArn === undefined) return unknownProvider();
    const expected = providerArn;
    return judgeTrustPolicy(facts, expected, (policy) => {
      const others = otherPrincipals(
        policy,
        ({ kind, text }) => kind === 'Federated' && text === providerArn,
      );
      const named = policy.statements.some(
        ({ effect, principals }) =>
          effect === 'Allow' && principals.entries.some(({ text }) => text === providerArn),
      );
      if (others.length === 0 && named) return { status: 'pass', expected, seen: expected };
      const seen = others.length === 0 ? 'nobody is trusted' : others.join(', ');
      const remedy = 'Let the trust policy name this provider, and nobody else.';
      return { status: 'fail', expected, seen, remedy };
    });
  },
};

/** What is checked of a provider. */
export const PROVIDER_CHECKS: readonly CheckKind<OidcFacts>[] = [providerIsThere, audienceIsTaken];

/** What is checked of who gets in by it. */
export const SUBJECT_CHECKS: readonly CheckKind<OidcFacts>[] = [
  expectedGetIn,
  nobodyElseGetsIn,
  onlyThisProvider,
];

function unknownProvider(): Judgement {
  const seen = 'nobody says whose tokens open the role';
  return { status: 'unknown', expected: 'not said', seen, remedy: KNOW_PROVIDER };
}

function judgeSubjects(
  facts: OidcFacts,
  judge: (policy: TrustPolicy, expected: string) => Judgement,
): Judgement {
  const { subjects, subjectsFrom } = facts;
  if (subjects.length === 0) {
    const seen = 'nobody says who may log in';
    const remedy = 'Give the subjects as `expected-subjects`.';
    return { status: 'unknown', expected: 'not said', seen, remedy };
  }
  const evidence = [{ label: 'expected by', value: subjectsFrom ?? 'nobody' }];
  const expected = subjects.join(', ');
  return { ...judgeTrustPolicy(facts, expected, (policy) => judge(policy, expected)), evidence };
}
