import { addressOf } from '../model/location';
import { rowKey } from '../model/entity';
import { entityOf, rowsOf } from '../model/threat-model';
import type { LiveWorkbookPort } from '../workbook/live-port';
import type { WorkbookPort } from '../workbook/port';
import { openModel, type OpenedModel } from './source';
import type { ShownFinding } from './validate';

/** What is looked for in the workbook. */
export type JumpTarget = Pick<ShownFinding, 'entity' | 'row' | 'rowId' | 'column' | 'sheet' | 'cell'>;

/**
 * Brings the cell of a finding into view and selects it.
 * @param isCurrent nothing has changed since the finding was made; otherwise the workbook is read again and the row found by its ID, wherever it stands now
 * @returns where it went, `6 Threats!H7`
 * @throws HostError when the sheet is gone; the named errors of reading
 */
export async function jumpTo(port: WorkbookPort & Pick<LiveWorkbookPort, 'fileName' | 'select'>, target: JumpTarget, isCurrent: boolean): Promise<string> {
  const { sheet, cell } = isCurrent ? target : placeOf(target, await openModel({ kind: 'workbook', name: await port.fileName(), port }));
  await port.select(sheet, cell);
  return cell === undefined ? sheet : `${sheet}!${cell}`;
}

function placeOf({ entity: key, row, rowId, column, ...last }: JumpTarget, { model, places }: OpenedModel): Pick<JumpTarget, 'sheet' | 'cell'> {
  const place = places[key];
  if (place === undefined) return last;
  const entity = entityOf(key);
  const found = rowId === '' ? -1 : rowsOf(model, key).findIndex((candidate) => rowKey(entity, candidate) === rowId);
  const cell = addressOf(place, found < 0 ? row : found, column);
  return { sheet: place.sheet, ...(cell === undefined ? {} : { cell }) };
}
