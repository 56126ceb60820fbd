import { audienceOf } from '../../credentials/partitions.ts';
import type { RegisteredRole, StackOidc } from '../../registration/catalog-shape.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { LOGIN_CHECKS, type LoginTrial } from '../../registration/checks/login-checks.ts';
import { PROVIDER_CHECKS, SUBJECT_CHECKS } from '../../registration/checks/oidc-checks.ts';
import { PERMISSION_CHECKS } from '../../registration/checks/permission-checks.ts';
import { ROLE_CHECKS } from '../../registration/checks/role-checks.ts';
import { ROLE_SETTINGS_CHECKS } from '../../registration/checks/role-settings-checks.ts';
import { observe } from '../../registration/observation.ts';
import type { World } from '../world.ts';
import type { Area, AreaAnswer, Question } from './area.ts';
import { askStack } from './registration-stack.ts';
import { askRole } from './role-questions.ts';
import { trialLogin } from './trial-login.ts';

const NOBODY: LoginTrial = { kind: 'not-tried', why: 'there is no role' };

/** An account that is opened by tokens: the provider, who gets in by it, and a real login where a token is at hand. */
export const oidcArea: Area = {
  name: 'oidc',
  applies: ({ stack }) => stack.kind === 'oidc-role',
  async ask(question, world) {
    const { role, oidc } = question.stack;
    return role === undefined || oidc === undefined
      ? { checks: [] }
      : askOidc({ role, oidc }, question, world);
  },
};

async function askOidc(
  registered: { readonly role: RegisteredRole; readonly oidc: StackOidc },
  question: Question,
  world: World,
): Promise<AreaAnswer> {
  const { place, choices } = question;
  const role = await askRole(registered.role, question, world);
  const expected = expectations(registered.oidc, question);
  const { providerArn, audience } = expected;
  const provider =
    providerArn === undefined
      ? ({ kind: 'absent' } as const)
      : await observe(async () => (await world.aws.identities(place)).oidcProvider(providerArn));
  const trial =
    role.role.kind === 'seen'
      ? await trialLogin({ role: role.role.value, providerArn, audience }, question, world)
      : NOBODY;
  const facts = { ...role, ...expected, provider, trial };
  const checks = [
    ...(await askStack(question, world, { area: 'oidc', elsewhere: role.role.kind === 'seen' })),
    ...judgeAll(PROVIDER_CHECKS, facts, choices),
    ...judgeAll(ROLE_CHECKS, facts, choices),
    ...judgeAll(SUBJECT_CHECKS, facts, choices),
    ...judgeAll(PERMISSION_CHECKS, facts, choices),
    ...judgeAll(ROLE_SETTINGS_CHECKS, facts, choices),
    ...judgeAll(LOGIN_CHECKS, facts, choices),
  ];
  return { checks: checks.map((check) => ({ ...check, area: 'oidc' })) };
}

/** Whose tokens are expected, for whom and with which subjects: what the user says, then what the stack was made with. */
function expectations(oidc: StackOidc, { inputs, deployed, identity }: Question) {
  const parameters = deployed.kind === 'seen' ? deployed.value.parameters : {};
  const parameter = (name: string | undefined): string | undefined => parameters[name ?? ''] || undefined;
  const partition = identity.arn.split(':')[1] ?? 'aws';
  const host = (
    inputs.oidc.providerUrl ??
    oidc.providerUrl ??
    parameter(oidc.providerHostParameter)
  )?.replace(/^https:\/\//, '');
  const ofUser = inputs.oidc.subjects;
  const ofStack = [parameter(oidc.subjectParameter), parameter(oidc.testSubjectParameter)].filter(
    (subject) => subject !== undefined,
  );
  const givenBy = ofUser.length > 0 ? 'the user' : ofStack.length === 0 ? undefined : 'the stack';
  return {
    providerArn:
      parameter(oidc.existingProviderParameter) ??
      (host === undefined
        ? undefined
        : `arn:${partition}:iam::${identity.account}:oidc-provider/${host.replace(/\/$/, '')}`),
    // GitHub gives its tokens the audience of the partition, unless a job asks for another.
    audience:
      inputs.oidc.audience ??
      parameter(oidc.audienceParameter) ??
      (oidc.providerUrl === undefined ? undefined : audienceOf(partition)),
    subjects: ofUser.length > 0 ? ofUser : ofStack,
    subjectsFrom: givenBy,
  } as const;
}
