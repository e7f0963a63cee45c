import { isBlank, type AnyRow, type CellValue, type InputColumn } from '../model/column';
import { rowKey, type AnyEntity } from '../model/entity';
import type { TablePlace } from '../model/location';
import type { ReadIssue } from '../model/read-issue';
import { completeRow } from '../model/threat-model';
import { rawText, readCell } from './cells';
import { normaliseHeader, rowsBetween, type Located } from './locate';

/** One table as read: its rows that hold something, what they could not hold, and where they stand. */
export interface Register {
  readonly rows: readonly AnyRow[];
  readonly issues: readonly ReadIssue[];
  readonly place: TablePlace;
}

/** Reads a table with one row per item. */
export function readRows(entity: AnyEntity, table: Located, date1904: boolean): Register {
  const { columns, issues } = matchColumns(entity, table);
  const inputs = Object.entries(entity.columns).flatMap(([key, column]) => (columns[key] === undefined ? [] : [{ key, column, at: columns[key] }]));
  const computed = Object.keys(entity.computed).flatMap((key) => (columns[key] === undefined ? [] : [{ key, at: columns[key] }]));
  if (table.strayRow !== undefined && !entity.fixedRows) issues.push({ kind: 'stray-rows', entity: entity.key, sheetRow: table.strayRow });
  const rows: AnyRow[] = [];
  const rowNumbers: number[] = [];
  let formulas = 0;
  const overwritten = new Map<string, ReadIssue>();
  for (const raw of rowsBetween(table.sheet, table.headerRow + 1, table.lastRow)) {
    const row: Record<string, CellValue> = completeRow(entity, {});
    const unread: { key: string; issue: Extract<ReturnType<typeof readCell>, { issue: string }> }[] = [];
    let begun = false;
    for (const { key, column, at } of inputs) {
      const reading = readCell(column, raw.cells[at], date1904);
      if ('issue' in reading) unread.push({ key, issue: reading });
      if (!isBlank(reading.value)) row[key] = reading.value;
      begun ||= 'issue' in reading || !isBlank(reading.value);
    }
    if (!begun) continue;
    const position = { entity: entity.key, row: rows.length, rowId: rowKey(entity, row) };
    for (const { key, issue } of unread) issues.push({ kind: issue.issue, ...position, column: key, raw: issue.raw, detail: issue.detail });
    for (const { key, at } of computed) {
      if (raw.formulas?.has(at) === true) formulas += 1;
      else if (!overwritten.has(key) && rawText(raw.cells[at]) !== '') overwritten.set(key, { kind: 'overwritten-formula', ...position, column: key, raw: rawText(raw.cells[at]) });
    }
    rows.push(row);
    rowNumbers.push(raw.number);
  }
  if (formulas > 0) issues.push(...overwritten.values());
  else if (overwritten.size > 0) issues.push({ kind: 'moved', entity: entity.key, detail: 'its formulas are gone: what it shows as computed is what somebody saved' });
  if (entity.layout === 'single' && rows.length > 1) issues.push({ kind: 'moved', entity: entity.key, detail: `only the first of ${rows.length} rows counts` });
  return { rows, issues, place: { sheet: table.sheet.name, headerRow: table.headerRow, rows: rowNumbers, columns } };
}

/** Reads a table with one row per field: the field's header stands beside its value. */
export function readFields(entity: AnyEntity, table: Located, date1904: boolean): Register {
  const at = (header: string) => [...table.headers].find(([, text]) => normaliseHeader(text) === header)?.[0];
  const [fieldAt, valueAt] = [at('field') ?? 0, at('value') ?? 1];
  const byHeader = new Map<string, readonly [string, InputColumn]>(Object.entries(entity.columns).map(([key, column]) => [normaliseHeader(column.header), [key, column]]));
  const row: Record<string, CellValue> = completeRow(entity, {});
  const issues: ReadIssue[] = [];
  const fieldRows: Record<string, number> = {};
  for (const raw of rowsBetween(table.sheet, table.headerRow + 1, table.lastRow)) {
    const label = rawText(raw.cells[fieldAt]);
    const field = byHeader.get(normaliseHeader(label));
    if (field === undefined) {
      if (label !== '') issues.push({ kind: 'extra-column', entity: entity.key, header: label });
      continue;
    }
    const [key, column] = field;
    if (fieldRows[key] !== undefined) {
      issues.push({ kind: 'moved', entity: entity.key, detail: `the field "${label}" stands there twice; the first counts` });
      continue;
    }
    fieldRows[key] = raw.number;
    const reading = readCell(column, raw.cells[valueAt], date1904);
    if ('issue' in reading) issues.push({ kind: reading.issue, entity: entity.key, row: 0, rowId: '', column: key, raw: reading.raw, detail: reading.detail });
    else if (!isBlank(reading.value)) row[key] = reading.value;
  }
  for (const key of Object.keys(entity.columns)) if (fieldRows[key] === undefined) issues.push({ kind: 'missing-column', entity: entity.key, column: key });
  return { rows: [row], issues, place: { sheet: table.sheet.name, headerRow: table.headerRow, rows: [], columns: { field: fieldAt, value: valueAt }, fieldRows } };
}

function matchColumns(entity: AnyEntity, table: Located): { columns: Record<string, number>; issues: ReadIssue[] } {
  const issues: ReadIssue[] = [];
  const byHeader = new Map([...Object.entries(entity.columns), ...Object.entries(entity.computed)].map(([key, column]) => [normaliseHeader(column.header), key]));
  const columns: Record<string, number> = {};
  for (const [at, header] of table.headers) {
    const key = byHeader.get(normaliseHeader(header));
    if (key === undefined || columns[key] !== undefined) issues.push({ kind: 'extra-column', entity: entity.key, header });
    else columns[key] = at;
  }
  for (const key of byHeader.values()) if (columns[key] === undefined) issues.push({ kind: 'missing-column', entity: entity.key, column: key });
  if (table.sheet.name.toLowerCase() !== entity.sheet.toLowerCase()) {
    issues.push({ kind: 'moved', entity: entity.key, detail: `found on sheet "${table.sheet.name}" instead of "${entity.sheet}"` });
  }
  if (!table.byName) issues.push({ kind: 'moved', entity: entity.key, detail: 'recognised by its headers; the table itself is gone' });
  return { columns, issues };
}
