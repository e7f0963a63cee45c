import type { CellChange, RawRow, RawSheet, RawTable, RawValue, RawWorkbook, TableGrowth } from '../../workbook/port';

/** Days from the epoch of 1900, in which changes count dates, to that of 1904. */
const DAYS_BETWEEN = 1462;

/** Whether a cell shows numbers as dates. */
export type IsDate = (sheet: string, row: number, column: number) => boolean;

/** The workbook with changed cells and grown tables, as it would be read from the file after they were written there. */
export function withChanges(raw: RawWorkbook, cells: readonly CellChange[], tables: readonly TableGrowth[], isDate: IsDate): RawWorkbook {
  const bySheet = new Map<string, CellChange[]>();
  for (const change of cells) {
    const ofSheet = bySheet.get(change.sheet);
    if (ofSheet === undefined) bySheet.set(change.sheet, [change]);
    else ofSheet.push(change);
  }
  const sheets = raw.sheets.map((sheet) => {
    const [changed, grown] = [bySheet.get(sheet.name), tables.filter((growth) => growth.sheet === sheet.name)];
    if (changed === undefined && grown.length === 0) return sheet;
    return { ...sheet, rows: changed === undefined ? sheet.rows : withCells(sheet, changed, raw.date1904, isDate), tables: sheet.tables.map((table) => grownTable(table, grown)) };
  });
  return { ...raw, sheets };
}

function grownTable(table: RawTable, growths: readonly TableGrowth[]): RawTable {
  const growth = growths.find(({ table: name }) => name === table.name);
  if (growth === undefined) return table;
  return { ...table, lastRow: Math.max(table.lastRow, growth.lastRow), lastColumn: table.lastColumn + growth.added.length, columns: [...table.columns, ...growth.added.map(({ header }) => header)] };
}

interface OpenRow {
  readonly cells: (RawValue | undefined)[];
  readonly formulas: Set<number>;
}

function withCells(sheet: RawSheet, changes: readonly CellChange[], date1904: boolean, isDate: IsDate): readonly RawRow[] {
  const known = new Map(sheet.rows.map((row) => [row.number, row]));
  const open = new Map<number, OpenRow>();
  for (const { row, column, content } of changes) {
    const was = known.get(row);
    const into = open.get(row) ?? { cells: [...(was?.cells ?? [])], formulas: new Set(was?.formulas) };
    open.set(row, into);
    while (into.cells.length < column) into.cells.push(null);
    into.cells[column] = stored(content.value, content.kind !== 'value', () => isDate(sheet.name, row, column), date1904);
    if (content.kind === 'value') into.formulas.delete(column);
    else into.formulas.add(column);
  }
  const changed = [...open].map(([number, row]) => closed(number, row));
  const rows = new Map<number, RawRow>([...known, ...changed.map((row) => [row.number, row] as const)]);
  const isInPlace = changed.every(({ number }) => known.has(number));
  const all = [...rows.values()].filter((row) => row.cells.length > 0 || !open.has(row.number));
  return isInPlace ? all : all.sort((a, b) => a.number - b.number);
}

function stored(value: CellChange['content']['value'], isResult: boolean, isDate: () => boolean, date1904: boolean): RawValue {
  if (typeof value === 'number' && Number.isFinite(value)) return isDate() ? { kind: 'date', serial: value - (date1904 ? DAYS_BETWEEN : 0) } : value;
  const text = typeof value === 'string' ? value : '';
  return text === '' && !isResult ? null : text;
}

/** Rows end with their last cell that holds something. */
function closed(number: number, { cells, formulas }: OpenRow): RawRow {
  const filled = cells.findLastIndex((cell) => cell !== null && cell !== undefined);
  const kept = cells.slice(0, Math.max(filled, ...formulas) + 1);
  return { number, cells: kept, ...(formulas.size === 0 ? {} : { formulas }) };
}
