import { describe, expect, it } from '@jest/globals';
import { MAIN, partsOf, read, rowsOf, worksheet } from './build-package';

const v = (reference: string, value: number): string => `<c r="${reference}"><v>${value}</v></c>`;
const formulas = (rows: string): (number[] | undefined)[] => rowsOf(rows).map((row) => row.formulas && [...row.formulas]);

describe('places', () => {
  it.each([
    ['gaps are empty', `<row r="3">${v('B3', 1)}${v('E3', 2)}</row>`, [[3, [null, 1, null, null, 2]]]],
    ['beyond column Z', `<row r="1">${v('AB1', 1)}</row>`, [[1, [...Array<null>(27).fill(null), 1]]]],
    ['cells without reference follow one another', '<row r="2"><c><v>1</v></c><c/><c><v>3</v></c></row>', [[2, [1, null, 3]]]],
    ['rows without number follow one another', `<row><c><v>1</v></c></row><row r="5">${v('A5', 5)}</row><row><c><v>6</v></c></row>`, [[1, [1]], [5, [5]], [6, [6]]]],
    ['a row without number takes its cells\'', `<row>${v('A7', 1)}</row>`, [[7, [1]]]],
    ['an empty row still counts', '<row/><row><c><v>2</v></c></row>', [[2, [2]]]],
    ['rows out of order are sorted', `<row r="2">${v('A2', 2)}</row><row r="1">${v('A1', 1)}</row>`, [[1, [1]], [2, [2]]]],
    ['a row of styles alone is no row', '<row r="1"><c r="A1" s="1"/></row>', []],
    ['lower case', `<row r="1">${v('b1', 1)}</row>`, [[1, [null, 1]]]],
    ['cells out of order', `<row r="1">${v('C1', 3)}${v('A1', 1)}</row>`, [[1, [1, null, 3]]]],
  ])('%s', (_, rows, expected) => {
    expect(rowsOf(rows).map(({ number, cells }) => [number, cells])).toEqual(expected);
  });

  it('merged cells hold their value in the first', () => {
    const parts = partsOf('', {
      'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1"><v>1</v></c><c r="B1" s="1"/></row>', '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>'),
    });
    expect(read(parts).sheets[0]?.rows).toEqual([{ number: 1, cells: [1] }]);
  });

  it('namespace prefixes are ignored', () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetPr><x:tabColor rgb="FF0000"/></x:sheetPr><x:sheetData><x:row r="1"><x:c r="A1" t="inlineStr"><x:is><x:t>a</x:t></x:is></x:c><x:c r="B1"><x:f>1+1</x:f><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    expect(rowsOf('', { 'xl/worksheets/sheet1.xml': sheet })).toEqual([{ number: 1, cells: ['a', 2], formulas: new Set([1]) }]);
  });

  it.each([
    ['no sheet data', `<worksheet xmlns="${MAIN}"/>`],
    ['empty sheet data', `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`],
  ])('%s is a sheet without rows', (_, sheet) => {
    expect(rowsOf('', { 'xl/worksheets/sheet1.xml': sheet })).toEqual([]);
  });
});

describe('formulas', () => {
  it.each([
    ['with a value', '<row><c><f>B1</f><v>1</v></c></row>', [[0]]],
    ['shared', '<row><c><f t="shared" ref="A1:A2" si="0">B1</f><v>1</v></c></row><row><c><f t="shared" si="0"/><v>1</v></c></row><row><c><v>1</v></c></row>', [[0], [0], undefined]],
    ['an array marks its whole range', '<row><c><f t="array" ref="A1:B2">X</f><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>', [[0, 1], [0, 1], undefined]],
    ['the same columns row after row', '<row><c/><c><f>1</f></c></row><row><c/><c><f>2</f></c></row><row><c><f>3</f></c></row>', [[1], [1], [0]]],
    ['none', '<row><c><v>1</v></c></row>', [undefined]],
  ])('%s', (_, rows, expected) => {
    expect(formulas(rows)).toEqual(expected);
  });

  it('without cached value are null', () => {
    expect(rowsOf('<row r="1"><c r="A1"><f>B1</f></c><c r="B1"><f>C1</f><v></v></c></row>')).toEqual([
      { number: 1, cells: [null, null], formulas: new Set([0, 1]) },
    ]);
  });
});
