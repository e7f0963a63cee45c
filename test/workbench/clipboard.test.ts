import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { blockText, parseBlock } from '../../src/workbench/document/clipboard';

describe('the text of a clipboard', () => {
  it.each([
    ['a\tb\r\nc\td\r\n', [['a', 'b'], ['c', 'd']]],
    ['"two\nlines"\t"a ""word"""\nnext\t', [['two\nlines', 'a "word"'], ['next', '']]],
    ['"high" risk\tb', [['"high" risk', 'b']]],
    ['"never closed\tb\nc', [['"never closed', 'b'], ['c']]],
    ['single', [['single']]],
    ['\n', [['']]],
    ['', [['']]],
    ['a\n\nb\n', [['a'], [''], ['b']]],
  ])('%j', (text, rows) => expect(parseBlock(text)).toEqual(rows));

  it('comes back as it was copied', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('"', 'a\tb', 'a\nb', '""', '"a"'), fc.string().map((s) => `${s}\n${s}`)).map((s) => s.replace(/\r/g, ''));
    fc.assert(fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }), (rows) => {
      expect(parseBlock(blockText(rows))).toEqual(rows);
    }));
  });
});
