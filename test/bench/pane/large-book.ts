import { createWorkbook } from '../../../src/actions/create';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { largeModel } from '../large-model';

/** A workbook of so many threats and twice as many mitigations as a file. */
export async function largeBook(threats: number): Promise<Uint8Array> {
  const port = new XlsxWorkbook(new Uint8Array(), `${threats} threats.xlsx`);
  await createWorkbook(port, largeModel(threats), '2026-03-02', () => 'bench');
  return port.bytes;
}
