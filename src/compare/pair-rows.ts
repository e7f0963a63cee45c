import { isBlank, type AnyRow } from '../model/column';

/** A row that both models have. */
export interface Pair<Row> {
  readonly before: Row;
  readonly after: Row;
}

/** The rows of a register in two models: those in both, those only in the later and only in the earlier one, each in its register's order. */
export interface Paired<Row> {
  readonly kept: readonly Pair<Row>[];
  readonly added: readonly Row[];
  readonly removed: readonly Row[];
}

const filled = (value: AnyRow[string]): string | undefined => (typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined);

/** Rows without ID, which only JSON written by hand has, are known by what they are called. */
const nameOf = (row: AnyRow): string | undefined => (filled(row['id']) !== undefined ? undefined : filled(row['name']) ?? filled(row['statement']));

/** The name of a row that holds nothing else. */
export const bareName = (row: AnyRow): string | undefined =>
  (Object.entries(row).every(([key, value]) => key === 'id' || key === 'name' || isBlank(value)) ? filled(row['name']) : undefined);

/** Two rows that come from different places are two things, whatever their IDs: an import numbers anew. */
const sameOrigin = (a: AnyRow, b: AnyRow): boolean => {
  const [from, to] = [filled(a['sourceRef']), filled(b['sourceRef'])];
  return from === undefined || to === undefined || from === to;
};

/**
 * Matches the rows of a register by imported source reference first, then by ID (METHOD section 16); of rows that share one the first with the first.
 * @param originOf what else tells where a row was imported from
 */
export function pairRows<Row extends AnyRow>(before: readonly Row[], after: readonly Row[], originOf: (row: AnyRow) => string | undefined = () => undefined): Paired<Row> {
  const partner = new Map<Row, Row>();
  const taken = new Set<Row>();
  for (const keyOf of [(row: Row) => filled(row['sourceRef']), originOf, (row: Row) => filled(row['id']), nameOf]) {
    const waiting = new Map<string, Row[]>();
    for (const row of before) {
      const key = taken.has(row) ? undefined : keyOf(row);
      if (key !== undefined) waiting.set(key, [...(waiting.get(key) ?? []), row]);
    }
    for (const row of after) {
      const key = partner.has(row) ? undefined : keyOf(row);
      const queue = key === undefined ? undefined : waiting.get(key);
      const at = queue?.findIndex((candidate) => sameOrigin(candidate, row)) ?? -1;
      const found = at < 0 ? undefined : queue?.splice(at, 1)[0];
      if (found === undefined) continue;
      partner.set(row, found);
      taken.add(found);
    }
  }
  return {
    kept: after.flatMap((row) => {
      const found = partner.get(row);
      return found === undefined ? [] : [{ before: found, after: row }];
    }),
    added: after.filter((row) => !partner.has(row)),
    removed: before.filter((row) => !taken.has(row)),
  };
}
