import { parseDocument } from 'yaml';
import { StepError } from '../contract/step-error.ts';

export type AccountKind = 'management' | 'member' | 'standalone';

/** A platform as `templates/<platform>/platform.yml` describes it. */
export interface Platform {
  readonly name: string;
  readonly stacks: Readonly<Record<string, PlatformStack>>;
}

/** One stack that registers an account with a platform. */
export interface PlatformStack {
  readonly title: string;
  /** The template's file, beside platform.yml. */
  readonly template: string;
  /** The stack's usual name. */
  readonly stackName: string;
  readonly region: string;
  readonly accountKinds: readonly AccountKind[];
  readonly capabilities: readonly string[];
  readonly parameters: Readonly<Record<string, PlatformParameter>>;
  readonly role?: RegisteredRole;
}

/** Which input of the deploy step fills a parameter of the template. */
export interface PlatformParameter {
  readonly input: string;
  readonly secret: boolean;
}

/** The role that the platform assumes, and what it must and must never be able to do. */
export interface RegisteredRole {
  readonly name: string;
  /** The stack output that holds the role's name. */
  readonly output: string;
  /** The platform's own account, where it has one for everybody. Only the user can say another; the stack cannot. */
  readonly principal?: string;
  readonly principalParameter: string;
  readonly features: Readonly<Record<string, RoleFeature>>;
  readonly neverAllowed: readonly string[];
}

export interface RoleFeature {
  /** The stack's parameter that is `true` when the feature is on. */
  readonly parameter: string;
  /** Actions that must be allowed when it is on. */
  readonly actions: readonly string[];
}

const ACCOUNT_KINDS: readonly AccountKind[] = ['management', 'member', 'standalone'];

/** Reads platform.yml. Throws StepError `catalog-invalid` with every fault and its path. */
export function parsePlatform(file: string, text: string): Platform {
  const document = parseDocument(text);
  const read = new Reader();
  for (const error of document.errors) read.fault('', error.message);
  const platform = document.errors.length === 0 ? platformOf(read, document.toJS()) : undefined;
  if (platform === undefined || read.faults.length > 0) {
    throw new StepError({
      code: 'catalog-invalid',
      fault: 'bug',
      message: `${file} is not a valid platform catalog:\n${read.faults.map((fault) => `- ${fault}`).join('\n')}`,
      remedy: 'Correct the file.',
    });
  }
  return platform;
}

/** The named stack of a platform. Throws StepError `stack-unknown` that lists those there are. */
export function stackOf(platform: Platform, stack: string): PlatformStack {
  const found = Object.hasOwn(platform.stacks, stack) ? platform.stacks[stack] : undefined;
  if (found !== undefined) return found;
  throw new StepError({
    code: 'stack-unknown',
    fault: 'user',
    message: `${platform.name} has no stack "${stack}".`,
    remedy: `Give one of: ${Object.keys(platform.stacks).join(', ')}.`,
  });
}

function platformOf(read: Reader, value: unknown): Platform {
  const platform = read.record('', value);
  return {
    name: read.text('name', platform['name']),
    stacks: read.map('stacks', platform['stacks'], (path, stack) => stackOfCatalog(read, path, stack)),
  };
}

function stackOfCatalog(read: Reader, path: string, value: unknown): PlatformStack {
  const stack = read.record(path, value);
  const kinds = read.texts(`${path}.account-kinds`, stack['account-kinds']);
  for (const kind of kinds) {
    if (!ACCOUNT_KINDS.some((known) => known === kind))
      read.fault(`${path}.account-kinds`, `"${kind}" is none of ${ACCOUNT_KINDS.join(', ')}`);
  }
  return {
    title: read.text(`${path}.title`, stack['title']),
    template: read.text(`${path}.template`, stack['template']),
    stackName: read.text(`${path}.stack-name`, stack['stack-name']),
    region: read.text(`${path}.region`, stack['region']),
    accountKinds: ACCOUNT_KINDS.filter((kind) => kinds.includes(kind)),
    capabilities: read.texts(`${path}.capabilities`, stack['capabilities']),
    parameters: read.map(`${path}.parameters`, stack['parameters'], (at, parameter) => {
      const { input, secret } = read.record(at, parameter);
      return { input: read.text(`${at}.input`, input), secret: secret === true };
    }),
    ...(stack['role'] === undefined ? {} : { role: roleOfCatalog(read, `${path}.role`, stack['role']) }),
  };
}

function roleOfCatalog(read: Reader, path: string, value: unknown): RegisteredRole {
  const role = read.record(path, value);
  return {
    name: read.text(`${path}.name`, role['name']),
    output: read.text(`${path}.output`, role['output']),
    ...(role['principal'] === undefined
      ? {}
      : { principal: read.text(`${path}.principal`, role['principal']) }),
    principalParameter: read.text(`${path}.principal-parameter`, role['principal-parameter']),
    features: read.map(`${path}.features`, role['features'], (at, feature) => {
      const { parameter, actions } = read.record(at, feature);
      return {
        parameter: read.text(`${at}.parameter`, parameter),
        actions: read.texts(`${at}.actions`, actions),
      };
    }),
    neverAllowed: read.texts(`${path}.never-allowed`, role['never-allowed']),
  };
}

/** Reads unknown values into known ones and remembers what did not fit. */
class Reader {
  readonly faults: string[] = [];

  fault(path: string, problem: string): void {
    this.faults.push(path === '' ? problem : `${path}: ${problem}`);
  }

  record(path: string, value: unknown): Readonly<Record<string, unknown>> {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return value as Record<string, unknown>;
    this.fault(path, 'must be a map');
    return {};
  }

  text(path: string, value: unknown): string {
    if (typeof value === 'string' && value !== '') return value;
    this.fault(path, 'must be text');
    return '';
  }

  texts(path: string, value: unknown): readonly string[] {
    if (Array.isArray(value) && value.every((item): item is string => typeof item === 'string')) return value;
    this.fault(path, 'must be a list of texts');
    return [];
  }

  map<T>(
    path: string,
    value: unknown,
    each: (path: string, value: unknown) => T,
  ): Readonly<Record<string, T>> {
    return Object.fromEntries(
      Object.entries(this.record(path, value)).map(([name, item]) => [name, each(`${path}.${name}`, item)]),
    );
  }
}
