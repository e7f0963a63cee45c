import type { AnyRow, Column, ComputedColumn, InputColumn } from './column';

/** `rows`: one row per item; `fields`: one row per column, field beside value; `single`: exactly one row. */
export type Layout = 'rows' | 'fields' | 'single';

/** A kind of row in the model and the table that holds it in the workbook. */
export interface Entity<Key extends string = string, Columns extends Readonly<Record<string, InputColumn>> = Readonly<Record<string, InputColumn>>> {
  /** Key in the model and in JSON. */
  readonly key: Key;
  /** Name of the Excel table. */
  readonly table: string;
  readonly sheet: string;
  /** One line above the table: what a row is. */
  readonly description: string;
  /** Phase whose work it is; 0 for what spans phases. */
  readonly phase: number;
  readonly layout: Layout;
  /** Columns that identify a row. */
  readonly keyColumns: readonly string[];
  /** The product writes the rows (fixed IDs); people fill them in. */
  readonly fixedRows: boolean;
  /** Workbooks of earlier versions lack its sheet, and that is no fault; a refresh adds it. */
  readonly optional: boolean;
  readonly columns: Columns;
  readonly computed: Readonly<Record<string, ComputedColumn>>;
}
export type AnyEntity = Entity;

type Definition<Key extends string, Columns> = {
  readonly key: Key;
  readonly table: string;
  readonly sheet: string;
  readonly description: string;
  readonly phase: number;
  readonly columns: Columns;
  readonly layout?: Layout;
  readonly keyColumns?: readonly string[];
  readonly fixedRows?: boolean;
  readonly optional?: boolean;
  readonly computed?: Readonly<Record<string, ComputedColumn>>;
};

/** Declares an entity; rows are identified by `id` unless `keyColumns` says otherwise. */
export function entity<const Key extends string, Columns extends Readonly<Record<string, InputColumn>>>(definition: Definition<Key, Columns>): Entity<Key, Columns> {
  return { layout: 'rows', keyColumns: ['id'], fixedRows: false, optional: false, computed: {}, ...definition };
}

/** A column with its key, in sheet order: inputs as declared, computed ones behind their `after` or at the end. */
export function orderedColumns(of: AnyEntity): readonly (readonly [key: string, column: Column])[] {
  const computed = Object.entries(of.computed);
  const inputs: (readonly [string, Column])[] = Object.entries(of.columns);
  const placed = inputs.flatMap(([key, column]) => [[key, column] as const, ...computed.filter(([, c]) => c.after === key)]);
  return [...placed, ...computed.filter(([, c]) => c.after === undefined)];
}

/** How a person would name the row: its key columns joined, e.g. `TH1` or `TH1/M2`. */
export function rowKey(of: AnyEntity, row: AnyRow): string {
  return of.keyColumns.map((key) => String(row[key] ?? '')).join('/');
}

/** A column whose filled cells tell that a phase has begun; one that still holds `defaultValue` does not count. */
export interface BeginningColumn {
  readonly key: string;
  readonly defaultValue?: string;
}

/**
 * The columns that people begin an entity's rows with (METHOD section 14): its key and name, or in rows that the product writes, and where there is
 * one row only, all that the product does not write itself.
 */
export function beginningColumns(of: AnyEntity): readonly BeginningColumn[] {
  const begins = (key: string, column: InputColumn): boolean => {
    if (of.layout !== 'rows') return true;
    return of.fixedRows ? column.fixed !== true : key === 'name' || of.keyColumns.includes(key);
  };
  return Object.entries(of.columns).filter(([key, column]) => begins(key, column)).map(([key, { defaultValue }]) => (defaultValue === undefined ? { key } : { key, defaultValue }));
}
