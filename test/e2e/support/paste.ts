import { columnLetters } from '../../../src/model/location';
import { entityOf, type EntityKey } from '../../../src/model/threat-model';
import type { Host } from '../../host';

/** Rows by column key. */
export type PastedRows = readonly Readonly<Record<string, string>>[];

/** Pastes rows into the blank rows of a register as a person does from another spreadsheet: one block for each run of columns that stand side by side. */
export function pasteRows(host: Host, entity: EntityKey, rows: PastedRows): void {
  const { table: name, columns, sheet } = entityOf(entity);
  const table = host.book.table(name);
  if (table === undefined) throw new Error(`No table ${name}`);
  const values = host.user.tableValues(name);
  const headers = values[0] ?? [];
  const key = headers.indexOf(columns['id']?.header ?? columns['threat']?.header ?? '');
  const blank = values.findIndex((row, i) => i > 0 && row[key] === '');
  const first = table.rect.row + (blank < 0 ? values.length : blank) + 1;
  const places = new Map(Object.entries(columns).map(([column, { header }]) => [column, headers.indexOf(header)]));
  for (const column of new Set(rows.flatMap((row) => Object.keys(row)))) {
    const at = places.get(column) ?? -1;
    if (at < 0) throw new Error(`${name} has no column ${column}`);
    host.user.setCells(sheet, `${columnLetters(table.rect.column + at)}${first}`, rows.map((row) => [row[column] ?? '']));
  }
}

/** Cells of a register's rows by its headers, blank rows left out. */
export function rowsIn(host: Host, entity: EntityKey): readonly Readonly<Record<string, string>>[] {
  const { table, columns } = entityOf(entity);
  const [headers = [], ...body] = host.user.tableValues(table);
  return body.map((row) => Object.fromEntries(Object.entries(columns).map(([key, { header }]) => [key, String(row[headers.indexOf(header)] ?? '')]))).filter((row) => Object.values(row).some((value) => value !== ''));
}

/** Address of a cell in the first row of a register: `B6`. */
export function addressIn(host: Host, entity: EntityKey, column: string): string {
  const { table: name, columns } = entityOf(entity);
  const table = host.book.table(name);
  const at = host.user.tableValues(name)[0]?.indexOf(columns[column]?.header ?? '') ?? -1;
  if (table === undefined || at < 0) throw new Error(`${name} has no column ${column}`);
  return `${columnLetters(table.rect.column + at)}${table.rect.row + 2}`;
}
