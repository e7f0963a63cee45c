import { describe, expect, it } from '@jest/globals';
import type { RawValue } from '../../../../src/workbook/port';
import { cellOf, MAIN, read, partsOf, rowsOf, sharedStrings, workbook, type Parts } from './build-package';

const text = (...items: readonly string[]): Parts => ({ 'xl/sharedStrings.xml': sharedStrings(...items) });
const shared = (item: string): RawValue | undefined => cellOf('<c r="A1" t="s"><v>0</v></c>', text(item));

describe('values', () => {
  it.each<[string, string, RawValue | undefined]>([
    ['an integer', '<c r="A1"><v>42</v></c>', 42],
    ['a negative decimal', '<c r="A1"><v>-12.5</v></c>', -12.5],
    ['an exponent', '<c r="A1"><v>1.5E-7</v></c>', 1.5e-7],
    ['seventeen digits', '<c r="A1"><v>0.30000000000000004</v></c>', 0.30000000000000004],
    ['blanks around a number', '<c r="A1"><v> 7 </v></c>', 7],
    ['a number in CDATA', '<c r="A1"><v><![CDATA[7.5]]></v></c>', 7.5],
    ['a minus zero', '<c r="A1"><v>-0</v></c>', 0],
    ['a shared text with blanks around its number', '<c r="A1" t="s"><v> 0 </v></c>', 'shared'],
    ['a shared text without number', '<c r="A1" t="s"><v> </v></c>', undefined],
    ['an explicit type', '<c r="A1" t="n"><v>7</v></c>', 7],
    ['no number in a number cell', '<c r="A1"><v>NaN</v></c>', 'NaN'],
    ['true', '<c r="A1" t="b"><v>1</v></c>', true],
    ['false', '<c r="A1" t="b"><v>0</v></c>', false],
    ['true in words', '<c r="A1" t="b"><v>true</v></c>', true],
    ['an error', '<c r="A1" t="e"><v>#REF!</v></c>', { kind: 'error', code: '#REF!' }],
    ['a formula text', '<c r="A1" t="str"><f>A2</f><v>High</v></c>', 'High'],
    ['an empty formula text', '<c r="A1" t="str"><f>A2</f><v></v></c>', ''],
    ['an inline text', '<c r="A1" t="inlineStr"><is><t>in line</t></is></c>', 'in line'],
    ['inline runs', '<c r="A1" t="inlineStr"><is><r><t>in </t></r><r><rPr><b/></rPr><t>line</t></r></is></c>', 'in line'],
    ['an ISO date', '<c r="A1" t="d"><v>2026-03-14</v></c>', { kind: 'date', serial: 46095 }],
    ['an ISO date and time', '<c r="A1" t="d"><v>2026-03-14T06:00:00.000Z</v></c>', { kind: 'date', serial: 46095.25 }],
    ['no ISO date', '<c r="A1" t="d"><v>2026-02-31</v></c>', '2026-02-31'],
    ['single quotes', "<c r='A1' t='str'><v>q</v></c>", 'q'],
    ['blanks around attributes', '<c  r = "A1"\n t\t= "str" ><v>q</v></c >', 'q'],
    ['an unknown child', '<c r="A1"><v>1</v><extLst><ext><v>2</v></ext></extLst></c>', 1],
    ['only a style', '<c r="A1" s="3"/>', undefined],
    ['an empty value', '<c r="A1"><v/></c>', undefined],
  ])('%s', (_, markup, value) => {
    expect(cellOf(markup, text('<t>shared</t>'))).toEqual(value);
  });
});

