import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { WorkbookChanges } from '../../../src/workbook/port';
import { foreignWorkbook } from './edit-foreign';
import { change, edit, fixture, FIXTURES, formula, refusal, result } from './edit-support';
import { partsOf, worksheet, zip } from './read/build-package';

const TYPES = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>';
const book = (rows: string, after = ''): Uint8Array => zip({ ...partsOf(''), '[Content_Types].xml': TYPES, 'xl/worksheets/sheet1.xml': worksheet(rows, after) });
const cells = (...changes: readonly ReturnType<typeof change>[]): Partial<WorkbookChanges> => ({ cells: changes });
const refused = (bytes: Uint8Array, changes: Partial<WorkbookChanges>): Promise<string> => refusal(edit(bytes, changes));

const SHARED = '<row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="7">B1</f><v>1</v></c></row><row r="2"><c r="A2"><f t="shared" si="7"/><v>1</v></c></row><row r="3"><c r="A3"><f t="shared" si="7"/><v>1</v></c></row>';
const ARRAY = '<row r="1"><c r="A1"><f t="array" ref="A1:B2">C1:D2</f><v>1</v></c><c r="B1"><v>1</v></c></row>';
const MERGED = '<mergeCells count="1"><mergeCell ref="A1:B2"/></mergeCells>';

describe('a change of cells is refused', () => {
  it.each<[string, Uint8Array, Partial<WorkbookChanges>, string]>([
    ['for a formula that others share', book(SHARED), cells(change('S', 'A1', 1)), 'Sheet "S", cell A1: its formula is shared with other cells of A1:A3. Type the formula anew'],
    ['for a shared formula when one of its cells stays', book(SHARED), cells(change('S', 'A1', 1), change('S', 'A2', 1), change('S', 'A3', result(2))), 'cell A1: its formula is shared'],
    ['in an array formula', book(ARRAY), cells(change('S', 'B1', 1)), 'Sheet "S", cell B1: it belongs to the array formula or data table of A1:B2. Move or delete that in Excel'],
    ['at the head of an array formula', book(ARRAY), cells(change('S', 'A1', formula('1', 1))), 'cell A1: it belongs to the array formula'],
    ['in an array formula where no cell is yet', book(ARRAY), cells(change('S', 'B2', 1)), 'cell B2: it belongs to the array formula'],
    ['under merged cells', book('', MERGED), cells(change('S', 'B2', 1)), 'Sheet "S", cell B2: it is hidden in the merged cells A1:B2. Unmerge them in Excel'],
    ['for a result without formula', book('<row r="1"><c r="A1"><v>1</v></c></row>'), cells(change('S', 'A1', result(1))), 'cell A1: the formula whose value is to be renewed is not there any more'],
    ['for text that no cell holds', book(''), cells(change('S', 'A1', 'x'.repeat(32_768))), 'cell A1: the text has 32768 characters, a cell holds 32767'],
    ['on a sheet that is not there', book(''), cells(change('T', 'A1', 1)), 'book.xlsx: it has no worksheet named "T"'],
    ['in a pivot table', foreignWorkbook(), cells(change('Pivot', 'B2', 1)), 'Sheet "Pivot", cell B2: a pivot table stands there (A1:B3)'],
    ['for the header of a table', foreignWorkbook(), cells(change('Data', 'B1', 'Sum')), 'Sheet "Data", cell B1: it is a header of the table Data, which formulas refer to'],
  ])('%s', async (_, bytes, changes, sentence) => {
    const said = await refused(bytes, changes);
    expect(said).toContain(`UnsafeChangeError: ${sentence.startsWith('cell') ? `Sheet "S", ${sentence}` : sentence}`);
    expect(said).toMatch(/\. Nothing was changed\.$/);
  });

  it.each<[string, Uint8Array, Partial<WorkbookChanges>]>([
    ['a shared formula replaced everywhere', book(SHARED), cells(change('S', 'A1', 1), change('S', 'A2', 1), change('S', 'A3', undefined))],
    ['one of those that share a formula', book(SHARED), cells(change('S', 'A2', 1))],
    ['results of shared formulas', book(SHARED), cells(change('S', 'A1', result(1)))],
    ['results in an array formula', book(ARRAY), cells(change('S', 'A1', result(1)), change('S', 'B1', result(1)))],
    ['the first of merged cells', book('', MERGED), cells(change('S', 'A1', 1))],
    ['blanks under merged cells', book('', MERGED), cells(change('S', 'B1', undefined))],
    ['a table header that stays', foreignWorkbook(), cells(change('Data', 'B1', 'Amount'))],
  ])('but not %s', async (_, bytes, changes) => expect(await refused(bytes, changes)).toBe('nothing'));
});

describe('a signed workbook', () => {
  it('is refused', async () => {
    expect(await refused(foreignWorkbook({ '_xmlsignatures/sig1.xml': '<Signature/>' }), cells(change('Data', 'H1', 1)))).toContain('UnsafeChangeError: book.xlsx: it is digitally signed');
  });
});

describe('bytes that are no workbook', () => {
  const named = /^(NotAWorkbook|DamagedWorkbook|EncryptedWorkbook|LegacyWorkbook|WorkbookLimit|UnsafeWorkbook|UnsafeChange)Error: /;
  const changes: Partial<WorkbookChanges> = { cells: [change('Threats', 'A2', 1), change('Very', 'A1', 1)], tables: [{ sheet: 'Threats', table: 'ThreatTable', lastRow: 5, added: [] }], names: [{ name: 'X', refersTo: '1' }], protection: { locked: ['Threats'], open: [], structure: true } };

  it('give a named error', async () => {
    await fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (bytes) => expect(await refused(bytes, changes)).toMatch(named)), { numRuns: 100 });
  });

  it.each(FIXTURES)('%s cut anywhere gives a named error', async (name) => {
    const bytes = fixture(name);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), async (length) => expect(await refused(bytes.subarray(0, length), changes)).toMatch(named)), { numRuns: 50 });
  });

  it.each(FIXTURES)('%s with any byte changed gives a named error or a workbook', async (name) => {
    const bytes = fixture(name);
    await fc.assert(fc.asyncProperty(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), async (at, bits) => {
      const hurt = Uint8Array.from(bytes);
      hurt[at] = (hurt[at] ?? 0) ^ bits;
      expect(await refused(hurt, changes)).toMatch(new RegExp(`^nothing$|${named.source}`));
    }), { numRuns: 150 });
  });

  it.each([
    ['without content types', { '[Content_Types].xml': undefined }, 'DamagedWorkbookError'], ['with a broken sheet', { 'xl/worksheets/sheet1.xml': '<worksheet><sheetData><row' }, 'DamagedWorkbookError'],
    ['with a sheet without cells', { 'xl/worksheets/sheet1.xml': '<worksheet/>' }, 'DamagedWorkbookError'], ['with a DTD', { 'xl/worksheets/sheet1.xml': '<!DOCTYPE x><worksheet/>' }, 'UnsafeWorkbookError'],
    ['with a missing sheet', { 'xl/worksheets/sheet1.xml': undefined }, 'DamagedWorkbookError'],
  ])('%s give a named error', async (_, parts, name) => expect(await refused(foreignWorkbook(parts), cells(change('Data', 'H1', 1)))).toContain(name));
});
