import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { linked, PAYER, Payer, READER } from '../../rehearsal/stack-sets/payer.ts';
import { deployStackSet, writesOf } from './payer-job.ts';

const trust = (principal: object) => ({
  Version: '2012-10-17',
  Statement: { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole' },
});
const ADMINISTRATION = `arn:aws:iam::${PAYER}:role/SetAdministration`;

/** Roles that self-managed permissions work by, with names of their own; `linked(1)` has none. */
const ROLES = {
  [PAYER]: {
    roles: [
      {
        name: 'SetAdministration',
        'trust-policy': trust({ Service: 'cloudformation.amazonaws.com' }),
        'inline-policies': {
          assume: {
            Version: '2012-10-17',
            Statement: {
              Effect: 'Allow',
              Action: 'sts:AssumeRole',
              Resource: 'arn:aws:iam::*:role/SetExecution',
            },
          },
        },
      },
    ],
  },
  [linked(0)]: {
    roles: [
      {
        name: 'SetExecution',
        'trust-policy': trust({ AWS: ADMINISTRATION }),
        'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
      },
    ],
  },
};

describe('self-managed permissions', () => {
  it('deploy to single accounts by the roles that are given, and say where a role is missing', async () => {
    await using payer = await Payer.start({ more: ROLES });
    const folder = mkdtempSync(join(tmpdir(), 'self-managed-'));
    writeFileSync(join(folder, 'reader.json'), READER);
    const inputs = {
      template: 'reader.json',
      name: 'readers',
      capabilities: 'CAPABILITY_NAMED_IAM',
      'permission-model': 'self-managed',
      'administration-role-arn': ADMINISTRATION,
      'execution-role-name': 'SetExecution',
      'failure-tolerance-count': '1',
    };
    const one = await deployStackSet(payer, { ...inputs, accounts: linked(0) }, { folder });
    expect([one.exitCode, one.outputs['result'], one.outputs['coverage'], writesOf(one)]).toEqual([
      0,
      'created',
      '100',
      ['CreateStackSet 200', 'CreateStackInstances 200'],
    ]);
    expect(one.requests.filter((request) => request.startsWith('organizations:'))).toEqual([]);
    const two = await deployStackSet(
      payer,
      { ...inputs, accounts: `${linked(0)},${linked(1)}`, 'parameter-overrides': 'Vendor=888888888888' },
      { folder },
    );
    expect([two.exitCode, two.outputs['coverage'], writesOf(two)]).toEqual([
      1,
      '50',
      ['UpdateStackSet 200', 'CreateStackInstances 200'],
    ]);
    expect(two.stdout).toContain('[roles-missing]');

    const units = await deployStackSet(
      payer,
      {
        ...inputs,
        'permission-model': '',
        'administration-role-arn': '',
        'execution-role-name': '',
        targets: 'dev',
      },
      { folder },
    );
    expect([units.exitCode, writesOf(units)]).toEqual([1, []]);
    expect(units.stdout).toContain('(permission-model-differs;');
  }, 60_000);
});
