import type { CheckKind, Judgement } from '../checks/check-kind.ts';
import { templateAge } from '../checks/template-age.ts';
import { unreadable } from '../checks/unreadable.ts';
import type { PlacedAccount } from '../stack-sets/organization-tree.ts';
import type { StackSetDescription } from '../stack-sets/stack-set-reader.ts';
import { coverageCheck } from './coverage-check.ts';
import { named } from './name-accounts.ts';
import type { SubAccountFacts } from './sub-account-facts.ts';
import { notAdministrator, unknownSet } from './unknown-set.ts';

const AREA = 'sub-accounts';

/** Whether stack sets may work in the accounts of the organization at all. */
const trustedAccess: CheckKind<SubAccountFacts> = {
  id: 'trusted-access',
  area: AREA,
  title: 'Trusted access of stack sets',
  call: 'cloudformation:DescribeOrganizationsAccess',
  required: true,
  judge({ access, accountKind }) {
    const expected = 'ENABLED';
    if (accountKind === 'standalone') {
      const remedy = 'Confirm the account without linked accounts: it has none.';
      return { status: 'fail', expected, seen: 'the account is in no organization', remedy };
    }
    if (access.kind === 'unreadable') return unreadable(expected, access);
    const seen = access.kind === 'seen' ? access.value : 'DISABLED';
    if (seen === 'NOT_ADMINISTRATOR') return notAdministrator(expected);
    if (seen === 'ENABLED') return { status: 'pass', expected, seen };
    const remedy =
      seen === 'DISABLED_PERMANENTLY'
        ? 'Switch on all features of the organization: with consolidated billing alone there are no stack sets for it.'
        : 'In the management account: `aws cloudformation activate-organizations-access`. Trust that was given in Organizations alone is not enough.';
    return { status: 'fail', expected, seen, remedy };
  },
};

/** Whether there is a stack set. */
const isThere: CheckKind<SubAccountFacts> = {
  id: 'stack-set',
  area: AREA,
  title: 'Stack set',
  call: 'cloudformation:DescribeStackSet',
  required: true,
  judge(facts) {
    const { set, setName, region } = facts;
    const expected = `${setName} in ${region}, ACTIVE`;
    const unknown = unknownSet(facts, expected);
    if (unknown !== undefined) return unknown;
    if (set.kind !== 'seen') {
      const remedy =
        'Deploy it (actions/deploy-stack-set), or give its name as `stack-set-name` and its region as `aws-region`: stack sets are seen only in the region they were made in, and by the account that made them.';
      return { status: 'fail', expected, seen: 'no such stack set', remedy };
    }
    return {
      status: 'pass',
      expected,
      seen: set.value.status,
      evidence: [{ label: 'id', value: set.value.id }],
    };
  },
};

/** A kind of check about the stack set: it is skipped where there is none. */
function aboutSet(
  kind: Pick<CheckKind<SubAccountFacts>, 'id' | 'title' | 'call'> & { readonly required?: false },
  expectedOf: (facts: SubAccountFacts) => string,
  judge: (set: StackSetDescription, facts: SubAccountFacts, expected: string) => Judgement,
): CheckKind<SubAccountFacts> {
  return {
    required: true,
    ...kind,
    area: AREA,
    judge(facts) {
      const expected = expectedOf(facts);
      const unknown = unknownSet(facts, expected);
      if (unknown !== undefined) return unknown;
      if (facts.set.kind === 'seen') return judge(facts.set.value, facts, expected);
      const remedy = 'See the check `stack-set`.';
      return { status: 'skipped', expected, seen: 'there is no stack set', remedy };
    },
  };
}

const settings = aboutSet(
  { id: 'stack-set-settings', title: 'Settings of the stack set', call: 'cloudformation:DescribeStackSet' },
  ({ platformSet }) => settingsOf('SERVICE_MANAGED', platformSet.autoDeployment, platformSet.retainOnRemoval),
  (set, _facts, expected) => {
    const { permissionModel, autoDeployment, managedExecution } = set;
    const seen = settingsOf(permissionModel, autoDeployment.enabled, autoDeployment.retainOnRemoval);
    const evidence = [{ label: 'managed execution', value: managedExecution ? 'on' : 'off' }];
    if (seen === expected) return { status: 'pass', expected, seen, evidence };
    const remedy =
      permissionModel === 'SERVICE_MANAGED'
        ? 'Set the automatic deployment of the stack set as expected (actions/deploy-stack-set, or "Edit automatic deployment" in the console).'
        : 'Make a new stack set with service-managed permissions: the permission model cannot be changed, and accounts that join get nothing by themselves with this one.';
    return { status: 'fail', expected, seen, evidence, remedy };
  },
);

