import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XMLParser } from 'fast-xml-parser';
import {
  decodeQuery,
  encodeQuery,
  encodeQueryAnswer,
  encodeQueryError,
} from '../../src/rehearsal/protocol/query.ts';
import { asciiXml } from '../../src/rehearsal/protocol/xml.ts';
import { ServiceError } from '../../src/rehearsal/service.ts';

const input = (...fields: [string, string][]) => JSON.parse(JSON.stringify(decodeQuery(fields).input));

describe('reading a form', () => {
  it.each<[string, [string, string][], unknown]>([
    [
      'scalars',
      [
        ['A', '1'],
        ['B', ''],
      ],
      { A: '1', B: '' },
    ],
    [
      'a list',
      [
        ['L.member.1', 'a'],
        ['L.member.2', 'b'],
      ],
      { L: ['a', 'b'] },
    ],
    [
      'a list in any order and with gaps',
      [
        ['L.member.10', 'c'],
        ['L.member.2', 'b'],
        ['L.member.1', 'a'],
      ],
      { L: ['a', 'b', 'c'] },
    ],
    [
      'a list of structures',
      [
        ['T.member.1.Key', 'k'],
        ['T.member.1.Value', 'v'],
      ],
      { T: [{ Key: 'k', Value: 'v' }] },
    ],
    [
      'a structure',
      [
        ['S.A', '1'],
        ['S.B.C', '2'],
      ],
      { S: { A: '1', B: { C: '2' } } },
    ],
    [
      'a map',
      [
        ['M.entry.1.key', 'k'],
        ['M.entry.1.value', 'v'],
        ['M.entry.2.key', 'x'],
        ['M.entry.2.value.A', '1'],
      ],
      { M: { k: 'v', x: { A: '1' } } },
    ],
    [
      'nothing of the signature',
      [
        ['X-Amz-Date', 'x'],
        ['A', '1'],
      ],
      { A: '1' },
    ],
    [
      'names of the prototype as plain members',
      [
        ['constructor', 'a'],
        ['toString.B', 'c'],
      ],
      { constructor: 'a', toString: { B: 'c' } },
    ],
  ])('%s', (_title, fields, expected) => {
    expect(input(...fields)).toEqual(expected);
  });

  it('keeps action and version apart', () => {
    expect(
      decodeQuery([
        ['Action', 'A'],
        ['Version', 'V'],
        ['X', '1'],
      ]),
    ).toMatchObject({ action: 'A', version: 'V' });
  });

  it('does not touch the prototype of objects', () => {
    const read = decodeQuery([['__proto__.polluted', 'yes']]).input;
    expect(Object.keys(read)).toEqual(['__proto__']);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
  });

  it.each<[string, [string, string][]]>([
    [
      'the same twice',
      [
        ['A', '1'],
        ['A', '2'],
      ],
    ],
    [
      'a scalar and a structure',
      [
        ['A', '1'],
        ['A.B', '2'],
      ],
    ],
    [
      'a structure and a scalar',
      [
        ['A.B', '2'],
        ['A', '1'],
      ],
    ],
    ['an empty step', [['A..B', '1']]],
    ['no name', [['', '1']]],
    ['a member without number', [['L.member.x', '1']]],
    ['member zero', [['L.member.0', '1']]],
    ['an entry without key', [['M.entry.1.value', '1']]],
    ['too deep', [[Array(30).fill('A').join('.'), '1']]],
    ['too many', Array.from({ length: 20_001 }, (_, index): [string, string] => [`A${index}`, '1'])],
  ])('refuses %s', (_title, fields) => {
    expect(() => decodeQuery(fields)).toThrow(ServiceError);
  });

  const name = fc
    .stringMatching(/^[A-Z][A-Za-z0-9]{0,8}$/)
    .filter((text) => text !== 'Action' && text !== 'Version');
  const { value } = fc.letrec<{ value: unknown; structure: Record<string, unknown>; list: unknown[] }>(
    (tie) => ({
      value: fc.oneof({ depthSize: 'small' }, fc.string(), tie('structure'), tie('list')),
      structure: fc.dictionary(name, tie('value'), { minKeys: 1, maxKeys: 4 }),
      list: fc.array(tie('value'), { minLength: 1, maxLength: 4 }),
    }),
  );

  it('gives back what was written, whatever it is', () => {
    fc.assert(
      fc.property(fc.dictionary(name, value), (structure) => {
        const call = decodeQuery(encodeQuery('Act', '2020-01-01', structure));
        expect(call.action).toBe('Act');
        expect(JSON.parse(JSON.stringify(call.input))).toEqual(JSON.parse(JSON.stringify(structure)));
      }),
    );
  });
});

describe('writing an answer', () => {
  it('has a result and the request id', () => {
    const text = encodeQueryAnswer(
      'urn:x',
      'Do',
      { A: true, L: ['a', { B: 1 }], D: new Date(0), M: new Map([['k', 1]]), N: undefined, E: [] },
      'id',
    );
    expect(text).toBe(
      '<DoResponse xmlns="urn:x"><DoResult><A>true</A><L><member>a</member><member><B>1</B></member></L>' +
        '<D>1970-01-01T00:00:00.000Z</D><M><entry><key>k</key><value>1</value></entry></M><E></E></DoResult>' +
        '<ResponseMetadata><RequestId>id</RequestId></ResponseMetadata></DoResponse>\n',
    );
  });

  it('has no result when there is nothing to say', () => {
    expect(encodeQueryAnswer('urn:x', 'Do', {}, 'id')).not.toContain('Result');
  });

  it.each([
    [400, 'Sender'],
    [503, 'Receiver'],
  ])('says whose fault a %i is', (status, type) => {
    const error = new ServiceError('Code', 'a < b & "c"', status);
    expect(encodeQueryError('urn:x', error, 'id')).toContain(
      `<Error><Type>${type}</Type><Code>Code</Code><Message>a &lt; b &amp; &quot;c&quot;</Message></Error>`,
    );
  });

  it('survives a parser, whatever the text is', () => {
    const parser = new XMLParser({ trimValues: false, parseTagValue: false, htmlEntities: true });
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(!/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text));
        expect(parser.parse(`<A>${asciiXml(text)}</A>`)).toEqual({ A: text });
      }),
    );
  });

  it('replaces what XML cannot hold', () => {
    expect(asciiXml('a\0b\ud800c\tä')).toBe('a&#65533;b&#65533;c&#9;&#228;');
  });
});
