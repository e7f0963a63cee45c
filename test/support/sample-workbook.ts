import { createWorkbook } from '../../src/actions/create';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { sampleModel } from '../../src/reports/sample/sample-model';

const made = new Map<string, Promise<Uint8Array>>();

async function laidOut(today: string): Promise<Uint8Array> {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, sampleModel(), today, () => 'model');
  return port.bytes;
}

/** The file of the sample engagement, laid out on a day; once for each test file. */
export function sampleBytes(today = '2026-03-02'): Promise<Uint8Array> {
  const bytes = made.get(today) ?? laidOut(today);
  made.set(today, bytes);
  return bytes;
}

/** A workbook of its own with the sample. */
export const sampleWorkbook = async (today?: string): Promise<XlsxWorkbook> => new XlsxWorkbook(new Uint8Array(await sampleBytes(today)), 'book.xlsx');