function settingsOf(model: string, isAutomatic: boolean, retains: boolean): string {
  const leaving = isAutomatic ? `, accounts that leave ${retains ? 'keep' : 'lose'} the stack` : '';
  return `${model}, automatic deployment ${isAutomatic ? 'on' : 'off'}${leaving}`;
}

const targets = aboutSet(
  {
    id: 'stack-set-targets',
    title: 'Targets of the stack set',
    call: 'organizations:ListOrganizationalUnitsForParent',
  },
  ({ aim }) =>
    aim.kind === 'seen' && aim.value.wanted.length > 0
      ? aim.value.wanted.map(({ path }) => path).join(', ')
      : 'the root or units of the organization',
  (set, { aim, outside }, expected) => {
    if (set.permissionModel === 'SELF_MANAGED') {
      const remedy = 'None: with self-managed permissions accounts are named one by one.';
      return { status: 'skipped', expected, seen: 'SELF_MANAGED', remedy, required: false };
    }
    if (aim.kind === 'unreadable') return unreadable(expected, aim);
    if (aim.kind === 'absent')
      return { status: 'fail', expected, seen: 'no organization', remedy: 'See the check `account-kind`.' };
    const { faults, gone, notAimedAt } = aim.value;
    const evidence = outsideEvidence(outside);
    const seen = aim.value.targets.map(({ path, id }) => `${path} (${id})`).join(', ');
    if (faults.length > 0) {
      const remedy = 'Correct `targets`: roots (r-…), units (ou-…), or their names or paths.';
      return { status: 'fail', expected, seen: faults.join('; '), evidence, remedy };
    }
    if (set.targetIds.length === 0) {
      const remedy =
        'Deploy it to the root or to units (actions/deploy-stack-set, or "Add stacks to StackSet" in the console): a stack set that is only made deploys nothing.';
      return { status: 'fail', expected, seen: 'it was never deployed to a root or unit', evidence, remedy };
    }
    if (notAimedAt.length === 0 && gone.length === 0) return { status: 'pass', expected, seen, evidence };
    const wrong = [
      ...(notAimedAt.length === 0 ? [] : [`not aimed at ${notAimedAt.map(({ path }) => path).join(', ')}`]),
      ...(gone.length === 0 ? [] : [`aimed at ${gone.join(', ')}, which the organization no longer has`]),
    ];
    const remedy =
      'Deploy the stack set to what is missing, and remove its stacks from targets that are gone.';
    return { status: 'fail', expected, seen: wrong.join('; '), evidence, remedy };
  },
);

function outsideEvidence(outside: readonly PlacedAccount[]) {
  return outside.length === 0
    ? []
    : [{ label: 'accounts that no target reaches', value: `${outside.length}: ${named(outside)}` }];
}

const template = aboutSet(
  {
    id: 'stack-set-template',
    title: 'Template of the linked accounts',
    call: 'cloudformation:DescribeStackSet',
    // Access works with a template of the platform's own, too.
    required: false,
  },
  ({ member }) =>
    member?.version === undefined ? 'the bundled template' : `version ${member.version.latest}`,
  (set, { member }, expected) => {
    if (member === undefined) {
      const remedy = 'None: the platform has no template for linked accounts.';
      return { status: 'skipped', expected, seen: 'nothing to compare with', remedy, required: false };
    }
    if (set.template.trim() === member.text.trim())
      return { status: 'pass', expected, seen: 'latest: the bundled template' };
    const version = member.version === undefined ? undefined : set.parameters[member.version.parameter];
    if (version === undefined) {
      const remedy =
        'Compare the templates, or deploy the bundled one (actions/deploy-stack-set): nothing in this one tells its version.';
      return { status: 'unknown', expected, seen: 'another template, without a version', remedy };
    }
    switch (templateAge(version, member.version?.latest ?? '')) {
      case 'latest':
        return { status: 'pass', expected, seen: `latest: version ${version}` };
      case 'newer':
        return { status: 'pass', expected, seen: `version ${version}, newer than this catalog knows` };
      case 'outdated': {
        const remedy = 'Deploy the stack set again with the newest template (actions/deploy-stack-set).';
        return { status: 'fail', expected, seen: `outdated: version ${version}`, remedy };
      }
      case 'unknown': {
        const remedy = 'Compare it with what the platform publishes, or deploy the bundled template.';
        return { status: 'unknown', expected, seen: `version ${version}, which nobody knows here`, remedy };
      }
    }
  },
);

/** What is checked of the linked accounts. */
export const SUB_ACCOUNT_CHECKS: readonly CheckKind<SubAccountFacts>[] = [
  trustedAccess,
  isThere,
  settings,
  targets,
  coverageCheck,
  template,
];
