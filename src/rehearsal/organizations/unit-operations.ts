import { requiredTextOf } from '../input.ts';
import { type Input, type Operation, ServiceError } from '../service.ts';
import { invalidInput, managedOrganization, readableOrganization } from './access.ts';
import type { OrganizationState, UnitState } from './organization-state.ts';
import { organizationsPage, shownRoot, shownUnit } from './shown.ts';
import { accountsIn, isContainer, unitsIn } from './tree.ts';

const LONGEST_NAME = 128;
/** Units may be nested five deep below the root. */
const MOST_LEVELS = 5;

const listRoots: Operation = (call, input) => {
  const organization = readableOrganization(call);
  return organizationsPage('Roots', [organization], input, shownRoot);
};

const createUnit: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const parentId = checkedParent(organization, requiredTextOf(input, 'ParentId'));
  const name = checkedName(organization, parentId, input);
  if (levelOf(organization, parentId) >= MOST_LEVELS) {
    throw new ServiceError(
      'ConstraintViolationException',
      'You have exceeded the maximum organizational unit depth.',
    );
  }
  const suffix = call.state.newId('', 8).toLowerCase();
  const unit: UnitState = { id: `ou-${organization.rootId.slice(2)}-${suffix}`, name, parentId };
  organization.units.set(unit.id, unit);
  return { OrganizationalUnit: shownUnit(organization, unit) };
};

const updateUnit: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const unit = unitOf(organization, input);
  unit.name = checkedName(organization, unit.parentId, input);
  return { OrganizationalUnit: shownUnit(organization, unit) };
};

const deleteUnit: Operation = (call, input) => {
  const organization = managedOrganization(call);
  const { id } = unitOf(organization, input);
  if (unitsIn(organization, id).length > 0 || accountsIn(organization, id).length > 0) {
    throw new ServiceError(
      'OrganizationalUnitNotEmptyException',
      'The specified OU is not empty. Move all accounts to another root or to other OUs, remove all child OUs, and try the operation again.',
    );
  }
  organization.units.delete(id);
  organization.attachments.delete(id);
  return {};
};

const describeUnit: Operation = (call, input) => {
  const organization = readableOrganization(call);
  return { OrganizationalUnit: shownUnit(organization, unitOf(organization, input)) };
};

const listUnits: Operation = (call, input) => {
  const organization = readableOrganization(call);
  const parentId = checkedParent(organization, requiredTextOf(input, 'ParentId'));
  return organizationsPage('OrganizationalUnits', unitsIn(organization, parentId), input, (unit) =>
    shownUnit(organization, unit),
  );
};

/** Operations on the root and the organizational units. */
export const unitOperations: Readonly<Record<string, Operation>> = {
  ListRoots: listRoots,
  CreateOrganizationalUnit: createUnit,
  UpdateOrganizationalUnit: updateUnit,
  DeleteOrganizationalUnit: deleteUnit,
  DescribeOrganizationalUnit: describeUnit,
  ListOrganizationalUnitsForParent: listUnits,
};

/** The id of a root or unit that exists. Throws ParentNotFoundException. */
export function checkedParent(organization: OrganizationState, id: string): string {
  if (!/^(r-[0-9a-z]{4,32}|ou-[0-9a-z]{4,32}-[a-z0-9]{8,32})$/.test(id)) throw invalidInput();
  if (isContainer(organization, id)) return id;
  throw new ServiceError('ParentNotFoundException', "You specified parent that doesn't exist.");
}

function unitOf(organization: OrganizationState, input: Input): UnitState {
  const id = requiredTextOf(input, 'OrganizationalUnitId');
  const unit = organization.units.get(id);
  if (unit !== undefined) return unit;
  throw new ServiceError(
    'OrganizationalUnitNotFoundException',
    "You specified an organizational unit that doesn't exist.",
  );
}

function checkedName(organization: OrganizationState, parentId: string, input: Input): string {
  const name = requiredTextOf(input, 'Name');
  if (name.length < 1 || name.length > LONGEST_NAME) throw invalidInput();
  if (unitsIn(organization, parentId).some((unit) => unit.name === name)) {
    throw new ServiceError(
      'DuplicateOrganizationalUnitException',
      'An OU with the same name already exists.',
    );
  }
  return name;
}

function levelOf(organization: OrganizationState, id: string): number {
  const unit = organization.units.get(id);
  return unit === undefined ? 0 : 1 + levelOf(organization, unit.parentId);
}
