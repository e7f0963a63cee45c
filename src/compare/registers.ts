import { isBlank, isList, type CellValue, type InputColumn } from '../model/column';
import { rowKey } from '../model/entity';
import { ENTITIES, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';

/** A row's input cells by column. */
export type Cells = Readonly<Record<string, CellValue>>;
/** A register's rows by their key: the ID, what its key columns say, or, where that is blank, the content. */
export type Register = ReadonlyMap<string, Cells>;
export type Registers = Readonly<Partial<Record<EntityKey, Register>>>;

/** What the product writes by itself and nobody has to merge. */
const OWN: ReadonlySet<EntityKey> = new Set<EntityKey>(['delta']);
const OWN_COLUMNS: Readonly<Partial<Record<EntityKey, readonly string[]>>> = { phases: ['errors', 'warnings', 'validatedOn'] };

/** The columns of a register that people fill, or that say which row it is. */
export const mergedColumns = (key: EntityKey, columns: Readonly<Record<string, InputColumn>>): readonly string[] =>
  Object.keys(columns).filter((column) => OWN_COLUMNS[key]?.includes(column) !== true);

/** A model's registers by row keys. Rows that share a key are told apart by a number behind it, so that none is lost; blank rows are left out. */
export function registersOf(model: ThreatModel): Registers {
  const entries = ENTITIES.filter(({ key }) => !OWN.has(key)).map((entity) => {
    const rows = new Map<string, Cells>();
    for (const row of rowsOf(model, entity.key)) {
      if (Object.values(row).every(isBlank)) continue;
      rows.set(freeKey(rows, keyOf(entity, row)), row);
    }
    return [entity.key, rows] as const;
  });
  return Object.fromEntries(entries);
}

/** What a row is known by: its ID or what its key columns say, else its content; nothing where there is only one. */
export function keyOf(entity: (typeof ENTITIES)[number], row: Cells): string {
  if (entity.layout !== 'rows') return '';
  if (entity.keyColumns.length > 0 && entity.keyColumns.every((column) => !isBlank(row[column]))) return rowKey(entity, row);
  return `content ${JSON.stringify(Object.entries(row).filter(([, value]) => !isBlank(value)).sort(([a], [b]) => (a < b ? -1 : 1)))}`;
}

/** The key, with a number behind it where another row has it. */
export function freeKey(rows: ReadonlyMap<string, Cells>, key: string): string {
  let free = key;
  for (let number = 2; rows.has(free); number += 1) free = `${key} (${number})`;
  return free;
}

/** Whether two cells say the same; blank texts and lists are blank, the order of a list says nothing, nor do line ends and spaces around a text. */
export function sameCell(a: CellValue, b: CellValue): boolean {
  return plain(a) === plain(b);
}

function plain(value: CellValue): string | undefined {
  if (value === undefined || isBlank(value)) return undefined;
  if (typeof value === 'object') return JSON.stringify([...new Set(value)].sort());
  const text = String(value).replace(/\r\n?/g, '\n').trim();
  return text === '' ? undefined : text;
}

/** Whether two rows say the same in these columns. */
export const sameRow = (a: Cells, b: Cells, columns: readonly string[]): boolean => columns.every((column) => sameCell(a[column], b[column]));

/** A cell's value as its column stores it when nothing is in it. */
export const blankOf = (column: InputColumn | undefined): CellValue => (column !== undefined && isList(column) ? [] : undefined);
