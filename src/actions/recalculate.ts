import type { AnyEntity } from '../model/entity';
import type { TablePlace } from '../model/location';
import { ENTITIES, type EntityKey } from '../model/threat-model';
import { rate } from '../scoring/rate';
import { locateTables } from '../workbook/locate';
import type { CellChange, RawTable, RawWorkbook, WorkbookChanges } from '../workbook/port';
import { readModel } from '../workbook/read';
import { planAdoption } from '../workbook/refresh/plan-adoption';
import { planResults, type StandingBlock } from '../workbook/refresh/plan-results';
import type { OpenedModel } from './source';

export type { StandingBlock, StandingCell } from '../workbook/refresh/plan-results';

/** A register where it stands in a workbook. */
export interface StandingRegister {
  readonly entity: AnyEntity & { readonly key: EntityKey };
  readonly place: TablePlace;
  /** Last row that may hold its rows, those typed directly below its table included. */
  readonly lastRow: number;
  readonly firstColumn: number;
  readonly lastColumn: number;
  /** The Excel table; absent where only its cells are left. */
  readonly table?: RawTable;
}

/** A workbook whose formulas were computed. */
export interface Recalculation extends OpenedModel {
  /** Of kind `result`: formulas of the product whose stored value is no longer what they come to. */
  readonly results: readonly CellChange[];
  readonly registers: readonly StandingRegister[];
  /** The matrices, lists and roll-ups that stand in it. */
  readonly blocks: readonly StandingBlock[];
}

/**
 * What the formulas of the product come to in a workbook that no spreadsheet program computes: columns of registers, matrices, lists, roll-ups.
 * Formulas of others are left alone; rows, IDs and reports are the business of a refresh.
 * @param today ISO date that counts as today
 * @throws the named errors of reading
 */
export function recalculate(raw: RawWorkbook, fileName: string, today: string): Recalculation {
  const read = readModel(raw, fileName);
  const { cells, blocks } = planResults({ raw, read, ratings: rate(read.model, today) });
  const { model, issues, places } = read;
  return { model, issues, places, results: cells, blocks, registers: standingRegisters(raw, places) };
}

function standingRegisters(raw: RawWorkbook, places: OpenedModel['places']): readonly StandingRegister[] {
  const located = locateTables(raw);
  return ENTITIES.flatMap((entity): readonly StandingRegister[] => {
    const [found, place] = [located.get(entity.key), places[entity.key]];
    if (found === undefined || place === undefined) return [];
    const columns = [...found.headers.keys()];
    const table = found.byName ? found.sheet.tables.find(({ name }) => name.toLowerCase() === entity.table.toLowerCase()) : undefined;
    return [{ entity, place, lastRow: found.lastRow, firstColumn: Math.min(...columns), lastColumn: Math.max(...columns), ...(table === undefined ? {} : { table }) }];
  });
}

/**
 * What it takes for tables to take in the rows that stand directly below them, as a spreadsheet program does while somebody types there.
 * @param keys the registers that grow
 * @throws UnsafeChangeError when a table has to grow over something that is not part of it; the named errors of reading
 */
export function takeInRows(raw: RawWorkbook, fileName: string, today: string, keys: ReadonlySet<EntityKey>): WorkbookChanges {
  const read = readModel(raw, fileName);
  return planAdoption({ raw, read, ratings: rate(read.model, today) }, keys);
}
