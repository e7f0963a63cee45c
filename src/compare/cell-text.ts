import { isBlank, type CellValue, type InputColumn } from '../model/column';
import type { TwoModels } from './two-models';

/** A cell as a person reads it: trimmed, lists as a line; undefined when blank. */
export function cellText(value: CellValue): string | undefined {
  if (value === undefined || isBlank(value)) return undefined;
  const text = typeof value === 'object' ? value.join(', ') : String(value).replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

/** A cell of the earlier model in the IDs of the later one. */
export function inLaterIds(column: InputColumn, value: CellValue, models: TwoModels): CellValue {
  if (column.kind === 'ref' && typeof value === 'string') return models.idAfter(value);
  return column.kind === 'refs' && typeof value === 'object' ? value.map((id) => models.idAfter(id)) : value;
}

/** Whether two cells say the same; the order of a list says nothing. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  const plain = (value: CellValue): string | undefined => cellText(typeof value === 'object' ? [...new Set(value)].sort() : value);
  return plain(a) === plain(b);
}
