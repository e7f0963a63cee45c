import type { AnyRow } from '../../model/column';
import { rowKey, type AnyEntity } from '../../model/entity';

/** What tells generated rows apart beside their ID: trust paths are known by their path. */
const NATURAL_KEYS: Readonly<Record<string, string>> = { trustPaths: 'path' };

function keyOf(entity: AnyEntity, row: AnyRow): string {
  const natural = NATURAL_KEYS[entity.key];
  return natural === undefined ? rowKey(entity, row) : String(row[natural] ?? '');
}

/**
 * For each row of `after` the place in `before` of the same row: the same object, else one with the same key that is not taken yet; undefined for a new row.
 */
export function matchRows(entity: AnyEntity, before: readonly AnyRow[], after: readonly AnyRow[]): readonly (number | undefined)[] {
  const byObject = new Map(before.map((row, i) => [row, i]));
  const matches = after.map((row) => byObject.get(row));
  const taken = new Set(matches);
  const byKey = new Map<string, number[]>();
  before.forEach((row, i) => {
    if (taken.has(i)) return;
    const key = keyOf(entity, row);
    byKey.set(key, [...(byKey.get(key) ?? []), i]);
  });
  return after.map((row, i) => matches[i] ?? byKey.get(keyOf(entity, row))?.shift());
}
