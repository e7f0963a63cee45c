import { isBlank, type AnyRow, type CellValue, type Column, type ComputedValue } from '../../model/column';
import { orderedColumns, rowKey } from '../../model/entity';
import { entityOf, rowsOf, type EntityKey } from '../../model/threat-model';
import { isFilled } from '../filled';
import { field, fitsHeading, heading, section, table } from './markup';
import type { ReportContext } from './report-context';

/** Wider registers are written row by row instead of as a table. */
const WIDEST_TABLE = 7;

interface Shown { readonly key: string; readonly column: Column }

/** A cell as a person reads it; blank ones undefined. */
export function shownValue(column: Column, value: CellValue | ComputedValue): string | undefined {
  if (value === undefined || isBlank(value)) return undefined;
  if (typeof value === 'object') return value.join(', ');
  return column.kind === 'computed' && column.shows === 'score' ? Number(value).toFixed(2) : String(value);
}

export interface RegisterOptions {
  /** Keys of columns to leave out. */
  readonly omit?: readonly string[];
  /** Rows to write; those a person filled when absent. */
  readonly rows?: readonly AnyRow[];
  readonly level?: number;
}

/** A register with its computed columns, blank columns left out: as a table where it is narrow, else row by row. Nothing without rows. */
export function register({ model, ratings }: ReportContext, key: EntityKey, { omit = [], rows, level = 3 }: RegisterOptions = {}): readonly string[] {
  const entity = entityOf(key);
  const filled = rows ?? rowsOf(model, key).filter((row) => isFilled(entity, row));
  if (filled.length === 0) return [];
  const columns: Shown[] = orderedColumns(entity).map(([k, column]) => ({ key: k, column })).filter(({ key: k, column }) => column.hidden !== true && !omit.includes(k));
  const cells = filled.map((row) => columns.map(({ key: k, column }) => shownValue(column, column.kind === 'computed' ? column.value(row, ratings) : row[k])));
  const used = columns.map((_, i) => cells.some((line) => line[i] !== undefined));
  const title = `${entity.table} (${filled.length})`;
  if (used.filter(Boolean).length <= WIDEST_TABLE) {
    return section(level, title, [`${entity.description}.`], table(columns.flatMap(({ column }, i) => (used[i] === true ? [column.header] : [])), cells.map((line) => line.filter((_, i) => used[i] === true))));
  }
  const records = filled.map((row, at) => {
    const name = typeof row['name'] === 'string' ? row['name'] : undefined;
    const keyText = rowKey(entity, row);
    const isShort = name === undefined || fitsHeading(name);
    const skipped = new Set([...entity.keyColumns, ...(isShort ? ['name'] : [])]);
    return [heading(level + 1, [keyText === '' ? `Row ${at + 1}` : keyText, name].filter((part) => part !== undefined).join(': ')), '', ...columns.flatMap(({ key: k, column }, i) => (skipped.has(k) ? [] : field(column.header, cells[at]?.[i])))];
  });
  return section(level, title, [`${entity.description}.`], ...records);
}

/** A register of one row, as label and value. */
export function fields({ model, ratings }: ReportContext, key: 'context' | 'codeAccess', omit: readonly string[] = []): readonly string[] {
  const row = rowsOf(model, key)[0] ?? {};
  return orderedColumns(entityOf(key)).flatMap(([k, column]) => (column.hidden === true || omit.includes(k) ? [] : field(column.header, shownValue(column, column.kind === 'computed' ? column.value(row, ratings) : row[k]))));
}
