import { columnLetters } from '../../src/model/location';
import type { Host } from '../host';

/** Something a co-author does; `row` counts within the table's body, further down than it reaches means its last row. */
export type Move =
  | { readonly kind: 'type'; readonly table: string; readonly column: number; readonly row: number }
  | { readonly kind: 'identify' | 'insert' | 'insertRow' | 'delete'; readonly table: string; readonly row: number }
  | { readonly kind: 'sort'; readonly table: string; readonly ascending: boolean }
  | { readonly kind: 'renameSheet' | 'renameColumn'; readonly table: string };

const TOKEN = /^edit \d+$/;
const PREFIXES: Readonly<Record<string, string>> = { Threats: 'TH', Mitigations: 'M', Residual: 'RR', Roadmap: 'AC' };
/** What a row of ours with an ID has to have beside it, 0-based columns. */
const BESIDE_ID: Readonly<Record<string, number>> = { Residual: 1 };

/** A co-author who remembers what must be found again. */
export class Coauthor {
  readonly #typed = new Set<string>();
  #n = 0;

  constructor(private readonly host: Host) {}

  make(move: Move): void {
    const before = this.#tokens();
    this.#do(move);
    const after = this.#tokens();
    for (const token of before) if (!after.has(token)) this.#typed.delete(token);
    for (const token of after) if (!before.has(token)) this.#typed.add(token);
    // A row that goes takes along what stood in it and was overwritten for the moment.
    if (move.kind === 'delete') for (const token of this.#typed) if (!after.has(token)) this.#typed.delete(token);
  }

  /** Throws when an edit is lost, an ID stands in two rows, or a row of ours is there by half. */
  expectKept(): void {
    const found = this.#tokens();
    const lost = [...this.#typed].filter((token) => !found.has(token));
    if (lost.length > 0) throw new Error(`lost: ${lost.join(', ')}`);
    for (const [name, prefix] of Object.entries(PREFIXES)) {
      const rows = this.#rows(name);
      const ids = rows.map(([id]) => String(id ?? '')).filter((id) => new RegExp(`^${prefix}\\d+$`).test(id));
      const doubled = ids.filter((id, i) => ids.indexOf(id) !== i);
      if (doubled.length > 0) throw new Error(`${name}: ${doubled.join(', ')} twice`);
      const beside = BESIDE_ID[name];
      const half = beside === undefined ? [] : rows.filter((row) => String(row[0] ?? '') !== '' && String(row[beside] ?? '') === '');
      if (half.length > 0) throw new Error(`${name}: ${half.map(([id]) => String(id)).join(', ')} by half`);
    }
  }

  #do(move: Move): void {
    const { coauthor: person } = this.host;
    const table = this.#table(move.table);
    if (table === undefined) return;
    const at = 'row' in move ? Math.min(move.row, table.height - 1) : 0;
    const cell = (column: number): string => `${columnLetters(table.column + column)}${table.row + at + 1}`;
    this.#n += 1;
    switch (move.kind) {
      case 'type': {
        // Column 0 is the ID: what is typed there is no token of an ID, the row keeps its own.
        if (move.column > 0 && person.formulaOf(table.sheet, cell(move.column)) === undefined) person.setCell(table.sheet, cell(move.column), `edit ${this.#n}`);
        break;
      }
      case 'identify': {
        const id = `${PREFIXES[move.table] ?? 'X'}${this.#nextNumber(move.table)}`;
        if (String(person.valueOf(table.sheet, cell(0))) === '') person.setCell(table.sheet, cell(0), id);
        break;
      }
      case 'insert': person.insertTableRow(move.table, at + 1); break;
      case 'insertRow': person.insertRows(table.sheet, table.row + at + 1); break;
      case 'delete': if (table.height > 3) person.deleteTableRow(move.table, at + 1); break;
      case 'sort': person.sortTable(move.table, table.columns[1] ?? '', move.ascending); break;
      case 'renameSheet': person.renameSheet(table.sheet, `Sheet of ${move.table} ${this.#n}`); break;
      case 'renameColumn': person.renameColumn(move.table, table.columns.at(2) ?? '', `Renamed ${this.#n}`); break;
    }
  }

  #nextNumber(table: string): number {
    const prefix = PREFIXES[table] ?? 'X';
    return 1 + Math.max(0, ...this.#rows(table).map(([id]) => Number(String(id ?? '').replace(prefix, '')) || 0));
  }

  #table(name: string): { readonly sheet: string; readonly row: number; readonly column: number; readonly height: number; readonly columns: readonly string[] } | undefined {
    const table = this.host.book.table(name);
    if (table === undefined) return undefined;
    const { body } = table;
    return { sheet: table.sheet.name, row: body.row, column: body.column, height: body.height, columns: table.columns.map((column) => column.name) };
  }

  #rows(name: string): readonly (readonly (string | number | boolean | undefined)[])[] {
    const table = this.#table(name);
    if (table === undefined) return [];
    const sheet = this.host.book.sheets.find((each) => each.name === table.sheet);
    return Array.from({ length: table.height }, (_, r) => table.columns.map((_column, c) => sheet?.cell(table.row + r, table.column + c)?.value));
  }

  #tokens(): ReadonlySet<string> {
    const found = new Set<string>();
    for (const sheet of this.host.book.sheets) for (const row of sheet.rows) for (const cell of row ?? []) if (typeof cell?.value === 'string' && TOKEN.test(cell.value)) found.add(cell.value);
    return found;
  }
}
