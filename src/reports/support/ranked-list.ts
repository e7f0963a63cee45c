import type { ComputedValue } from '../../model/column';
import { LIVE_ROWS, type ListKey, type View, type ViewCell, type ViewColumn, type ViewFacts, type ViewStyle, type ViewWords } from './view';
import type { ThreatModel } from '../../model/threat-model';

type Row<K extends ListKey> = ThreatModel[K][number];

/** A column of a ranked list: what it shows of the row found. `place` is the row's place in its table, as a formula. */
export interface RankedColumn<K extends ListKey> {
  readonly header: string;
  readonly width: number;
  readonly style: ViewStyle;
  value(row: Row<K>): ComputedValue;
  formula(c: ViewWords, place: string): string;
}

/** Rows of a register in the order of one numeric column; rows without a number are left out. */
export interface Ranking<K extends ListKey> {
  readonly register: K;
  /** Key of the computed column, and its value in the engine. */
  readonly by: string;
  key(row: Row<K>): number | undefined;
  readonly order: 'largest' | 'smallest';
}

/** The rows in order; equal keys stay in the order of the table. */
export function ranked<K extends ListKey>(facts: ViewFacts, ranking: Ranking<K>): readonly { readonly row: Row<K>; readonly key: number }[] {
  const { register, order } = ranking;
  const rows: readonly Row<K>[] = facts.model[register];
  const keyed = rows.flatMap((row) => {
    const number = ranking.key(row);
    return number === undefined ? [] : [{ row, key: number }];
  });
  return keyed.sort((a, b) => (order === 'largest' ? b.key - a.key : a.key - b.key) || facts.placeOf(register, a.row) - facts.placeOf(register, b.row));
}

/** Helper columns of a ranked list: the key that stands at a slot, and the place of its row; hidden. */
export const RANK_COLUMNS: readonly ViewColumn[] = [
  { header: 'Key', width: 9, style: 'number', hidden: true },
  { header: 'Row', width: 9, style: 'number', hidden: true },
];

/**
 * Key and place at a slot, for columns 0 and 1 of a view. Equal keys stand one below the other, so the second is searched for behind the first.
 * @param slot from 0; also the view's row
 */
export function rankCells<K extends ListKey>(facts: ViewFacts, ranking: Ranking<K>, found: { readonly row: Row<K>; readonly key: number } | undefined, slot: number): readonly [ViewCell, ViewCell] {
  const { register, by, order } = ranking;
  return [
    { value: found?.key, formula: (c) => `IFERROR(${order === 'largest' ? 'LARGE' : 'SMALL'}(${c.column(register, by)},${slot + 1}),"")` },
    {
      value: found === undefined ? undefined : facts.placeOf(register, found.row),
      formula: (c) => {
        const [key, keys] = [c.own(slot, 0), c.column(register, by)];
        const first = `MATCH(${key},${keys},0)`;
        if (slot === 0) return `IF(${key}="","",${first})`;
        const above = c.own(slot - 1, 1);
        return `IF(${key}="","",IF(${key}=${c.own(slot - 1, 0)},${above}+MATCH(${key},INDEX(${keys},${above}+1):INDEX(${keys},ROWS(${keys})),0),${first}))`;
      },
    },
  ];
}

/** Slots of a list: as many as are live, or as there are rows. */
export const listSlots = (rows: number): readonly number[] => Array.from({ length: Math.max(LIVE_ROWS, rows) }, (_, i) => i);

/** The cells of a slot, without their formulas where the list is values. */
export const slotCells = (slot: number, cells: readonly ViewCell[]): readonly ViewCell[] =>
  (slot < LIVE_ROWS ? cells : cells.map(({ value, style }) => ({ value, ...(style === undefined ? {} : { style }) })));

/** A whole ranked list: helper columns, then the columns asked for; rows behind the live ones are values. */
export function rankedList<K extends ListKey>(facts: ViewFacts, ranking: Ranking<K>, columns: readonly RankedColumn<K>[], slots: readonly number[]): Pick<View, 'columns' | 'rows' | 'valuesFrom'> {
  const order = ranked(facts, ranking);
  return {
    valuesFrom: LIVE_ROWS,
    columns: [...RANK_COLUMNS, ...columns.map(({ header, width, style }): ViewColumn => ({ header, width, style }))],
    rows: slots.map((slot) => {
      const found = order[slot];
      return slotCells(slot, [
        ...rankCells(facts, ranking, found, slot),
        ...columns.map((column): ViewCell => ({
          value: found === undefined ? undefined : column.value(found.row),
          formula: (c) => `IF(${c.own(slot, 1)}="","",${column.formula(c, c.own(slot, 1))})`,
        })),
      ]);
    }),
  };
}

/** "12 more: refresh" when a register has more rows for a list than it has slots. */
export function moreCell<K extends ListKey>(facts: ViewFacts, ranking: Ranking<K>, slots: readonly number[]): ViewCell {
  const more = ranked(facts, ranking).length - slots.length;
  return {
    value: more > 0 ? `${more} more: refresh` : undefined,
    formula: (c) => `IF(COUNT(${c.column(ranking.register, ranking.by)})>${slots.length},COUNT(${c.column(ranking.register, ranking.by)})-${slots.length}&" more: refresh","")`,
  };
}

/** Columns that read a stored or computed text of the row found. */
export const textOf = <K extends ListKey>(register: K, key: string, header: string, width: number, value: (row: Row<K>) => ComputedValue, style: ViewStyle = 'text'): RankedColumn<K> =>
  ({ header, width, style, value, formula: (c, place) => `${c.inRow(register, key, place)}&""` });
/** The same for numbers: a blank cell stays blank. */
export const numberOf = <K extends ListKey>(register: K, key: string, header: string, width: number, value: (row: Row<K>) => ComputedValue, style: ViewStyle = 'number'): RankedColumn<K> =>
  ({ header, width, style, value, formula: (c, place) => `IF(${c.inRow(register, key, place)}="","",${c.inRow(register, key, place)})` });