describe('texts', () => {
  it.each([
    ['plain', '<t>plain</t>', 'plain'],
    ['empty', '<t/>', ''],
    ['rich text runs', '<r><t xml:space="preserve">Prompt </t></r><r><rPr><b/><sz val="11"/></rPr><t>injection</t></r>', 'Prompt injection'],
    ['a phonetic guide left out', '<t>日本</t><rPh sb="0" eb="2"><t>ニホン</t></rPh><phoneticPr fontId="1"/>', '日本'],
    ['preserved blanks', '<t xml:space="preserve"> a </t>', ' a '],
    ['named entities', '<t>&lt;a href=&quot;x&quot;&gt; &amp; &apos;b&apos;</t>', '<a href="x"> & \'b\''],
    ['numeric references', '<t>&#233;&#x1F600;&#10;</t>', 'é😀\n'],
    ['an ampersand resolved once', '<t>&amp;lt;</t>', '&lt;'],
    ['characters escaped by Excel', '<t>a_x000D_b_x0009_c</t>', 'a\rb\tc'],
    ['an escaped underscore', '<t>_x005F_x0041_</t>', '_x0041_'],
    ['an underscore that escapes nothing', '<t>_x12_ snake_case _xyz</t>', '_x12_ snake_case _xyz'],
    ['line ends', '<t>a\r\nb\rc\nd</t>', 'a\nb\nc\nd'],
    ['CDATA', '<t>a <![CDATA[<b> & ]] ]]>c</t>', 'a <b> & ]] c'],
    ['a comment', '<t>a<!-- > < -->b &amp; c</t>', 'ab & c'],
    ['beyond ASCII', '<t>Zażółć – 日本語 – 😀</t>', 'Zażółć – 日本語 – 😀'],
  ])('%s', (_, item, value) => {
    expect(shared(item)).toBe(value);
  });

  it('are one string for equal formula results', () => {
    const results = ['High', 'Low', 'High', 'H', 'Hugh'];
    const cells = results.map((result) => `<c t="str"><f>X</f><v>${result}</v></c>`).join('');
    expect(rowsOf(`<row>${cells}</row>`)[0]?.cells).toEqual(results);
  });
});

describe('dates', () => {
  const styles = (code: string): Parts => ({
    'xl/styles.xml': `<styleSheet xmlns="${MAIN}"><numFmts><numFmt numFmtId="164" formatCode="${code}"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="46"/><xf numFmtId="2"/></cellXfs></styleSheet>`,
  });

  it.each([
    ['no style', 0, false],
    ['the built-in short date', 1, true],
    ['a custom format', 2, true],
    ['elapsed hours', 3, true],
    ['two decimals', 4, false],
    ['a style that does not exist', 9, false],
  ])('%s', (_, style, isDate) => {
    const value = cellOf(`<c r="A1" s="${style}"><v>46095.5</v></c>`, styles('yyyy\\-mm\\-dd'));
    expect(value).toEqual(isDate ? { kind: 'date', serial: 46095.5 } : 46095.5);
  });

  it.each([
    ['dd/mm/yyyy', true],
    ['[$-409]d\\-mmm\\-yy;@', true],
    ['[h]:mm', true],
    ['mm:ss.0', true],
    ['h:mm AM/PM', true],
    ['General', false],
    ['0.00E+00', false],
    ['#,##0.00 [$€-de-DE]', false],
    ['[Red]0;[Blue]-0', false],
    ['0 &quot;days&quot;', false],
    ['0\\d', false],
    ['_(* #,##0_);_(@_)', false],
  ])('format %s', (code, isDate) => {
    const value = cellOf('<c r="A1" s="2"><v>5</v></c>', styles(code));
    expect(value).toEqual(isDate ? { kind: 'date', serial: 5 } : 5);
  });

  it('of a workbook that counts from 1904 keep their serial and say so', () => {
    const parts = partsOf('<row><c s="1"><v>10</v></c><c t="d"><v>1904-01-02</v></c></row>', {
      ...styles('0'),
      'xl/workbook.xml': workbook('<workbookPr date1904="1"/><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets>'),
    });
    const { date1904, sheets } = read(parts);
    expect(date1904).toBe(true);
    expect(sheets[0]?.rows[0]?.cells).toEqual([{ kind: 'date', serial: 10 }, { kind: 'date', serial: 1 }]);
  });
});
