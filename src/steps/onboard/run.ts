import { actingAs } from '../acting-as.ts';
import { auditTrust } from '../audit-trust/step.ts';
import { type ConfirmOutcome, runConfirm } from '../confirm/run.ts';
import type { DeployOutcome } from '../deploy/outcome.ts';
import { deployVerdict } from '../deploy/publish.ts';
import { runDeploy } from '../deploy/run.ts';
import { type LoginOutcome, runLogin } from '../login/run.ts';
import { platformStack } from '../platform-stack.ts';
import type { World } from '../world.ts';
import type { OnboardInputs } from './inputs.ts';

export interface OnboardOutcome {
  readonly login: LoginOutcome;
  readonly deploy: DeployOutcome;
  /** Absent when the deployment failed or was only planned: there is nothing to confirm or audit then. */
  readonly confirm?: ConfirmOutcome;
  readonly audit?: Awaited<ReturnType<typeof auditTrust.run>>;
}

/** The four steps one after the other, as the account that the login proved. */
export async function runOnboard(inputs: OnboardInputs, world: World): Promise<OnboardOutcome> {
  const login = await world.log.group('Log in', () => runLogin(inputs.login, world));
  const account = actingAs(world.through(inputs.login.calls.proxy), login.login.session);
  const deploy = await runDeploy(inputs.deploy, account);
  if (deploy.result === 'planned' || deployVerdict(deploy) !== undefined) return { login, deploy };
  const confirm = await world.log.group('Confirm', () =>
    runConfirm({ ...inputs.confirm, expectedAccountId: allowedAccount(inputs, login) }, account),
  );
  const roles = await rolesToAudit(inputs, login, deploy, world);
  const audit = await world.log.group('Audit', () => auditTrust.run(inputs.audit(roles), account));
  return { login, deploy, confirm, audit };
}

/** The account that the login proved, when the user said which accounts are allowed; else nothing was expected. */
function allowedAccount(inputs: OnboardInputs, { login }: LoginOutcome): string | undefined {
  return inputs.login.request.allowedAccountIds.length > 0 ? login.identity.account : undefined;
}

/** The role that the platform got, and the one that this job logged in with. */
async function rolesToAudit(
  inputs: OnboardInputs,
  { login }: LoginOutcome,
  deploy: DeployOutcome,
  world: World,
): Promise<readonly string[]> {
  const { platform, stack } = inputs.confirm;
  const registered = (await platformStack(world.templates, platform, stack)).role;
  const name =
    deploy.stack.outputs.find((output) => output.name === registered?.output)?.value ?? registered?.name;
  const platformRole =
    name === undefined ? [] : [`arn:${login.partition}:iam::${login.identity.account}:role/${name}`];
  return login.roleArn === undefined ? platformRole : [...platformRole, login.roleArn];
}
