import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { partsOf, worksheet, zip } from './read/build-package';
import { change, edit, expectOnly, fixture, FIXTURES, formula, part, parts, result, sheetOf, valueAt } from './edit-support';

const TYPES = '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/></Types>';
/** A workbook with the sheet "S" of the given rows, or of the given part. */
const book = (rows: string, sheet = worksheet(rows)): Uint8Array => zip({ ...partsOf(''), '[Content_Types].xml': TYPES, 'xl/worksheets/sheet1.xml': sheet });
const SHEET = 'xl/worksheets/sheet1.xml';
/** The rows of the sheet "S" after changes, as markup. */
async function rowsAfter(rows: string, ...changes: readonly ReturnType<typeof change>[]): Promise<string> {
  const text = part(await edit(book(rows), { cells: changes }), SHEET);
  return text.slice(text.indexOf('<sheetData>') + 11, text.indexOf('</sheetData>'));
}

describe('changed cells', () => {
  it.each(FIXTURES)('of a file saved by %s are read back, all others stay', async (name) => {
    const before = fixture(name);
    const after = await edit(before, { cells: [
      change('Threats', 'B2', 'new 🧨 _x0041_ <b> & "q"\n'), change('Threats', 'C3', 7.25), change('Threats', 'A4', undefined), change('Threats', 'F2', result(9.5)),
      change('Threats', 'H3', 'outside'), change('Threats', 'B40', formula('C2+1', 'a')), change('Very', 'A1', 'first'),
    ] });
    expect(valueAt(after, 'Threats', 'B2')).toBe('new 🧨 _x0041_ <b> & "q"\n');
    expect(['C3', 'A4', 'F2', 'H3', 'B40', 'D3'].map((cell) => valueAt(after, 'Threats', cell))).toEqual([7.25, undefined, 9.5, 'outside', 'a', valueAt(before, 'Threats', 'D3')]);
    expect(valueAt(after, 'Very', 'A1')).toBe('first');
    expect(sheetOf(after, 'Threats').rows.find(({ number }) => number === 2)?.formulas).toEqual(sheetOf(before, 'Threats').rows[1]?.formulas);
    expect(part(after, 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
    expectOnly(before, after, [...(part(before, 'xl/workbook.xml').includes('fullCalcOnLoad="1"') ? [] : ['xl/workbook.xml']), 'xl/worksheets/sheet1.xml', 'xl/worksheets/sheet3.xml']);
  });

  it('keep format, unknown attributes and extensions; only what the content brings changes', async () => {
    expect(await rowsAfter('<row r="1" ht="9"><c r="A1" s="3" ph="1" t="s" foo="x"><v>0</v><extLst><ext/></extLst></c><c  r="B1"/></row>', change('S', 'A1', 'x'), change('S', 'B1', 1)))
      .toBe('<row r="1" ht="9"><c r="A1" s="3" ph="1" foo="x" t="inlineStr"><is><t>x</t></is><extLst><ext/></extLst></c><c r="B1"><v>1</v></c></row>');
  });

  it('blank keep their format', async () => {
    expect(await rowsAfter('<row r="1"><c r="A1" s="3"><f>1+1</f><v>2</v></c></row>', change('S', 'A1', undefined), change('S', 'C1', undefined))).toBe('<row r="1"><c r="A1" s="3"/></row>');
  });

  it.each([['an empty text', ''], ['a number that is none', Number.NaN], ['an infinite number', Infinity]])('blank for %s', async (_, value) => {
    expect(await rowsAfter('<row r="1"><c r="A1"><v>2</v></c></row>', change('S', 'A1', value))).toBe('<row r="1"><c r="A1"/></row>');
  });

  it('with a result keep the formula as it is written', async () => {
    expect(await rowsAfter('<row r="1"><c r="A1" t="e" vm="2"><f ca="1" foo="x">NOW()</f><v>#N/A</v></c><c r="B1"><f t="shared" si="0"/><v>3</v></c></row>', change('S', 'A1', result(' x')), change('S', 'B1', result(undefined))))
      .toBe('<row r="1"><c r="A1" t="str"><f ca="1" foo="x">NOW()</f><v> x</v></c><c r="B1" t="str"><f t="shared" si="0"/><v></v></c></row>');
  });

  it('with the formula that stands there keep it as it is written', async () => {
    expect(await rowsAfter('<row r="1"><c r="A1"><f aca="false">A2&amp;"x"</f><v>3</v></c></row>', change('S', 'A1', formula('A2&"x"', 'x')))).toBe('<row r="1"><c r="A1" t="str"><f aca="false">A2&amp;"x"</f><v>x</v></c></row>');
  });

  it('with another formula get it, plain or for an array of one cell', async () => {
    expect(await rowsAfter('<row r="1"><c r="A1" cm="1"><f t="array" ref="A1">B1</f><v>3</v></c></row>', change('S', 'A1', formula('A2<1', 0)), change('S', 'B1', formula('SUM(C:C)', 5, true))))
      .toBe('<row r="1"><c r="A1"><f>A2&lt;1</f><v>0</v></c><c r="B1"><f t="array" ref="B1">SUM(C:C)</f><v>5</v></c></row>');
  });

  it('of two changes of one cell show the later', async () => {
    expect(await rowsAfter('', change('S', 'A1', 1), change('S', 'A1', 2))).toBe('<row r="1"><c r="A1"><v>2</v></c></row>');
  });
});

describe('new cells and rows', () => {
  it('go where their place is', async () => {
    expect(await rowsAfter('<row r="3"><c r="B3"/><c r="D3"/></row>', ...['A3', 'C3', 'E3', 'C1', 'A9', 'A8'].map((cell) => change('S', cell, 1))))
      .toBe('<row r="1"><c r="C1"><v>1</v></c></row><row r="3"><c r="A3"><v>1</v></c><c r="B3"/><c r="C3"><v>1</v></c><c r="D3"/><c r="E3"><v>1</v></c></row><row r="8"><c r="A8"><v>1</v></c></row><row r="9"><c r="A9"><v>1</v></c></row>');
  });

  it('are found in rows and cells without references', async () => {
    expect(await rowsAfter('<row/><row><c/><c s="1"/></row><row r="9"/><row/>', change('S', 'B2', 1), change('S', 'C2', 2), change('S', 'A10', 3), change('S', 'A5', 4)))
      .toBe('<row/><row><c/><c s="1"><v>1</v></c><c r="C2"><v>2</v></c></row><row r="5"><c r="A5"><v>4</v></c></row><row r="9"/><row><c r="A10"><v>3</v></c></row>');
  });

  it('take the format of the cell they shall be like, else of their row, else of their column', async () => {
    const sheet = worksheet('<row r="1"><c r="A1" s="4"/></row><row r="2" s="6" customFormat="1"/>').replace('<sheetData>', '<cols><col min="2" max="3" style="5"/></cols><sheetData>');
    const after = await edit(book('', sheet), { cells: [change('S', 'B9', 1, 'A1'), change('S', 'C9', undefined, 'A1'), change('S', 'D9', undefined), change('S', 'C3', 1), change('S', 'A2', 1), change('S', 'E3', 1, 'Z9')] });
    expect(part(after, SHEET)).toContain('<row r="2" s="6" customFormat="1"><c r="A2" s="6"><v>1</v></c></row><row r="3"><c r="C3" s="5"><v>1</v></c><c r="E3"><v>1</v></c></row><row r="9"><c r="B9" s="4"><v>1</v></c><c r="C9" s="4"/></row>');
  });

  it('widen the dimension, and drop spans that miss them', async () => {
    const sheet = worksheet('<row r="2" spans="2:3" ht="9"><c r="B2"/></row><row r="3" spans="1:9"/>').replace('<sheetData>', '<dimension ref="B2:C3"/><sheetData>');
    const after = part(await edit(book('', sheet), { cells: [change('S', 'D2', 1), change('S', 'B3', 1), change('S', 'A1', undefined)] }), SHEET);
    expect(after).toContain('<dimension ref="B2:D3"/>');
    expect(after).toContain('<row r="2" ht="9">');
    expect(after).toContain('<row r="3" spans="1:9">');
  });

  it('fill an empty sheet', async () => {
    const sheet = worksheet('').replace('<sheetData></sheetData>', '<sheetData/>');
    expect(part(await edit(book('', sheet), { cells: [change('S', 'B2', 1)] }), SHEET)).toContain('<sheetData><row r="2"><c r="B2"><v>1</v></c></row></sheetData>');
  });

  it('carry the prefix of the sheet', async () => {
    const sheet = '<?xml version="1.0"?><x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1"><x:f>1</x:f><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const after = await edit(book('', sheet), { cells: [change('S', 'A1', result('a')), change('S', 'B1', '<b>'), change('S', 'A2', formula('1<2', 2))] });
    expect(part(after, SHEET)).toContain('<x:c r="A1" t="str"><x:f>1</x:f><x:v>a</x:v></x:c><x:c r="B1" t="inlineStr"><x:is><x:t>&lt;b&gt;</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:f>1&lt;2</x:f><x:v>2</x:v></x:c></x:row>');
    expect(valueAt(after, 'S', 'B1')).toBe('<b>');
  });
});

describe('sheets written in an unusual way', () => {
  it('keep single quotes, line breaks, comments and CDATA where nothing changes', async () => {
    const rows = "\n  <row r='1' >\n    <!-- a --> <c r='A1'\n s='1' t='str'><f><![CDATA[1<2]]></f><v><![CDATA[x]]></v></c >\n    <c r='C1'/>\n  </row >\n  <!-- <row r='2'> -->\n";
    expect(await rowsAfter(rows, change('S', 'B1', 5), change('S', 'A1', result('y')), change('S', 'A2', 1)))
      .toBe("\n  <row r='1' >\n    <!-- a --> <c r='A1' s='1' t=\"str\"><f><![CDATA[1<2]]></f><v>y</v></c>\n    <c r=\"B1\"><v>5</v></c><c r='C1'/>\n  </row >\n  <!-- <row r='2'> -->\n<row r=\"2\"><c r=\"A2\"><v>1</v></c></row>");
  });

  it.each([['utf-16', true], ['utf-8 with a mark', false]])('in %s are read back', async (_, wide) => {
    const text = `<?xml version="1.0" encoding="${wide ? 'UTF-16' : 'UTF-8'}"?>${worksheet('<row r="1"><c r="A1" t="str"><v>é</v></c></row>').replace(/^<\?.*\?>\n/, '')}`;
    const bytes = wide ? new Uint8Array(Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0)).buffer) : new TextEncoder().encode(`\ufeff${text}`);
    const after = await edit(zip({ ...partsOf(''), '[Content_Types].xml': TYPES, [SHEET]: bytes }), { cells: [change('S', 'B1', '🧨')] });
    expect(['A1', 'B1'].map((cell) => valueAt(after, 'S', cell))).toEqual(['é', '🧨']);
    expect(parts(after)[SHEET]?.startsWith(wide ? '<?xml version="1.0" encoding="UTF-8"?>' : '\xef\xbb\xbf<?xml')).toBe(true);
  });
});

