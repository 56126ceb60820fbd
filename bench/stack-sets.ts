// What the coverage of a large organization costs: `node bench/stack-sets.ts [accounts …]` (1,000 and 10,000 by default)
// rehearses a payer with so many linked accounts in 50 units, reads its tree and the instances of a stack set with the real
// SDK, and prints calls and time. Ends with 1 when there are more calls than pages, or when it takes longer than allowed.
import { CloudFormationClient, CreateStackSetCommand } from '@aws-sdk/client-cloudformation';
import { organizationTree } from '../src/aws/organization-tree.ts';
import { stackSetReader } from '../src/aws/stack-sets.ts';
import { Secret } from '../src/contract/secret.ts';
import { coverageOf, expectedAccounts } from '../src/registration/stack-sets/coverage.ts';
import {
  accountsOf,
  containersBelow,
  placedRoots,
} from '../src/registration/stack-sets/organization-tree.ts';
import { everyItem } from '../src/registration/stack-sets/stack-set-reader.ts';
import { type Rehearsal, startRehearsal } from '../src/rehearsal/server.ts';
import type { StackInstanceState } from '../src/rehearsal/stack-sets/stack-set-state.ts';

const UNITS = 50;
const [ACCOUNTS_PER_PAGE, INSTANCES_PER_PAGE, UNITS_PER_PAGE] = [20, 100, 20];
const LIMIT_SECONDS_PER_THOUSAND = 3;
const PAYER = '111111111111';
const KEYS = {
  accessKeyId: 'AKIAREHEARSALPAYER01',
  secretAccessKey: 'benchSecretbenchSecretbenchSecretbench01',
};

const sizes = process.argv.slice(2).map(Number);
for (const size of sizes.length > 0 ? sizes : [1_000, 10_000]) await measure(size);

async function measure(size: number): Promise<void> {
  const ids = Array.from({ length: size }, (_, index) => String(200_000_000_000 + index));
  const rehearsal = await payerOf(ids);
  try {
    await withInstances(rehearsal, ids);
    process.env['AWS_ENDPOINT_URL'] = rehearsal.url;
    const session = { accessKeyId: KEYS.accessKeyId, secretAccessKey: new Secret(KEYS.secretAccessKey) };
    const place = { region: 'us-east-1', callAs: 'self', session } as const;
    const before = rehearsal.requests.length;
    const begin = performance.now();
    const tree = organizationTree(place);
    const containers = await containersBelow(tree, await placedRoots(tree));
    const expected = expectedAccounts(
      await accountsOf(tree, containers),
      { type: 'NONE', accounts: [] },
      PAYER,
    );
    const instances = await everyItem(stackSetReader(place).instances('bench'));
    const coverage = coverageOf(expected, ['us-east-1'], instances);
    const seconds = (performance.now() - begin) / 1000;
    report(size, rehearsal.requests.length - before, seconds, coverage.percent);
  } finally {
    await rehearsal.close();
  }
}

function report(size: number, calls: number, seconds: number, percent: number): void {
  const perUnit = Math.ceil(size / UNITS);
  const pages =
    1 + // the root
    Math.ceil(UNITS / UNITS_PER_PAGE) + // its units
    UNITS + // whose own units are asked for
    1 + // the accounts directly below the root
    UNITS * Math.ceil(perUnit / ACCOUNTS_PER_PAGE) +
    Math.ceil(size / INSTANCES_PER_PAGE);
  const limit = (LIMIT_SECONDS_PER_THOUSAND * size) / 1000;
  console.log(
    `${size} accounts, ${percent} % covered: ${calls} calls for ${pages} pages, ${seconds.toFixed(1)} s (limit ${limit})`,
  );
  if (calls > pages || seconds > limit) process.exitCode = 1;
}

async function payerOf(ids: readonly string[]): Promise<Rehearsal> {
  const perUnit = Math.ceil(ids.length / UNITS);
  const seed = {
    accounts: [
      {
        id: PAYER,
        users: [
          {
            name: 'admin',
            'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
            'access-keys': [{ id: KEYS.accessKeyId, secret: KEYS.secretAccessKey }],
          },
        ],
      },
      ...ids.map((id) => ({ id })),
    ],
    organization: {
      'root-id': 'r-bnch',
      'management-account': PAYER,
      members: ids,
      'stack-sets-activated': true,
      units: Array.from({ length: UNITS }, (_, unit) => ({
        id: `ou-bnch-${String(unit).padStart(8, '0')}`,
        name: `unit-${unit}`,
        accounts: ids.slice(unit * perUnit, (unit + 1) * perUnit),
      })),
    },
  };
  return startRehearsal({ seed: JSON.stringify(seed) });
}

/** A stack set with an instance in every account, the last of which failed: put there, because deploying is not measured. */
async function withInstances(rehearsal: Rehearsal, ids: readonly string[]): Promise<void> {
  const client = new CloudFormationClient({
    endpoint: rehearsal.url,
    region: 'us-east-1',
    credentials: KEYS,
  });
  await client.send(
    new CreateStackSetCommand({
      StackSetName: 'bench',
      TemplateBody: '{"Resources":{"B":{"Type":"AWS::S3::Bucket"}}}',
      PermissionModel: 'SERVICE_MANAGED',
      AutoDeployment: { Enabled: false },
    }),
  );
  const [set] = rehearsal.state.accounts.get(PAYER)?.stackSets.get('us-east-1')?.values() ?? [];
  for (const [index, accountId] of ids.entries()) {
    const failed = index === ids.length - 1;
    const instance: StackInstanceState = {
      accountId,
      region: 'us-east-1',
      unitId: 'r-bnch',
      stackId: `arn:aws:cloudformation:us-east-1:${accountId}:stack/StackSet-bench/1`,
      status: failed ? 'OUTDATED' : 'CURRENT',
      detailedStatus: failed ? 'FAILED' : 'SUCCEEDED',
      statusReason: undefined,
      overrides: new Map(),
      lastOperationId: 'bench',
    };
    set?.instances.set(`${accountId}/us-east-1`, instance);
  }
}
