// What it takes to confirm the linked accounts of a large organization: `node bench/confirm/run.ts [accounts] [units]`
// deploys Octo's stack set to that many accounts (5,000 in 40 units by default) of a rehearsed organization, some of which
// fail, and confirms them. Ends with 1 when an account is told wrong, or above the limits.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Secret } from '../../src/contract/secret.ts';
import { outsideWorld } from '../../src/outside-world.ts';
import { actingAs } from '../../src/steps/acting-as.ts';
import { confirmInputs, parseConfirm } from '../../src/steps/confirm/inputs.ts';
import { runConfirm } from '../../src/steps/confirm/run.ts';
import { readInputs } from '../../src/steps/read-inputs.ts';

const LIMITS = { seconds: 60, megabytes: 100 };
const [accounts = 5000, units = 40] = process.argv.slice(2).map(Number);
const PAYER = '111122223333';
const KEY = { id: 'AKIACONFIRMINGUSER01', secret: 'confirmSecretconfirmSecretconfirmSecret1' };
/** Every so many-th account has the role already, so that the stack set fails there. */
const TAKEN_EVERY = 1000;
const SET = 'alphaus-api-access-stackset';

const linked = (index: number): string => String(200_000_000_000 + index);
const isTaken = (index: number): boolean => index % TAKEN_EVERY === TAKEN_EVERY - 1;
const packageRoot = new URL('../../', import.meta.url);
const template = readFileSync(new URL('templates/octo/linked-access.yml', packageRoot), 'utf8');

/** The payer with the stack set, made by a stack of the seed, and its linked accounts spread over the units. */
function seed(): object {
  const all = Array.from({ length: accounts }, (_, index) => index);
  const trust = {
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal: { AWS: PAYER }, Action: 'sts:AssumeRole' },
  };
  const set = {
    StackSetName: SET,
    PermissionModel: 'SERVICE_MANAGED',
    AutoDeployment: { Enabled: true, RetainStacksOnAccountRemoval: false },
    Capabilities: ['CAPABILITY_NAMED_IAM'],
    TemplateBody: template,
    Parameters: [{ ParameterKey: 'ExternalId', ParameterValue: 'bench-external-id' }],
    OperationPreferences: { FailureTolerancePercentage: 100, MaxConcurrentPercentage: 100 },
    StackInstancesGroup: [
      { DeploymentTargets: { OrganizationalUnitIds: ['r-acme'] }, Regions: ['us-east-1'] },
    ],
  };
  const resources = { Set: { Type: 'AWS::CloudFormation::StackSet', Properties: set } };
  return {
    accounts: [
      {
        id: PAYER,
        users: [
          {
            name: 'confirmer',
            'attached-policies': ['arn:aws:iam::aws:policy/AdministratorAccess'],
            'access-keys': [KEY],
          },
        ],
        stacks: [{ name: 'set', capabilities: ['CAPABILITY_NAMED_IAM'], template: { Resources: resources } }],
      },
      ...all.map((index) => ({
        id: linked(index),
        roles: isTaken(index) ? [{ name: 'AlphausAcctAccessRole', 'trust-policy': trust }] : [],
      })),
    ],
    organization: {
      'root-id': 'r-acme',
      'management-account': PAYER,
      members: all.map(linked),
      units: Array.from({ length: units }, (_, unit) => ({
        id: `ou-acme-${String(unit).padStart(8, '0')}`,
        name: `unit-${unit}`,
        accounts: all.filter((index) => index % units === unit).map(linked),
      })),
      'stack-sets-activated': true,
    },
  };
}

const begin = performance.now();
const child = spawn(process.execPath, [fileURLToPath(new URL('rehearse.ts', import.meta.url))], {
  stdio: ['pipe', 'pipe', 'inherit'],
});
child.stdin.write(`${JSON.stringify(seed())}\n`);
const url = await new Promise<string>((resolve, reject) => {
  child.stdout.once('data', (line) => resolve(String(line).trim()));
  child.once('close', () => reject(new Error('The rehearsal ended before it served.')));
});
console.log(`deployed to ${accounts} accounts in ${seconds(begin)} s`);

process.env['AWS_ENDPOINT_URL'] = url;
const given: Readonly<Record<string, string>> = { platform: 'octo', stack: 'linked-access' };
const raw = { get: (name: string) => given[name], given: Object.keys(given), mask: () => {} };
const inputs = parseConfirm(await readInputs(confirmInputs, raw));
const log = {
  info: () => {},
  debug: () => {},
  group: (_title: string, work: () => Promise<never>) => work(),
};
const world = actingAs(
  outsideWorld({ environment: {}, log, mask: () => {}, packageRoot, folder: fileURLToPath(packageRoot) }),
  { accessKeyId: KEY.id, secretAccessKey: new Secret(KEY.secret) },
);

const heapBefore = process.memoryUsage().heapUsed;
let peak = heapBefore;
const watch = setInterval(() => {
  peak = Math.max(peak, process.memoryUsage().heapUsed);
}, 20);
const from = performance.now();
const { checks, coverage } = await runConfirm(inputs, world);
clearInterval(watch);
const took = seconds(from);
const megabytes = Math.round((peak - heapBefore) / 1024 / 1024);
const covering = checks.find(({ id }) => id === 'stack-set-coverage');
const calls = covering?.evidence.find(({ label }) => label === 'calls')?.value;
console.log(
  `${covering?.seen}\n${took} s, ${calls} calls, at most 4 at a time, at most ${megabytes} MB of heap more than before`,
);
child.stdin.end();

const failed = Array.from({ length: accounts }, (_, index) => index)
  .filter(isTaken)
  .map(linked);
const toldRight =
  coverage?.covered === accounts - failed.length &&
  JSON.stringify([...coverage.missing, ...coverage.failing].sort()) === JSON.stringify(failed);
if (!toldRight) console.error('The coverage is not what was deployed.');
process.exitCode = toldRight && took <= LIMITS.seconds && megabytes <= LIMITS.megabytes ? 0 : 1;

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10;
}
