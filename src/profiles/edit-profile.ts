import { createHash } from 'node:crypto';
import { isNested, linesOf, type Section, sectionsOf, settingOf } from './sections.ts';

/**
 * Settings of a profile that say who it is. When one of them is left from before, SDKs mix it with the new ones or prefer
 * it, so that an edit drops those that it does not set.
 * https://docs.aws.amazon.com/sdkref/latest/guide/settings-reference.html
 */
const IDENTITY_SETTINGS: ReadonlySet<string> = new Set([
  'aws_access_key_id',
  'aws_secret_access_key',
  'aws_session_token',
  'aws_security_token',
  'aws_account_id',
  'credential_process',
  'credential_source',
  'duration_seconds',
  'external_id',
  'login_session',
  'mfa_serial',
  'role_arn',
  'role_session_name',
  'source_profile',
  'sso_account_id',
  'sso_region',
  'sso_role_name',
  'sso_session',
  'sso_start_url',
  'web_identity_token_file',
]);

/** What is needed to take an edit back. Holds the text from before, and only digests of what was written. */
export interface ProfileUndo {
  /** The section's title: `dev`, or `profile dev` in the config file. */
  readonly title: string;
  /** The section as it was; absent when it was new. */
  readonly before?: string;
  /** What was put between the file's end and a new section. */
  readonly lead: string;
  /** True when there was no file. */
  readonly newFile: boolean;
  /** Of the whole section as written. */
  readonly section: string;
  /** Of each line as written, for a section that somebody else has edited since. */
  readonly lines: readonly string[];
}

export interface ProfileEdit {
  readonly text: string;
  readonly undo: ProfileUndo;
}

/** How often a profile stands in a file: once or never, unless the file is broken. */
export function countSections(text: string | undefined, title: string): number {
  return sectionsOf(linesOf(text ?? ''), title).length;
}

/**
 * Sets the settings of one section and leaves every other byte of the file as it is; a new section goes to the end.
 * Settings of the section that are neither given nor about identity stay, with their nested blocks and comments.
 */
export function putProfile(
  text: string | undefined,
  title: string,
  settings: Readonly<Record<string, string>>,
): ProfileEdit {
  const lines = linesOf(text ?? '');
  const eol = lines[0]?.endsWith('\r\n') ? '\r\n' : '\n';
  const given = Object.entries(settings).map(([name, value]) => `${name} = ${value}${eol}`);
  const found = sectionsOf(lines, title)[0];
  const lead = found === undefined ? leadOf(text ?? '', eol) : '';
  const after = found === undefined ? [`[${title}]${eol}`, ...given] : edited(lines, found, settings, eol);
  const section = after.join('');
  const head = lines.slice(0, found?.start ?? lines.length).join('');
  const tail = found === undefined ? '' : lines.slice(found.end).join('');
  return {
    text: `${head}${lead}${section}${tail}`,
    undo: {
      title,
      ...(found === undefined ? {} : { before: lines.slice(found.start, found.end).join('') }),
      lead,
      newFile: text === undefined,
      section: digest(section),
      lines: given.map(digest),
    },
  };
}

/**
 * Takes an edit back. A section that is still as written becomes what it was, byte for byte; from one that somebody has
 * edited since, only the lines that were written go. Undefined when the file itself goes.
 */
export function takeBackProfile(text: string | undefined, undo: ProfileUndo): string | undefined {
  if (text === undefined) return undefined;
  const lines = linesOf(text);
  const found = sectionsOf(lines, undo.title)[0];
  if (found === undefined) return text;
  const now = lines.slice(found.start, found.end);
  const head = lines.slice(0, found.start).join('');
  const tail = lines.slice(found.end).join('');
  if (digest(now.join('')) === undo.section) {
    if (undo.before !== undefined) return `${head}${undo.before}${tail}`;
    return withoutFile(`${withoutLead(head, undo.lead)}${tail}`, undo);
  }
  const kept = now.filter((line) => !undo.lines.includes(digest(line)));
  const isEmpty = undo.before === undefined && kept.every((line, index) => index === 0 || line.trim() === '');
  return isEmpty
    ? withoutFile(`${withoutLead(head, undo.lead)}${tail}`, undo)
    : `${head}${kept.join('')}${tail}`;
}

function edited(
  lines: readonly string[],
  section: Section,
  settings: Readonly<Record<string, string>>,
  eol: string,
): readonly string[] {
  const [heading = '', ...body] = lines.slice(section.start, section.end);
  const kept: string[] = [];
  const set = new Set<string>();
  let dropping = false;
  for (const line of body) {
    const name = settingOf(line);
    if (name === undefined) {
      if (!dropping || !isNested(line)) kept.push(line);
      continue;
    }
    const value = Object.hasOwn(settings, name) ? settings[name] : undefined;
    dropping = value !== undefined || IDENTITY_SETTINGS.has(name);
    if (value !== undefined && !set.has(name)) kept.push(`${name} = ${value}${eol}`);
    else if (!dropping) kept.push(line);
    if (value !== undefined) set.add(name);
  }
  const added = Object.entries(settings)
    .filter(([name]) => !set.has(name))
    .map(([name, value]) => `${name} = ${value}${eol}`);
  return [withEnd(heading, eol), ...added, ...kept];
}

/** The last line of a file may have no end; what follows it needs one. */
function withEnd(line: string, eol: string): string {
  return line.endsWith('\n') ? line : `${line}${eol}`;
}

function leadOf(text: string, eol: string): string {
  if (text.trim() === '') return '';
  return text.endsWith('\n') ? eol : `${eol}${eol}`;
}

function withoutLead(head: string, lead: string): string {
  return lead !== '' && head.endsWith(lead) ? head.slice(0, -lead.length) : head;
}

function withoutFile(text: string, undo: ProfileUndo): string | undefined {
  return undo.newFile && text.trim() === '' ? undefined : text;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
