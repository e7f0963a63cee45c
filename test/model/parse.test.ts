import { describe, expect, it } from '@jest/globals';
import { choice, choices, code, codes, date, id, number, ref, refs, tags, text, type InputColumn } from '../../src/model/column';
import { MAX_CELL_TEXT, parseInput } from '../../src/model/parse';
import { ENTITIES } from '../../src/model/threat-model';
import * as vocabulary from '../../src/model/vocabulary';

const help = { help: 'Anything' };
const columns: Readonly<Record<string, InputColumn>> = {
  id: id('TH', 'Threat'),
  fixedId: id(undefined, 'Cell'),
  text: text('Text', help),
  choice: choice('Choice', vocabulary.likelihood, help),
  yesNo: choice('Choice', vocabulary.yesNo, help),
  pattern: choice('Pattern', vocabulary.patternOrOwn, help),
  choices: choices('Choices', vocabulary.anyLayer, help),
  number: number('Number', { ...help, min: 0, max: 5 }),
  fraction: number('Number', { ...help, integer: false }),
  date: date('Date', help),
  ref: ref('Ref', ['mitigations', 'threats'], help),
  refs: refs('Refs', 'components', help),
  tags: tags('Tags', help),
  code: code('Code', 'mitigation', help),
  codes: codes('Codes', 'threat', help),
  rule: code('Rule', 'rule', help),
};
const parse = (kind: string, raw: unknown) => {
  const column = columns[kind];
  if (column === undefined) throw new Error(kind);
  return parseInput(column, raw);
};

describe('parseInput', () => {
  it.each<[string, unknown, unknown]>([
    ['id', ' th1 ', 'TH1'], ['id', 'TH01', 'TH01'], ['id', 'Threat 1', 'Threat 1'], ['id', 7, '7'],
    ['fixedId', 'T1@L2', 'T1@L2'], ['fixedId', 'autonomy@L3', 'autonomy@L3'], ['fixedId', 'ck-L1-01', 'ck-L1-01'],
    ['text', '  =1+1\n', '  =1+1\n'], ['text', ' \t\n', undefined], ['text', 4.5, '4.5'], ['text', true, 'TRUE'], ['text', '', undefined], ['text', null, undefined],
    ['choice', ' very  LIKELY', 'Very Likely'], ['yesNo', true, 'Yes'], ['yesNo', false, 'No'], ['pattern', 3, '3'], ['pattern', 'own', 'Own'],
    ['choices', 'l1, cross-layer; L3\n\n l1', ['L1', 'Cross-Layer', 'L3', 'L1']], ['choices', ['l1', ' ', 'L2'], ['L1', 'L2']], ['choices', ' ', undefined], ['choices', [], []], ['choices', ', ;', []],
    ['number', '3', 3], ['number', ' 5e0 ', 5], ['number', -0, 0], ['fraction', '.5', 0.5],
    ['date', '2026-03-02', '2026-03-02'], ['date', '2026/3/2', '2026-03-02'], ['date', '2026-03-02T10:00:00Z', '2026-03-02'], ['date', '0001-01-01', '0001-01-01'],
    ['ref', 'm3', 'M3'], ['ref', 'th3', 'TH3'], ['ref', 'c3', 'c3'], ['refs', 'c2,C1\r\nc2', ['C2', 'C1', 'C2']],
    ['tags', 'a b; c', ['a b', 'c']], ['tags', ['x', 2], ['x', '2']], ['tags', 9, ['9']],
    ['code', 'l3-p1', 'L3-P1'], ['code', 'org-Own', 'ORG-Own'], ['codes', 't6, un-01, bv-3, org-x, what is this', ['T6', 'UN-01', 'BV-3', 'ORG-x', 'what is this']],
    ['rule', 'single-point-of-failure', 'single-point-of-failure'],
  ])('%s: %j is %j', (kind, raw, value) => expect(parse(kind, raw)).toEqual({ value }));

  it.each<[string, unknown, string, RegExp]>([
    ['choice', 'Certain', 'not-in-vocabulary', /one of Unlikely, Possible/], ['choices', 'L1, L9, X', 'not-in-vocabulary', /not "L9", "X"/],
    ['number', '9', 'malformed', /whole number from 0 to 5/], ['number', 1.5, 'malformed', /whole/], ['number', '1,5', 'malformed', /number/], ['number', Number.NaN, 'malformed', /number/], ['number', true, 'malformed', /number/],
    ['date', '2026-02-30', 'malformed', /2026-03-02/], ['date', '02.03.2026', 'malformed', /date/], ['date', 46083, 'malformed', /date/], ['date', '2026-03/02', 'malformed', /date/],
    ['tags', ['a, b', 'c'], 'malformed', /"a, b"/], ['refs', ['C1;C2'], 'malformed', /commas/], ['tags', { a: 1 }, 'malformed', /plain/], ['tags', [['a']], 'malformed', /plain/],
    ['text', { a: 1 }, 'malformed', /plain text/], ['text', ['a'], 'malformed', /single value/], ['id', ['TH1'], 'malformed', /single/],
  ])('%s: %j is %s', (kind, raw, issue, detail) => {
    expect(parse(kind, raw)).toEqual({ issue, detail: expect.stringMatching(detail) });
  });

  it('keeps what is too long for a cell beside the issue', () => {
    const long = 'x'.repeat(MAX_CELL_TEXT);
    expect(parse('text', long)).toEqual({ value: long });
    expect(parse('text', `${long}x`)).toMatchObject({ issue: 'too-long', value: `${long}x` });
    const labels = Array.from({ length: 8193 }, () => 'ab');
    expect(parse('tags', labels)).toEqual({ issue: 'too-long', detail: 'at most 32767 characters, not 32770', value: labels });
    expect(parse('tags', labels.slice(0, 8192))).toEqual({ value: labels.slice(0, 8192) });
  });

  it('takes every value of every vocabulary in any case, alone and in a list', () => {
    for (const entity of ENTITIES) {
      for (const column of Object.values(entity.columns)) {
        if (column.kind === 'choice') for (const value of column.vocabulary.values) expect(parseInput(column, value.toUpperCase())).toEqual({ value });
        if (column.kind === 'choices') expect(parseInput(column, column.vocabulary.values.join(' ; ').toLowerCase())).toEqual({ value: column.vocabulary.values });
      }
    }
  });
});