describe('any cells', () => {
  const cell = fc.record({ row: fc.integer({ min: 1, max: 12 }), column: fc.integer({ min: 0, max: 6 }), value: fc.oneof(fc.string({ unit: 'binary', maxLength: 20 }), fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(undefined)) });

  it('changed in any sheet are read back, and no other is', async () => {
    await fc.assert(fc.asyncProperty(fc.array(cell, { maxLength: 20 }), fc.array(cell, { maxLength: 20 }), async (first, second) => {
      const toChanges = (cells: typeof first) => cells.map(({ row, column, value }) => ({ sheet: 'S', row, column, content: { kind: 'value', value } as const }));
      const after = await edit(await edit(book(''), { cells: toChanges(first) }), { cells: toChanges(second) });
      const expected = new Map<string, string | number>();
      for (const { row, column, value } of [...first, ...second]) {
        if (value === undefined || value === '') expected.delete(`${row} ${column}`);
        else expected.set(`${row} ${column}`, value);
      }
      const found = new Map(sheetOf(after, 'S').rows.flatMap(({ number, cells }) => cells.flatMap((value, column) => (value === null || value === undefined ? [] : [[`${number} ${column}`, value] as const]))));
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries([...expected].map(([key, value]) => [key, value === 0 ? 0 : value])));
    }), { numRuns: 60 });
  });
});
