// Builds dist/ from src/: tsc, then one bundle with a lazy chunk per step and per SDK client, a stub per action and
// for the program that renews sessions, and the login's post step on its own. The same sources give the same bytes, wherever the checkout lies (but the bundle names its
// modules by their path below it, hence always by way of build/). `--out <folder>` puts the result elsewhere.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const at = process.argv.indexOf('--out');
const out = resolve(root, at > 0 ? process.argv[at + 1] : 'dist');
const build = `${root}build`;
const bin = (name) => `${root}node_modules/.bin/${name}${process.platform === 'win32' ? '.cmd' : ''}`;
const run = (name, args) =>
  execFileSync(bin(name), args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });

rmSync(build, { recursive: true, force: true });
rmSync(out, { recursive: true, force: true });
run('tsc', ['-p', 'tsconfig.build.json']);
run('ncc', ['build', 'build/main.js', '-o', out, '--license', 'licenses.txt', '--no-cache', '-q']);
run('ncc', ['build', 'build/login-post.js', '-o', 'build/login-post', '--no-cache', '-q']);

mkdirSync(out, { recursive: true });
cpSync(`${build}/login-post/index.js`, `${out}/login-post-step.js`);
writeFileSync(
  `${out}/login-post.js`,
  `import { restoreEnvironment } from './login-post-step.js';\n\nrestoreEnvironment(process.env, (line) => process.stdout.write(line));\n`,
);

writeFileSync(
  `${out}/credential-process.js`,
  `import { credentialProcess } from './index.js';\n\nawait credentialProcess(new URL('..', import.meta.url));\n`,
);

const steps = readFileSync(`${root}src/steps/steps.ts`, 'utf8');
const names = [...steps.matchAll(/^ {2}'?([a-z-]+)'?: async \(\)/gm)].map(([, name]) => name);
if (names.length === 0) throw new Error('No step was found in src/steps/steps.ts');
for (const name of names) {
  writeFileSync(
    `${out}/${name}.js`,
    `import { main } from './index.js';\n\nawait main('${name}', new URL('..', import.meta.url));\n`,
  );
}
for (const [stub, call] of [
  ['rehearse', "rehearse(new URL('..', import.meta.url))"],
  ['rehearse-post', 'rehearsePost()'],
]) {
  const name = call.slice(0, call.indexOf('('));
  writeFileSync(`${out}/${stub}.js`, `import { ${name} } from './index.js';\n\nawait ${call};\n`);
}
writeFileSync(
  `${out}/cli.js`,
  `#!/usr/bin/env node\nimport { cli } from './index.js';\n\nawait cli(new URL('..', import.meta.url));\n`,
  { mode: 0o755 },
);
