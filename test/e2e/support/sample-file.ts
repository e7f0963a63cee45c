import { createWorkbook } from '../../../src/actions/create';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { sampleModel } from '../../../src/reports/sample/sample-model';

let sample: Promise<Uint8Array> | undefined;

/** The sample engagement as a file; made once. */
export function sampleFile(): Promise<Uint8Array> {
  sample ??= (async () => {
    const port = new XlsxWorkbook(new Uint8Array(), 'sample.xlsx');
    await createWorkbook(port, sampleModel(), '2026-03-02', () => 'sample');
    return port.bytes;
  })();
  return sample;
}
