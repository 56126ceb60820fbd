import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { countSections, putProfile, takeBackProfile } from '../../src/profiles/edit-profile.ts';
import {
  credentialProcess,
  dockerProfileFiles,
  ownProfileFiles,
  sectionTitle,
} from '../../src/profiles/profile-files.ts';

const CONFIG = `# our accounts
[default]
region = us-east-1

; the shared one
[profile  "shared"]
region=eu-west-1
s3 =
    max_concurrent_requests = 20
    addressing_style = path
# who it is
role_arn = arn:aws:iam::111122223333:role/x
source_profile = default

[sso-session corp]
sso_region = us-east-1
`;
const SETTINGS = { region: 'eu-central-1', credential_process: '"/node" "/x.js"' };

describe('a new profile', () => {
  it('goes to the end, and everything before it stays as it is', () => {
    expect(putProfile(CONFIG, 'profile dev', SETTINGS).text).toBe(
      `${CONFIG}\n[profile dev]\nregion = eu-central-1\ncredential_process = "/node" "/x.js"\n`,
    );
  });

  it.each([
    ['no file', undefined, '[dev]\nregion = x\n'],
    ['an empty file', '', '[dev]\nregion = x\n'],
    ['a last line without end', '[a]\nb = c', '[a]\nb = c\n\n[dev]\nregion = x\n'],
    ['Windows line ends', '[a]\r\nb = c\r\n', '[a]\r\nb = c\r\n\r\n[dev]\r\nregion = x\r\n'],
  ])('%s', (_, before, after) => {
    expect(putProfile(before, 'dev', { region: 'x' }).text).toBe(after);
  });
});

describe('a profile that is there', () => {
  it('keeps comments, nested blocks and other settings, and loses what said who it was', () => {
    expect(putProfile(CONFIG, 'profile shared', SETTINGS).text).toBe(
      CONFIG.replace('region=eu-west-1', 'credential_process = "/node" "/x.js"\nregion = eu-central-1')
        .replace('role_arn = arn:aws:iam::111122223333:role/x\n', '')
        .replace('source_profile = default\n', ''),
    );
  });

  it.each([
    ['[dev]', 1],
    ['[ dev ]', 1],
    ['["dev"]', 1],
    ['[develop]', 0],
    ['# [dev]', 0],
    ['x = [dev]', 0],
    ['[dev]\n[a]\n[dev]', 2],
  ])('%j has it %i times', (text, times) => {
    expect(countSections(text, 'dev')).toBe(times);
  });
});

describe('taking it back', () => {
  const name = fc.stringMatching(/^[a-z]{1,6}$/);
  const line = fc.oneof(
    name.map((key) => `${key} = value`),
    fc.constantFrom(
      '',
      '# comment',
      '  nested = 1',
      's3 =',
      'role_arn = x',
      'region=y',
      'aws_session_token = t',
    ),
  );
  const file = fc
    .array(fc.tuple(name, fc.array(line, { maxLength: 5 })), { maxLength: 4 })
    .chain((sections) =>
      fc.tuple(fc.constantFrom('\n', '\r\n'), fc.boolean()).map(([eol, ended]) => {
        const lines = sections.flatMap(([title, body]) => [`[${title}]`, ...body]);
        return lines.join(eol) + (ended && lines.length > 0 ? eol : '');
      }),
    );

  it('gives every file back byte for byte', () => {
    fc.assert(
      fc.property(fc.option(file, { nil: undefined }), name, (before, title) => {
        fc.pre(countSections(before, title) < 2);
        const { text, undo } = putProfile(before, title, { aws_access_key_id: 'A', region: 'r' });
        expect(takeBackProfile(text, undo)).toBe(before);
      }),
    );
  });

  it('keeps what others have added since', () => {
    const { text, undo } = putProfile('[a]\nb = c\n', 'dev', { region: 'r' });
    expect(takeBackProfile(`${text}\n[other]\nx = y\n`, undo)).toBe('[a]\nb = c\n\n[other]\nx = y\n');
  });

  it('takes only its own lines out of a section that somebody has edited since', () => {
    const { text, undo } = putProfile(undefined, 'dev', {
      aws_access_key_id: 'A',
      aws_secret_access_key: 'S',
    });
    expect(takeBackProfile(`${text}output = json\n`, undo)).toBe('[dev]\noutput = json\n');
  });

  it('leaves a file alone that has lost the section, and one that is gone', () => {
    const { undo } = putProfile(undefined, 'dev', { region: 'r' });
    expect([takeBackProfile('[a]\n', undo), takeBackProfile(undefined, undo)]).toEqual(['[a]\n', undefined]);
  });

  it('remembers nothing that it wrote but digests', () => {
    const { undo } = putProfile(undefined, 'dev', { aws_secret_access_key: 'the-secret' });
    expect(JSON.stringify(undo)).not.toContain('the-secret');
  });
});

describe('where profiles are', () => {
  const of = (variables: Readonly<Record<string, string>>) => ownProfileFiles((name) => variables[name]);

  it.each([
    [{ HOME: '/h' }, { credentials: '/h/.aws/credentials', config: '/h/.aws/config' }],
    [
      { HOME: '/h', AWS_CONFIG_FILE: '/c' },
      { credentials: '/h/.aws/credentials', config: '/c' },
    ],
    [
      { AWS_SHARED_CREDENTIALS_FILE: '/s', AWS_CONFIG_FILE: '/c' },
      { credentials: '/s', config: '/c' },
    ],
    [{ AWS_CONFIG_FILE: '/c' }, undefined],
  ])('%j', (variables, files) => {
    expect(of(variables)).toEqual(files);
  });

  it('is the mounted home for Docker actions', () => {
    expect(dockerProfileFiles('/t').credentials).toBe('/t/_github_home/.aws/credentials');
  });

  it.each([
    ['credentials', 'dev', 'dev'],
    ['config', 'dev', 'profile dev'],
    ['config', 'default', 'default'],
  ] as const)('the %s file has %s as [%s]', (file, profile, title) => {
    expect(sectionTitle(file, profile)).toBe(title);
  });

  it.each([
    [['/opt/node 24/node', '/a/b.js'], '"/opt/node 24/node" "/a/b.js"'],
    [['C:\\node.exe', 'D:\\a b\\x.js'], '"C:\\node.exe" "D:\\a b\\x.js"'],
    [['/a"b'], undefined],
    [['/a$HOME'], undefined],
    [['/a`id`'], undefined],
    [['/a\\b'], undefined],
  ])('%j is called as %s', (command, expected) => {
    expect(credentialProcess(command)).toBe(expected);
  });
});
