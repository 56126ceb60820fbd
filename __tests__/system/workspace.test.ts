import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import { workspace } from '../../src/system/workspace.ts';

let root: string;
let outside: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'workspace-'));
  outside = mkdtempSync(join(tmpdir(), 'outside-'));
  writeFileSync(join(outside, 'there'), 'of somebody else');
});

const write = (path: string): Promise<string> => workspace(root).write(path, 'report');

describe('a report', () => {
  it('is written below the workspace, in folders that are made for it', async () => {
    const path = await write('reports/deep/a.json');
    expect([path, readFileSync(path, 'utf8')]).toEqual([join(root, 'reports/deep/a.json'), 'report']);
    await workspace(root).write(path, 'new');
    expect(readFileSync(path, 'utf8')).toBe('new');
  });

  it('is written elsewhere where its path says so', async () => {
    const path = join(outside, 'new');
    expect(await write(path)).toBe(path);
    expect(readFileSync(path, 'utf8')).toBe('report');
  });

  it.each([
    ['a link to a file outside', 'a.json', 'outside-workspace', () => link(join(outside, 'there'), 'a.json')],
    ['a link to nowhere outside', 'a.json', 'file-unwritable', () => link(join(outside, 'new'), 'a.json')],
    [
      'a link to a file inside',
      'a.json',
      'file-unwritable',
      () => {
        writeFileSync(join(root, 'kept'), 'of the repository');
        link('kept', 'a.json');
      },
    ],
    ['a linked folder outside', 'out/a.json', 'outside-workspace', () => link(outside, 'out')],
    [
      'a linked folder outside that is not there',
      'out/a.json',
      'file-unwritable',
      () => link(join(outside, 'no'), 'out'),
    ],
    [
      'a deep folder behind such a link',
      'out/deep/a.json',
      'file-unwritable',
      () => link(join(outside, 'no'), 'out'),
    ],
    ['a circle of links', 'a.json', 'file-unwritable', () => link('a.json', 'a.json')],
    ['a folder', 'a.json', 'file-unwritable', () => mkdirSync(join(root, 'a.json'))],
    ['a file as its folder', 'a/b.json', 'file-unwritable', () => writeFileSync(join(root, 'a'), '')],
  ])('does not go through %s', async (_, path, code, prepare) => {
    prepare();
    const before = linksIn(root);
    await expect(write(path)).rejects.toMatchObject({ code, fault: 'user' });
    expect(readdirSync(outside)).toEqual(['there']);
    expect(readFileSync(join(outside, 'there'), 'utf8')).toBe('of somebody else');
    expect(linksIn(root)).toEqual(before);
    if (existsSync(join(root, 'kept')))
      expect(readFileSync(join(root, 'kept'), 'utf8')).toBe('of the repository');
  });

  it('does not go through a link where its path leads elsewhere by itself', async () => {
    const path = join(outside, 'link');
    symlinkSync(join(outside, 'there'), path);
    await expect(write(path)).rejects.toMatchObject({ code: 'file-unwritable' });
    expect(readFileSync(join(outside, 'there'), 'utf8')).toBe('of somebody else');
  });
});

describe('a file to read', () => {
  it('that is a folder is no defect', async () => {
    mkdirSync(join(root, 'a.json'));
    await expect(workspace(root).read('a.json')).rejects.toMatchObject({
      code: 'file-unreadable',
      fault: 'user',
    });
  });

  it('that is not there is undefined', async () => {
    expect(await workspace(root).read('no/such')).toBeUndefined();
  });
});

function link(target: string, name: string): void {
  symlinkSync(target, join(root, name));
}

function linksIn(folder: string): readonly string[] {
  return readdirSync(folder).filter((name) => lstatSync(join(folder, name)).isSymbolicLink());
}
