import type { CheckStatus, RegistrationCheck } from '../../contract/check.ts';
import { StepError } from '../../contract/step-error.ts';
import type { PlatformStack } from '../../registration/catalog-shape.ts';
import { accountKind } from '../../registration/checks/account-checks.ts';
import { judgeAll } from '../../registration/checks/check-kind.ts';
import { PLATFORM_CHECKS, type PlatformAnswer } from '../../registration/checks/platform-checks.ts';
import { openChecks } from '../../registration/checks/verdict.ts';
import type { PlatformTopic, RegistrationTester } from '../../registration/platform-api.ts';
import type { World } from '../world.ts';
import type { Area, AreaAnswer, Question } from './area.ts';

/** What there is to ask the platform about a stack of each kind. */
const TOPICS: Readonly<Record<PlatformStack['kind'], readonly PlatformTopic[]>> = {
  role: ['api-access', 'sub-accounts'],
  'stack-set': ['sub-accounts'],
  export: ['billing-export'],
  bucket: [],
  'oidc-role': ['account-test'],
  user: ['account-test'],
  policy: [],
};

/** The platform itself, by its own API. It is asked last, and its answer is shown beside ours. */
export const platformArea: Area = {
  name: 'platform',
  applies: ({ inputs }) => inputs.api !== undefined,
  ask: askPlatform,
};

async function askPlatform(
  question: Question,
  world: World,
  before: readonly RegistrationCheck[],
): Promise<AreaAnswer> {
  const { inputs, platform, choices } = question;
  if (inputs.api === undefined || platform.api === undefined) return { checks: [] };
  const tester = await world.platforms.tester(platform.api, inputs.api);
  const topics = topicsOf(question, tester);
  const answers = new Map<PlatformTopic, PlatformAnswer>();
  for (const topic of topics) answers.set(topic, await answerOf(tester, topic, question));
  const facts = { platform: platform.name, answers, ours: worstOf(before) };
  return { checks: judgeAll(PLATFORM_CHECKS, facts, choices) };
}

function topicsOf(
  { stack, identity, organization, deployed, inputs }: Question,
  tester: RegistrationTester,
): readonly PlatformTopic[] {
  const parameters = deployed.kind === 'seen' ? deployed.value.parameters : {};
  const manages = accountKind(identity.account, organization) === 'management';
  const hasTarget = (parameters[stack.stackSet?.targetParameter ?? 'TargetOrganizationId'] ?? '') !== '';
  const asked: Readonly<Record<PlatformTopic, boolean>> = {
    'api-access': true,
    // Only a payer has linked accounts, and only with a target were they given access.
    'sub-accounts': manages && (stack.kind === 'stack-set' || hasTarget),
    'billing-export': true,
    'account-test': inputs.api?.account !== undefined,
  };
  return TOPICS[stack.kind].filter((topic) => tester.topics.includes(topic) && asked[topic]);
}

async function answerOf(
  tester: RegistrationTester,
  topic: PlatformTopic,
  { inputs, identity, place }: Question,
): Promise<PlatformAnswer> {
  try {
    const account = topic === 'account-test' ? (inputs.api?.account ?? '') : identity.account;
    return { kind: 'said', verdict: await tester.ask(topic, account, place.region) };
  } catch (error) {
    if (!(error instanceof StepError)) throw error;
    return { kind: 'silent', reason: error.message, remedy: error.remedy };
  }
}

function worstOf(before: readonly RegistrationCheck[]): CheckStatus {
  const open = openChecks(before);
  if (open.length === 0) return 'pass';
  return open.some(({ status }) => status === 'fail') ? 'fail' : 'unknown';
}
