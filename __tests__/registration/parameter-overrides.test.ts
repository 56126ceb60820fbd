import { describe, expect, it } from '@jest/globals';
import { parseParameterOverrides, parseTags } from '../../src/registration/parameter-overrides.ts';

describe('parameter overrides', () => {
  it.each([
    ['pairs', 'A=1,B=two', { A: '1', B: 'two' }],
    ['lines', 'A=1\nB=two\n', { A: '1', B: 'two' }],
    ['a quoted comma', 'A="1,2",B=x', { A: '1,2', B: 'x' }],
    ['an equals sign in the value', 'A=k=v', { A: 'k=v' }],
    ['an empty value', 'A=,B=x', { A: '', B: 'x' }],
    ['a YAML map', 'A: 1\nB: 0012\nC: true\nD: r-abcd', { A: '1', B: '0012', C: 'true', D: 'r-abcd' }],
    ['a JSON map', '{"A": "1", "B": ["x", "y"]}', { A: '1', B: 'x,y' }],
    ['the list of the command line', '[{"ParameterKey": "A", "ParameterValue": "1"}]', { A: '1' }],
    [
      'what keeps its value',
      '[{"ParameterKey": "A", "UsePreviousValue": true}, {"ParameterKey": "B", "ParameterValue": "2"}]',
      { B: '2' },
    ],
  ])('reads %s', (_, text, value) => {
    expect(parseParameterOverrides(text)).toEqual({ value });
  });

  it.each([
    ['a pair without =', 'A=1,B', 'has no "=" in its part 2'],
    ['an open quote', 'A="1,B=2', 'has a quote that is not closed'],
    ['a name twice', 'A=1,A=2', 'names "A" twice'],
    ['a name twice in YAML', 'A: 1\nA: 2', 'names a parameter twice'],
    ['a name that is none', 'a-b=1', "something else than a parameter's name in its part 1"],
    ['a nested value', 'A: {b: 1}', 'gives "A" something else than text'],
    ['a list item without key', '[{"ParameterValue": "1"}]', "something else than a parameter's name"],
    ['a list of texts', '["A"]', "something else than a parameter's name"],
  ])('refuses %s', (_, text, problem) => {
    const result = parseParameterOverrides(text);
    expect('problem' in result ? result.problem : result).toContain(problem);
  });

  it.each(['Password=first,second', 'A=x,Password=first,sec-ond=', '{"Password": "a", "b-c": "second"}'])(
    'repeats nothing of %j, which may be a secret',
    (text) => {
      const result = parseParameterOverrides(text);
      expect('problem' in result ? result.problem : '').not.toMatch(/second|sec-ond|b-c/);
      expect(result).toHaveProperty('problem');
    },
  );
});

describe('tags', () => {
  it.each([
    ['pairs', 'cost-center=a b,team:name=x', { 'cost-center': 'a b', 'team:name': 'x' }],
    ['the list of the command line', '[{"Key": "cost-center", "Value": "4711"}]', { 'cost-center': '4711' }],
    ['a YAML map', 'Größe: klein', { Größe: 'klein' }],
  ])('are read from %s', (_, text, value) => {
    expect(parseTags(text)).toEqual({ value });
  });

  it.each(['aws:x=1', '[{"ParameterKey": "a", "ParameterValue": "b"}]', '"a*b": c'])('are not %s', (text) => {
    expect(parseTags(text)).toEqual({ problem: "has something else than a tag's key in its part 1" });
  });
});
