import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { cruise, type ICruiseResult } from 'dependency-cruiser';

interface Rule {
  /** Folders whose code may run here. */
  readonly code: readonly string[];
  /** Folders of which only the types may be known: they cost nothing at run time and are the interfaces between folders. */
  readonly types?: readonly string[];
  /** Beginnings of package names. */
  readonly packages?: readonly string[];
}

const RULES: Readonly<Record<string, Rule>> = {
  contract: { code: [] },
  trust: { code: ['contract'] },
  'policy-sources': { code: ['contract', 'trust'], packages: ['yaml'] },
  registration: { code: ['contract', 'trust', 'policy-sources'], packages: ['yaml'] },
  report: { code: ['contract'], types: ['trust', 'registration', 'credentials', 'rehearsal'] },
  credentials: { code: ['contract', 'trust'] },
  profiles: { code: [], packages: ['node:crypto'] },
  steps: {
    code: ['contract', 'trust', 'policy-sources', 'registration', 'report', 'credentials', 'profiles'],
    packages: ['node:crypto', 'yaml', 'ajv'],
  },
  aws: {
    code: ['contract'],
    types: ['credentials', 'registration', 'steps'],
    packages: ['@aws-sdk/', '@smithy/core', 'node:crypto', 'node:http', 'node:net', 'node:tls'],
  },
  platforms: { code: ['contract'], types: ['registration', 'steps'] },
  github: {
    code: ['contract'],
    types: ['credentials', 'steps'],
    packages: ['@actions/github', 'jose', 'node:crypto', 'node:fs', 'node:os', 'node:zlib'],
  },
  system: {
    code: ['contract'],
    types: ['steps'],
    packages: ['node:', 'tinyglobby', 'agent-base', 'https-proxy-agent'],
  },
  terminal: { code: ['contract', 'steps', 'report', 'rehearsal', 'demo'], packages: ['node:', 'yaml'] },
  background: { code: ['contract', 'steps', 'report'], types: ['rehearsal'], packages: ['node:'] },
  rehearsal: {
    code: ['contract', 'trust'],
    packages: ['node:', 'jose', 'yaml', 'js-yaml', 'fast-xml-parser'],
  },
  runner: { code: ['contract'], packages: ['node:', 'yaml', '@actions/'] },
  demo: { code: ['contract', 'rehearsal', 'runner'], packages: ['node:', 'yaml'] },
};

/** Files that put the parts together; everything may be imported there, and nobody may import them but these. */
const ASSEMBLY = /^src\/[^/]+\.ts$/;
const MAY_USE_ASSEMBLY = /^src\/(terminal\/|[^/]+\.ts$)/;

const root = fileURLToPath(new URL('../../', import.meta.url));
const compiled = `${root}.cache/layout/`;

interface Import {
  readonly from: string;
  readonly to: string;
  readonly circular: boolean;
}

/** Every import below `src`, of sources (types too) or of what the compiler leaves of them (code only). */
async function importsBelow(baseDir: string): Promise<readonly Import[]> {
  const { output } = await cruise(['src'], {
    baseDir,
    parser: baseDir === root ? 'swc' : 'acorn',
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  });
  const source = (path: string): string => path.replace(/\.js$/, '.ts');
  return (output as ICruiseResult).modules
    .filter((module) => module.source.startsWith('src/'))
    .flatMap((module) =>
      module.dependencies.map((dependency) => ({
        from: source(module.source),
        to: dependency.resolved.startsWith('src/')
          ? source(dependency.resolved)
          : dependency.dependencyTypes.includes('core')
            ? `node:${dependency.module.replace(/^node:/, '')}`
            : dependency.module,
        circular: dependency.circular,
      })),
    );
}

const folderOf = (path: string): string | undefined => /^src\/([^/]+)\/.+$/.exec(path)?.[1];
const shown = (imports: readonly Import[]): readonly string[] =>
  imports.map(({ from, to }) => `${from} -> ${to}`);

function breaks({ from, to }: Import, allowed: (rule: Rule) => readonly string[]): boolean {
  const folder = folderOf(from);
  const rule = folder === undefined ? undefined : RULES[folder];
  if (rule === undefined) return !ASSEMBLY.test(from);
  if (ASSEMBLY.test(to)) return !MAY_USE_ASSEMBLY.test(from);
  const target = folderOf(to);
  if (target !== undefined) return target !== folder && !allowed(rule).includes(target);
  return !(rule.packages ?? []).some((name) => to.startsWith(name));
}

let types: readonly Import[] = [];
let code: readonly Import[] = [];

beforeAll(async () => {
  execFileSync(`${root}node_modules/.bin/tsc`, ['-p', 'tsconfig.build.json', '--outDir', `${compiled}src`], {
    cwd: root,
  });
  types = await importsBelow(root);
  code = await importsBelow(compiled);
});

describe('the dependency rule', () => {
  it('knows every folder of src', () => {
    const folders = readdirSync(`${root}src`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).sort()).toEqual(Object.keys(RULES).sort());
    expect(types.length).toBeGreaterThan(code.length);
    expect(code.length).toBeGreaterThan(100);
  });

  it('is kept by the code that runs', () => {
    expect(shown(code.filter((each) => breaks(each, (rule) => rule.code)))).toEqual([]);
  });

  it('is kept by the types that are known', () => {
    expect(
      shown(types.filter((each) => breaks(each, (rule) => [...rule.code, ...(rule.types ?? [])]))),
    ).toEqual([]);
  });

  it('leaves no cycle', () => {
    expect(shown([...types, ...code].filter(({ circular }) => circular))).toEqual([]);
  });

  it('keeps each step to itself, except that onboard runs the others', () => {
    const stepOf = (path: string): string | undefined => /^src\/steps\/([^/]+)\/.+$/.exec(path)?.[1];
    const crossing = types.filter(({ from, to }) => {
      const [step, other] = [stepOf(from), stepOf(to)];
      return step !== undefined && step !== 'onboard' && other !== undefined && other !== step;
    });
    expect(shown(crossing)).toEqual([]);
  });
});
