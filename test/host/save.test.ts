import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { ENTITIES, rowsOf } from '../../src/model/threat-model';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { readModel } from '../../src/workbook/read';
import { blueprintOf, scaffold } from '../backends/officejs/scaffold-support';
import { differencesOf, SHEET_ASPECTS } from '../support/described-alike';
import { recalculate } from '../support/libreoffice';
import { describeInOpenpyxl } from '../support/openpyxl';
import { startHost, type Host } from '.';
import { describeBook, type Described } from './describe';
import { saveBook } from './xlsx/save';
import type { RawWorkbook } from '../../src/workbook/port';
import { writeXlsx } from '../../src/backends/xlsx/write-xlsx';

let host: Host;
let saved: Uint8Array;
let direct: Uint8Array;
let seen: Described;

beforeAll(async () => {
  const blueprint = await blueprintOf(sampleModel());
  host = startHost();
  await scaffold(blueprint);
  saved = await saveBook(host.book);
  direct = await writeXlsx(blueprint);
  seen = describeInOpenpyxl(saved);
}, 300_000);
afterAll(() => host.stop());

const raw = (bytes: Uint8Array): Promise<RawWorkbook> => new XlsxWorkbook(bytes, 'book.xlsx').read();

describe('a simulated workbook that is saved', () => {
  // Drawings are not saved.
  it.each(SHEET_ASPECTS.filter((aspect) => aspect !== 'charts'))('shows in the file what it showed: %s', (aspect) => {
    expect(differencesOf(aspect, describeBook(host.book), seen)).toEqual([]);
  });

  it('has its names', () => {
    const typed = (names: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(names).map(([name, formula]) => [name, formula.replaceAll('_xlfn.', '')]));
    expect(typed(seen.names)).toEqual(typed(describeBook(host.book).names));
  });

  it('holds the same model', async () => {
    const { model, issues } = readModel(await raw(saved), 'book.xlsx');
    const { model: wanted } = readModel(await raw(direct), 'book.xlsx');
    expect(issues).toEqual([]);
    for (const { key } of ENTITIES) expect([key, rowsOf(model, key)]).toEqual([key, rowsOf(wanted, key)]);
    expect(model.meta).toEqual(wanted.meta);
  });

  it('computes in LibreOffice what the file of the back-end computes', async () => {
    const [own, theirs] = await recalculate([saved, direct]);
    const values = (book: RawWorkbook | undefined) => book?.sheets.map(({ name, rows }) => ({ name, rows: rows.map(({ number, cells }) => ({ number, cells })) }));
    expect(values(own)).toEqual(values(theirs));
    expect(JSON.stringify(values(own))).not.toContain('"kind":"error"');
  }, 300_000);
});
