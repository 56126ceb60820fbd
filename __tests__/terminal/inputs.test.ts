import { describe, expect, it } from '@jest/globals';
import { Masks } from '../../src/contract/masks.ts';
import { StepError } from '../../src/contract/step-error.ts';
import { boolean, optionalSecret, optionalText } from '../../src/steps/input-spec.ts';
import { readInputs } from '../../src/steps/read-inputs.ts';
import { terminalInputs } from '../../src/terminal/inputs.ts';
import { terminalRunner } from '../../src/terminal/runner.ts';

const spec = {
  name: optionalText(),
  'external-id': optionalSecret(),
  'dry-run': boolean(false),
} as const;

const options = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
  terminalInputs(spec, args, environment, () => undefined);

async function read(args: readonly string[], environment: Readonly<Record<string, string>> = {}) {
  const values = await readInputs(spec, options(args, environment).inputs);
  return [values.name, values['external-id']?.reveal(), values['dry-run']];
}

describe('inputs on a command line', () => {
  it.each([
    [['--name', 'a', '--external-id=b'], {}, ['a', 'b', false]],
    [['--external-id=--b'], {}, [undefined, '--b', false]],
    [['--external-id', '-b'], {}, [undefined, '-b', false]],
    [['--dry-run', '--name', 'a'], {}, ['a', undefined, true]],
    [['--dry-run', 'false', '--name', 'a'], {}, ['a', undefined, false]],
    [['--dry-run'], {}, [undefined, undefined, true]],
    [['--dry-run', '--json'], {}, [undefined, undefined, true]],
    [[], { 'INPUT_EXTERNAL-ID': 'runner' }, [undefined, 'runner', false]],
    [[], { INPUT_EXTERNAL_ID: 'shell' }, [undefined, 'shell', false]],
    [['--external-id', 'line'], { INPUT_EXTERNAL_ID: 'shell' }, [undefined, 'line', false]],
  ])('%j with %j', async (args, environment, expected) => {
    expect(await read(args, environment)).toEqual(expected);
  });

  it.each([
    [['--external-id'], '"external-id" was given without a value'],
    [['--external-id', '--json'], '"external-id" was given without a value'],
    [['--external-id', '--name', 'a'], '"external-id" was given without a value'],
    [['--name', 'a', '--name', 'b'], '"name" was given twice'],
    [['--external-id', 'half', 'secret'], '"argument 3" belongs to no option'],
    [['--nam', 'a'], '"nam" is not an input of this step; did you mean "name"?'],
  ])('refuses %j', async (args, message) => {
    await expect(read(args)).rejects.toThrow(message);
    await expect(read(args)).rejects.toThrow(StepError);
    await expect(read(args)).rejects.not.toThrow('"secret"');
  });
});

describe('what a terminal shows', () => {
  const shown = (work: (runner: ReturnType<typeof terminalRunner>) => void, masks = new Masks()): string => {
    const lines: string[] = [];
    work(
      terminalRunner(
        (text) => lines.push(text),
        masks,
        false,
        () => () => undefined,
      ),
    );
    return lines.join('');
  };

  it('shows escape sequences instead of obeying them', () => {
    const evil = '\u001b]52;c;cm0gLXJm\u0007\u009b2Jgone\rnew\u202etxt';
    const text = shown((runner) => {
      runner.log.info(evil);
      runner.annotate('warning', evil);
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there.
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
    expect(text).toContain('\\u001b]52;c;');
  });

  it('hides secrets that overlap, and their form in JSON', () => {
    const masks = new Masks();
    for (const secret of ['abcdef', 'defghi', 'qu"ote\\d']) masks.add(secret);
    const json = JSON.stringify({ a: 'qu"ote\\d' });
    expect(shown((runner) => runner.log.info(`x abcdefghi y ${json}`), masks)).toBe('x *** y {"a":"***"}\n');
  });
});
