import { describe, expect, it } from '@jest/globals';
import { createWorkbook } from '../../src/actions/create';
import { EXPORT_FORMATS, exportModel } from '../../src/actions/export';
import { openModel } from '../../src/actions/source';
import { freeName, onlySheet, textSheet } from '../../src/actions/text-sheet';
import { writeExport } from '../../src/actions/write-export';
import { OfficeWorkbook } from '../../src/backends/officejs/officejs-workbook';
import { UnsafeChangeError } from '../../src/errors';
import { sampleModel } from '../../src/reports/sample/sample-model';
import type { WorkbookPort } from '../../src/workbook/port';
import { HOSTS, type ContractHost } from '../contract/hosts';
import { THOROUGH } from '../support/thorough';

const TODAY = '2026-03-02';
const OPTIONS = { today: TODAY, fileName: 'book.xlsx' };

/** The cells of a sheet from A1 on; each must be text. Excel is asked itself: our reading passes by sheets that hold none of our tables. */
async function cellsOn(port: WorkbookPort, name: string): Promise<readonly (readonly string[])[]> {
  if (port instanceof OfficeWorkbook) {
    return Excel.run(async (context) => {
      const used = context.workbook.worksheets.getItem(name).getUsedRange(true).load('address,values,valueTypes');
      await context.sync();
      expect(used.address).toContain('!A1');
      expect(new Set(used.valueTypes.flat())).not.toContain('Double');
      expect(new Set(used.valueTypes.flat())).not.toContain('Boolean');
      return used.values.map((row: readonly unknown[]) => row.map(String));
    });
  }
  const lines: (readonly string[])[] = [];
  for (const { number, cells, formulas } of (await port.read()).sheets.find((sheet) => sheet.name === name)?.rows ?? []) {
    expect(formulas).toBeUndefined();
    expect(cells.every((cell) => cell === undefined || cell === null || typeof cell === 'string')).toBe(true);
    while (lines.length < number - 1) lines.push([]);
    lines.push(cells.map((cell) => (typeof cell === 'string' ? cell : '')));
  }
  return lines;
}

/** The text that a sheet holds, as somebody gets it who joins the cells of each row. */
const textOn = async (port: WorkbookPort, name: string): Promise<string> => `${(await cellsOn(port, name)).map((cells) => cells.join('')).join('\n')}\n`;

async function within<T>(start: () => ContractHost, run: (port: WorkbookPort, host: ContractHost) => Promise<T>): Promise<T> {
  const host = start();
  try {
    await createWorkbook(host.port, sampleModel(), TODAY, () => 'model');
    return await run(host.port, host);
  } finally {
    host.stop();
  }
}

// The other hosts write a sheet as these do.
const TRIED = THOROUGH ? HOSTS : HOSTS.filter(([name]) => name === 'xlsx' || name === 'excel');
describe.each(TRIED.map(([name, start]) => ({ name, start })))('an export in a sheet of $name', ({ start }) => {
  it.each(EXPORT_FORMATS.map(({ id }) => ({ id })))('holds the $id text, and a second one stands beside it', async ({ id }) => {
    await within(start, async (port) => {
      const opened = await openModel({ kind: 'workbook', name: 'book.xlsx', port });
      const expected = exportModel(opened, id, TODAY);
      const first = await writeExport(port, id, OPTIONS);
      expect(await textOn(port, first.sheet)).toBe(expected.text);
      const second = await writeExport(port, id, OPTIONS);
      expect(second.sheet).toBe(`${first.sheet} 2`);
      expect(await textOn(port, first.sheet)).toBe(expected.text);
      expect((await openModel({ kind: 'workbook', name: 'book.xlsx', port })).model).toEqual(opened.model);
    });
  });

  it('keeps text that looks like something else, blank lines and lines longer than a cell', async () => {
    const text = ['=1+1', '  = 2', "'quoted", '+3', '-4', '@x', '#N/A', 'TRUE', '42', '2026-03-02', '', '  indented', 'ends in a blank ', '\ttab', '_x0041_ & <b>', `${'a'.repeat(32_766)}😀${'b'.repeat(40_000)}`, '', 'end'].join('\n');
    await within(start, async (port) => {
      await port.read();
      await port.apply({ cells: [], tables: [], names: [], blocks: [], sheets: ['Text'], drawings: [] }, onlySheet(textSheet('Text', `${text}\n`)));
      expect(await textOn(port, 'Text')).toBe(`${text}\n`);
    });
  });

  it('leaves a sheet of that name alone, however it is written', async () => {
    await within(start, async (port) => {
      await port.read();
      await port.apply({ cells: [], tables: [], names: [], blocks: [], sheets: ['EXPORT JSON'], drawings: [] }, onlySheet(textSheet('EXPORT JSON', 'mine\n')));
      expect((await writeExport(port, 'json', OPTIONS)).sheet).toBe('Export JSON 2');
      expect(await textOn(port, 'EXPORT JSON')).toBe('mine\n');
    });
  });
});

describe('a text as a sheet', () => {
  it('is cut between characters, each piece as long as a cell holds', () => {
    const { notes } = textSheet('Text', `${'a'.repeat(32_766)}😀b`);
    expect(notes.map(({ row, column, value }) => [row, column, String(value).length])).toEqual([[1, 0, 32_766], [1, 1, 3]]);
    expect(notes.map(({ value }) => value).join('')).toBe(`${'a'.repeat(32_766)}😀b`);
  });

  it('is refused when it has more lines than a sheet', () => {
    expect(() => textSheet('Text', '\n'.repeat(1_048_577))).toThrow(UnsafeChangeError);
  });

  it('has a name that no other sheet has and that is not too long', () => {
    expect(freeName('Export JSON', ['Start'])).toBe('Export JSON');
    expect(freeName('Export JSON', ['export json', 'Export JSON 2'])).toBe('Export JSON 3');
    const long = 'A name of exactly thirty-one ch';
    expect(freeName(long, [long])).toBe('A name of exactly thirty-one 2');
  });
});
