import { describe, expect, it } from '@jest/globals';
import { circulate } from '../../../src/actions/circulation/circulate';
import { collect } from '../../../src/actions/circulation/collect';
import { openModel } from '../../../src/actions/source';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT } from '../../../src/blueprint/blueprint';
import { decisionLabel } from '../../../src/blueprint/pack-sheet';
import { isoToSerial } from '../../../src/model/date';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import type { CellChange } from '../../../src/workbook/port';
import { convert } from '../../support/libreoffice';
import { TODAY, answerRows, packFile, workbookOf } from './replies';

const OWNERS = ['Marta Lindqvist', 'Tom Okafor', 'Elena Rossi', 'Priya Nair', 'Jonas Weber'];
const NO_CHANGES = { tables: [], names: [], blocks: [], sheets: [], drawings: [] };

/** Types answers into a pack as into any workbook. */
async function typed(bytes: Uint8Array, answers: Readonly<Record<string, Readonly<Record<string, string>>>>): Promise<Uint8Array> {
  const port = new XlsxWorkbook(bytes, 'pack.xlsx');
  const rows = answerRows(await port.read());
  const cells = Object.entries(answers).flatMap(([risk, columns]) => Object.entries(columns).map(([column, text]): CellChange =>
    ({ sheet: 'Decisions', row: rows.get(`${risk} ${decisionLabel(column as never)}`) ?? NaN, column: 1, content: { kind: 'value', value: isoToSerial(text) ?? text } })));
  await port.apply({ ...NO_CHANGES, cells }, EMPTY_BLUEPRINT);
  return port.bytes;
}

describe('a circulation through LibreOffice', () => {
  it('sends five owners their packs and takes in what LibreOffice saved of them, to the last cell and no more', async () => {
    const sample = sampleModel();
    const model = { ...sample, residual: sample.residual.map((row, i) => ({ ...row, ownerName: OWNERS[i % OWNERS.length] })) };
    const { letters } = circulate(model, { today: TODAY, due: '2026-03-20' });
    expect(letters.map(({ pack }) => [pack.owner, pack.risks.length])).toEqual([['Marta Lindqvist', 2], ['Tom Okafor', 2], ['Elena Rossi', 2], ['Priya Nair', 1], ['Jonas Weber', 1]]);
    const decided = { disposition: 'Deferred', targetDate: '2026-09-30', compensatingControls: 'Two people look at each change\nand at each log', decisionNote: '01 =SUM(A1) "quoted" äöü' };
    const filled = await Promise.all(letters.map(async (letter) => typed(await packFile(letter), { [letter.pack.risks[0]?.id ?? '']: decided })));
    const saved = await convert(filled, 'xlsx');
    const port = await workbookOf(model);
    const untouched = (await openModel({ kind: 'workbook', name: 'book.xlsx', port })).model;
    const result = await collect(port, saved.map((bytes, i) => ({ name: letters[i]?.fileName ?? '', port: new XlsxWorkbook(new Uint8Array(bytes), 'reply.xlsx') })), { today: TODAY, fileName: 'book.xlsx' });
    expect([result.refused, result.tampered, result.notes, result.merged.conflicts]).toEqual([[], [], [], []]);
    const after = (await openModel({ kind: 'workbook', name: 'book.xlsx', port })).model;
    const asked = new Set(letters.map(({ pack }) => pack.risks[0]?.id));
    const changed = after.residual.map((row, i) => [row.id, Object.entries(row).filter(([column, value]) => JSON.stringify(value) !== JSON.stringify(Object.entries(untouched.residual[i] ?? {}).find(([key]) => key === column)?.[1]))] as const);
    for (const [id, cells] of changed) {
      const wanted = Object.entries(decided).filter(([column, value]) => JSON.stringify(value) !== JSON.stringify(Object.entries(untouched.residual.find((row) => row.id === id) ?? {}).find(([key]) => key === column)?.[1]));
      const basis = cells.filter(([column]) => column.startsWith('accepted') && !(column in decided));
      expect([id, cells.filter((cell) => !basis.includes(cell))]).toEqual([id, asked.has(id) ? expect.arrayContaining(wanted) : []]);
      expect(cells.length - basis.length).toBe(asked.has(id) ? wanted.length : 0);
    }
    expect({ ...after, residual: [], meta: undefined }).toEqual({ ...untouched, residual: [], meta: undefined });
  }, 120_000);
});
