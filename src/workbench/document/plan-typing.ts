import type { StandingRegister } from '../../actions/recalculate';
import { columnLetters } from '../../model/location';
import { MAX_CELL_TEXT } from '../../model/parse';
import type { EntityKey } from '../../model/threat-model';
import type { CellChange, RawRow, RawSheet, RawValue } from '../../workbook/port';
import type { FileLooks } from './file-looks';
import { isBlank, kindOf } from './grid-cells';
import { takesRows } from './grid-sheet';
import { whyNot, type Refused } from './refusals';
import type { SheetSpots, Spot } from './spots';
import { typed } from './typed';

/** Text for a cell of one sheet. */
export interface TextAt {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** What typed or pasted text does to a sheet. */
export interface Typing {
  readonly changes: readonly CellChange[];
  /** Registers that take in rows below their last one. */
  readonly grown: ReadonlySet<EntityKey>;
  readonly refused: readonly Refused[];
  readonly notes: readonly string[];
}

/** Where text goes. */
export interface TypingInto {
  readonly spots: SheetSpots;
  readonly looks: FileLooks;
  readonly date1904: boolean;
}

/** Plans cells of a sheet that are typed or pasted: those that are not for typing are refused, tables grow by the rows directly below them. */
export function planTyping(into: TypingInto, cells: readonly TextAt[], isPasted: boolean): Typing {
  const { spots } = into;
  const rows = new Map(spots.sheet.rows.map((row) => [row.number, row]));
  const growths = spots.registers.filter(takesRows).map((register) => growthOf(spots.sheet, rows, register, cells)).filter((growth) => growth !== undefined);
  const planner = new Planner(into, rows, isPasted);
  for (const cell of cells) {
    const growth = growths.find(({ register, lastRow }) => cell.row > register.lastRow && cell.row <= lastRow && cell.column >= register.firstColumn && cell.column <= register.lastColumn);
    if (growth?.obstacle !== undefined) planner.refuse(cell, `is below the last row of ${growth.register.entity.table}, which cannot grow: ${growth.obstacle} holds something that is not part of it. Move that away from below the table.`);
    else planner.plan(cell, growth?.register);
  }
  return { ...planner, grown: new Set(growths.filter(({ obstacle }) => obstacle === undefined).filter(({ register }) => planner.grew(register)).map(({ register }) => register.entity.key)) };
}

interface Growth {
  readonly register: StandingRegister;
  readonly lastRow: number;
  /** Address of a cell that is in the way. */
  readonly obstacle: string | undefined;
}

/** How far a register grows over rows directly below its last one; undefined when nothing is typed there. */
function growthOf(sheet: RawSheet, rows: ReadonlyMap<number, RawRow>, register: StandingRegister, cells: readonly TextAt[]): Growth | undefined {
  const { firstColumn, lastColumn } = register;
  const typedRows = new Set(cells.filter(({ column, text }) => column >= firstColumn && column <= lastColumn && text.trim() !== '').map(({ row }) => row));
  let { lastRow } = register;
  while (typedRows.has(lastRow + 1)) lastRow += 1;
  if (lastRow === register.lastRow) return undefined;
  // What stands directly below the new rows would be taken for one of them the next time.
  for (let row = register.lastRow + 1; row <= lastRow + 1; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) {
      const isFilled = !isBlank(rows.get(row)?.cells[column]) || rows.get(row)?.formulas?.has(column) === true;
      if (isFilled) return { register, lastRow, obstacle: `${sheet.name}!${columnLetters(column)}${row}` };
    }
  }
  return { register, lastRow, obstacle: undefined };
}

const [LAST_ROW, LAST_COLUMN] = [1_048_576, 16_383];

class Planner {
  readonly changes: CellChange[] = [];
  readonly refused: Refused[] = [];
  readonly notes: string[] = [];
  readonly #grown = new Set<StandingRegister>();
  readonly #into: TypingInto;
  readonly #rows: ReadonlyMap<number, RawRow>;
  readonly #isPasted: boolean;

  constructor(into: TypingInto, rows: ReadonlyMap<number, RawRow>, isPasted: boolean) {
    this.#into = into;
    this.#rows = rows;
    this.#isPasted = isPasted;
  }

  grew(register: StandingRegister): boolean {
    return this.#grown.has(register);
  }

  refuse({ row, column }: TextAt, why: string): void {
    this.refused.push({ row, column, why });
  }

  /** @param growing the register that takes in the cell's row */
  plan(cell: TextAt, growing: StandingRegister | undefined): void {
    const { spots, looks, date1904 } = this.#into;
    const { row, column, text } = cell;
    if (row < 1 || row > LAST_ROW || column < 0 || column > LAST_COLUMN) {
      this.refuse(cell, 'is outside the sheet. Paste further up or to the left.');
      return;
    }
    const sheet = spots.sheet.name;
    const value = this.#rows.get(row)?.cells[column];
    const isFormula = this.#rows.get(row)?.formulas?.has(column) === true;
    const spot: Spot = growing === undefined ? spots.at(row, column, typeof value === 'string' ? value : undefined) : spots.inColumn(growing, column);
    const kind = kindOf(spot, value, isFormula);
    // Cells that would be blank anyway need no reason.
    if (text.trim() === '' && isBlank(value) && !isFormula) return;
    const why = whyNot(kind, spot, looks.sheet(sheet), row, column);
    if (why !== undefined) {
      this.refuse(cell, why);
      return;
    }
    const like = growing?.table === undefined ? undefined : { row: growing.table.lastRow, column };
    const format = looks.format(sheet, like?.row ?? row, column);
    const model = spot.column?.column;
    const result = typed(text, { format, date1904, ...(model === undefined || model.kind === 'computed' ? {} : { column: model }) }, this.#isPasted);
    if ('refused' in result) this.refuse(cell, `was left as it is: ${result.refused}`);
    else if (typeof result.value === 'string' && result.value.length > MAX_CELL_TEXT) this.refuse(cell, `was left as it is: the text has ${result.value.length} characters, a cell holds ${MAX_CELL_TEXT}. Shorten it.`);
    else if (!holds(value, result.value, date1904)) {
      this.changes.push({ sheet, row, column, content: { kind: 'value', value: result.value }, ...(like === undefined ? {} : { like }) });
      if (growing !== undefined) this.#grown.add(growing);
      if (result.note !== undefined) this.notes.push(`${sheet}!${columnLetters(column)}${row} holds "${text.trim().slice(0, 60)}". ${result.note}`);
    }
  }
}

const DAYS_BETWEEN = 1462;
/** Whether a cell holds a value already; changes count dates from 1900. */
function holds(found: RawValue | undefined, wanted: string | number | undefined, date1904: boolean): boolean {
  if (typeof found === 'object' && found?.kind === 'date') return found.serial + (date1904 ? DAYS_BETWEEN : 0) === wanted;
  return isBlank(found) ? wanted === undefined || wanted === '' : found === wanted;
}
