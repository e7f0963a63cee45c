import { createWorkbook } from '../../src/actions/create';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { sampleModel } from '../../src/reports/sample/sample-model';

let made: Promise<Uint8Array> | undefined;

/** The file of the sample engagement of 2026-03-02; laid out once for each test file. */
export function sampleBytes(): Promise<Uint8Array> {
  made ??= (async () => {
    const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
    await createWorkbook(port, sampleModel(), '2026-03-02', () => 'model');
    return port.bytes;
  })();
  return made;
}

/** A workbook of its own with the sample. */
export const sampleWorkbook = async (): Promise<XlsxWorkbook> => new XlsxWorkbook(new Uint8Array(await sampleBytes()), 'book.xlsx');
