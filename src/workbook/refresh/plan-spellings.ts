import type { BlueprintCell } from '../../blueprint/blueprint';
import { address } from '../../blueprint/ranges';
import { laidOut } from '../../blueprint/tables';
import { isBlank, type AnyRow, type InputColumn } from '../../model/column';
import { ENTITIES, rowsOf, type ThreatModel } from '../../model/threat-model';
import type { RawValue, RawWorkbook } from '../port';
import type { ReadModel } from '../read';
import type { ChangeSet } from './change-set';
import { RawCells } from './raw-cells';

/** Columns whose cells formulas compare as they stand; lists are cleaned by formulas of their own. */
const COMPARED: ReadonlySet<InputColumn['kind']> = new Set(['id', 'ref', 'choice', 'code', 'date', 'number']);
const NAMED = 5;

/**
 * Plans input cells that the engine understands and the workbook's formulas do not: spaces around an ID or a choice, TRUE for Yes, dates and numbers that
 * are text. They get the value as it is laid out. In an open workbook dates and numbers stay, because a cell of text would make text of them again.
 */
export function planSpellings(changes: ChangeSet, raw: RawWorkbook, { model, places }: Pick<ReadModel, 'model' | 'places'>): void {
  const sheets = new Map(raw.sheets.map((sheet) => [sheet.name, new RawCells(sheet)]));
  const [respelt, left]: [string[], string[]] = [[], []];
  for (const { column, value: said, sheet, at } of inputCells(model, places)) {
    const cells = sheets.get(sheet);
    const [found, value] = [cells?.at(...at), laidOut(column, said)];
    if (cells === undefined || cells.hasFormula(...at) || changes.has(sheet, ...at) || !isUnderstoodOtherwise(found, value)) continue;
    const where = `${sheet}!${address(...at)}`;
    if (raw.live === true && typeof value === 'number') left.push(where);
    else {
      changes.value(sheet, ...at, value);
      respelt.push(where);
    }
  }
  if (respelt.length > 0) changes.notes.push(`${named(respelt)}: spaces around the value, or a date or number that was text, kept formulas from reading it; it was written as they read it.`);
  if (left.length > 0) changes.notes.push(`${named(left)}: a date or number stands there as text, which formulas do not read. Set the cell's format to Date or Number and type it again.`);
}

interface InputCell {
  readonly column: InputColumn;
  readonly value: AnyRow[string];
  readonly sheet: string;
  readonly at: readonly [row: number, column: number];
}

function inputCells(model: ThreatModel, places: ReadModel['places']): readonly InputCell[] {
  return ENTITIES.flatMap((entity) => {
    const place = places[entity.key];
    const compared = Object.entries(entity.columns).filter(([, column]) => COMPARED.has(column.kind));
    if (place === undefined) return [];
    return rowsOf(model, entity.key).flatMap((row, i) => compared.flatMap(([key, column]): readonly InputCell[] => {
      const [r, c] = entity.layout === 'fields' ? [place.fieldRows?.[key], place.columns['value']] : [place.rows[i], place.columns[key]];
      return r === undefined || c === undefined ? [] : [{ column, value: row[key], sheet: place.sheet, at: [r, c] }];
    }));
  });
}

function isUnderstoodOtherwise(found: RawValue | undefined, value: BlueprintCell): boolean {
  if (isBlank(value)) return typeof found === 'string' && found !== '' && found.trim() === '';
  if (typeof found === 'boolean') return true;
  return typeof found === 'string' && (typeof value === 'number' || found.toLowerCase() !== String(value).toLowerCase());
}

function named(cells: readonly string[]): string {
  const more = cells.length - NAMED;
  return `${cells.slice(0, NAMED).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
