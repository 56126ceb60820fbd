// Drives the rehearsal with clients of other people: boto3 and the aws command line make the calls, moto answers the
// same ones for comparison, cfn-lint judges the templates. All of them come from the Python package registry into a
// virtual environment in .cache. Without Python or the registry the suite fails, unless --allow-missing says that this
// is all right. The last line is `N passed, N failed`.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { globSync } from 'tinyglobby';
import { startRehearsal } from '../src/rehearsal/server.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const suite = `${root}__tests__/peers/`;
const environment = `${root}.cache/peers/`;
const constraints = `${suite}constraints.txt`;
const PACKAGES = ['awscli', 'boto3', 'cfn-lint', 'moto[server]'];
const JOB = {
  repository: 'acme/onboarding',
  repositoryId: '777',
  repositoryOwnerId: '4242',
  ref: 'refs/heads/main',
};

process.exitCode = await main();

async function main() {
  const missing = installed();
  if (missing !== undefined) {
    console.log(`\n!! LEFT OUT: boto3, the aws command line, moto and cfn-lint. ${missing}\n`);
    const allowed = process.argv.includes('--allow-missing');
    console.log(`0 passed, ${allowed ? 0 : 1} failed`);
    return allowed ? 0 : 1;
  }
  const templates = lintTemplates();
  const calls = await driveServices();
  const failed = templates.failed + calls.failed;
  console.log(`${templates.passed + calls.passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

/** Makes the virtual environment, once for each content of the constraints. Says why it could not. */
function installed() {
  const stamp = `${environment}installed`;
  const wanted = createHash('sha256').update(PACKAGES.join()).update(readFileSync(constraints)).digest('hex');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return undefined;
  const python = ['python3', 'python'].find(
    (name) => spawnSync(name, ['-c', 'import sys, venv; sys.exit(sys.version_info < (3, 10))']).status === 0,
  );
  if (python === undefined) return 'There is no Python 3.10 or newer with venv.';
  if (!ran(python, ['-m', 'venv', environment])) return 'Python could not make a virtual environment.';
  const quiet = ['--quiet', '--disable-pip-version-check', '--no-input'];
  if (!ran(`${environment}bin/python`, ['-m', 'pip', 'install', ...quiet, '-c', constraints, ...PACKAGES])) {
    return 'pip could not install them; the package registry may be out of reach.';
  }
  writeFileSync(stamp, wanted);
  return undefined;
}

function ran(command, args) {
  return spawnSync(command, args, { stdio: ['ignore', 'inherit', 'inherit'] }).status === 0;
}

function lintTemplates() {
  const files = globSync(['templates/*/*.yml', '!templates/*/platform.yml'], { cwd: root });
  const results = files.map((file) =>
    ran(`${environment}bin/cfn-lint`, ['--non-zero-exit-code', 'informational', `${root}${file}`]),
  );
  console.log(`cfn-lint judged ${files.join(', ')}`);
  return { passed: results.filter(Boolean).length, failed: results.filter((fine) => !fine).length };
}

async function driveServices() {
  const rehearsal = await startRehearsal({ seed: readFileSync(`${suite}seed.yml`, 'utf8') });
  const moto = await startMoto();
  try {
    return await drive({
      ...process.env,
      PYTHONDONTWRITEBYTECODE: '1',
      PEER_REHEARSAL: rehearsal.url,
      PEER_MOTO: moto.url,
      PEER_TOKEN: await idToken(rehearsal, JOB),
      PEER_STRANGER_TOKEN: await idToken(rehearsal, { ...JOB, repository: 'stranger/onboarding' }),
    });
  } finally {
    moto.stop();
    await rehearsal.close();
  }
}

async function startMoto() {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const server = spawn(`${environment}bin/moto_server`, ['-p', String(port)], {
    stdio: 'ignore',
    env: { ...process.env, MOTO_IAM_LOAD_MANAGED_POLICIES: 'true' },
  });
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const up = await fetch(`${url}/moto-api/`).then(
      () => true,
      () => false,
    );
    if (up) return { url, stop: () => server.kill() };
    await wait(200);
  }
  server.kill();
  throw new Error('moto_server did not start within 30 seconds.');
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

async function idToken(rehearsal, job) {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: url, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token } =
    rehearsal.githubJob(job);
  const answer = await fetch(`${url}&audience=sts.amazonaws.com`, {
    headers: { authorization: `Bearer ${token}` },
  });
  return (await answer.json()).value;
}

/** Not spawnSync: this process answers the calls. */
function drive(env) {
  return new Promise((resolve, reject) => {
    const driver = spawn(`${environment}bin/python`, [`${suite}drive.py`], {
      env,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let output = '';
    driver.stdout.on('data', (chunk) => {
      output += chunk;
      process.stdout.write(chunk);
    });
    driver.once('error', reject);
    driver.once('close', () => {
      const [, passed = '0', failed = '1'] = /(\d+) passed, (\d+) failed\s*$/.exec(output) ?? [];
      resolve({ passed: Number(passed), failed: Number(failed) });
    });
  });
}
