import { expect, it } from '@jest/globals';
import { archiveVersion, type ArchiveOptions } from '../../src/actions/archive';
import { archivedModel } from '../../src/actions/archived-model';
import { createWorkbook } from '../../src/actions/create';
import { refreshWorkbook } from '../../src/actions/refresh';
import { openModel } from '../../src/actions/source';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { editInLibreOffice } from '../support/libreoffice-edit';

const OPTIONS: ArchiveOptions = { today: '2026-03-03', fileName: 'book.xlsx', newModelId: () => 'model', reason: 'Quarterly review', version: '2.0' };

/** The rows of the hidden sheet. */
const stored = async (port: XlsxWorkbook) => (await port.read()).sheets.find(({ name }) => name === '_snapshots')?.rows.map(({ cells }) => [...cells]);

it('snapshots survive LibreOffice to the last byte, and the next version knows what was changed there', async () => {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  await createWorkbook(port, sampleModel(), '2026-03-02', () => 'model');
  await archiveVersion(port, OPTIONS);
  const { model, places } = await openModel({ kind: 'workbook', name: 'book.xlsx', port });
  const [place, row] = [places.threats, places.threats?.rows[0] ?? 0];
  const edited = await editInLibreOffice(port.bytes, [`sheets.getByName("${place?.sheet ?? ''}").getCellByPosition(${place?.columns['name'] ?? 0}, ${row - 1}).String = "Named in LibreOffice"`]);

  const back = new XlsxWorkbook(edited, 'book.xlsx');
  expect((await stored(back))?.length).toBeGreaterThan(2);
  expect(await stored(back)).toEqual(await stored(port));
  expect(await archivedModel(back, 'book.xlsx', '2.0')).toEqual(model);
  expect((await back.read()).sheets.find(({ name }) => name === '_snapshots')?.visibility).not.toBe('visible');
  const { delta, notes } = await archiveVersion(back, { ...OPTIONS, version: '2.1' });
  expect(delta.map(({ kind, id, to }) => [kind, id, to])).toEqual([['Threat renamed', 'TH1', 'Named in LibreOffice']]);
  expect(notes.join('\n')).not.toMatch(/_snapshots|Delta/);
  expect((await refreshWorkbook(back, OPTIONS)).changed).toBe(false);
  expect((await stored(back))?.slice(0, (await stored(port))?.length)).toEqual(await stored(port));
});
