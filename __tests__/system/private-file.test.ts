import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { applyEdits } from '../../src/system/file-edits.ts';
import { readPrivate, writePrivate } from '../../src/system/private-file.ts';

const folder = (): string => mkdtempSync(join(tmpdir(), 'private-'));

describe('a private file', () => {
  it('is readable by its owner only, and so is its new folder', () => {
    const path = join(folder(), '.aws', 'credentials');
    writePrivate(path, 'x');
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(join(path, '..')).mode & 0o777).toBe(0o700);
    expect(readPrivate(path)).toBe('x');
  });

  it('becomes private when it was not, and leaves nothing beside it', () => {
    const home = folder();
    const path = join(home, 'credentials');
    writeFileSync(path, 'old', { mode: 0o644 });
    writePrivate(path, 'new');
    expect([statSync(path).mode & 0o777, readdirSync(home)]).toEqual([0o600, ['credentials']]);
  });

  it.each([
    ['the file', (home: string) => symlinkSync('/etc/hostname', join(home, 'credentials'))],
    ['the file, to nowhere', (home: string) => symlinkSync(join(home, 'nowhere'), join(home, 'credentials'))],
  ])('is refused when a link stands for %s', (_, link) => {
    const home = folder();
    link(home);
    const path = join(home, 'credentials');
    expect(() => readPrivate(path)).toThrow('a symbolic link');
    expect(() => writePrivate(path, 'x')).toThrow('a symbolic link');
    expect(lstatSync(path).isSymbolicLink()).toBe(true);
  });

  it('is refused when a link stands for its folder', () => {
    const home = folder();
    mkdirSync(join(home, 'elsewhere'));
    symlinkSync(join(home, 'elsewhere'), join(home, '.aws'));
    expect(() => writePrivate(join(home, '.aws', 'credentials'), 'x')).toThrow('a symbolic link');
    expect(readdirSync(join(home, 'elsewhere'))).toEqual([]);
  });

  it.each([
    ['a folder', (path: string) => mkdirSync(path), 'not a file'],
    ['bytes that are no text', (path: string) => writeFileSync(path, Buffer.from([0xff, 0xfe])), 'not UTF-8'],
  ])('is refused when it is %s', (_, make, why) => {
    const path = join(folder(), 'config');
    make(path);
    expect(() => readPrivate(path)).toThrow(why);
  });
});

describe('edits of several files', () => {
  it('write nothing when one of them cannot be worked out', () => {
    const home = folder();
    const edits = [
      { path: join(home, 'a'), edit: () => 'new' },
      {
        path: join(home, 'b'),
        edit: () => {
          throw new Error('no');
        },
      },
    ];
    expect(() => applyEdits(edits)).toThrow('no');
    expect(readdirSync(home)).toEqual([]);
  });

  it('take back what was written when a later one cannot be', () => {
    const home = folder();
    writeFileSync(join(home, 'a'), 'old');
    writeFileSync(join(home, 'no-folder'), '');
    const edits = [
      { path: join(home, 'a'), edit: () => 'new' },
      { path: join(home, 'no-folder', 'b'), edit: () => 'new' },
    ];
    expect(() => applyEdits(edits)).toThrow();
    expect(readFileSync(join(home, 'a'), 'utf8')).toBe('old');
  });

  it('can be taken back, but for a file that somebody has changed since', () => {
    const home = folder();
    const place = (name: string): string => join(home, name);
    writeFileSync(place('a'), 'old');
    writeFileSync(place('b'), 'old');
    const takeBack = applyEdits(
      ['a', 'b', 'new'].map((name) => ({ path: place(name), edit: () => 'edited' })),
    );
    expect(readFileSync(place('new'), 'utf8')).toBe('edited');
    writeFileSync(place('b'), 'newer');
    takeBack();
    expect(readdirSync(home).sort()).toEqual(['a', 'b']);
    expect([readFileSync(place('a'), 'utf8'), readFileSync(place('b'), 'utf8')]).toEqual(['old', 'newer']);
  });

  it('of one file see each other', () => {
    const path = join(folder(), 'a');
    applyEdits(['1', '2'].map((part) => ({ path, edit: (text) => `${text ?? ''}${part}` })));
    expect(readFileSync(path, 'utf8')).toBe('12');
  });
});
