import type { CellValue } from '../model/column';
import { ENTITIES, entityOf, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';

function prefixOf(key: EntityKey): string {
  const column = entityOf(key).columns['id'];
  if (column?.kind !== 'id' || column.prefix === undefined) throw new Error(`${key} has no numbered IDs`);
  return column.prefix;
}

/** The highest number ever used with a register's prefix: in its rows now, or before (`meta.highestIds`); 0 for none. */
export function highestId(model: ThreatModel, key: EntityKey): number {
  const prefix = prefixOf(key);
  const used = rowsOf(model, key).map((row) => numberIn(prefix, row['id']));
  return used.reduce((highest, n) => Math.max(highest, n), model.meta.highestIds[prefix] ?? 0);
}

const numberIn = (prefix: string, id: CellValue): number =>
  typeof id === 'string' && id.startsWith(prefix) && /^\d{1,7}$/.test(id.slice(prefix.length)) ? Number(id.slice(prefix.length)) : 0;

/** True for an ID that a register has or once had. */
export function wasGiven(model: ThreatModel, key: EntityKey, id: string): boolean {
  const number = numberIn(prefixOf(key), id);
  return (number > 0 && number <= highestId(model, key)) || rowsOf(model, key).some((row) => row['id'] === id);
}

/** The next `count` free IDs of a register; IDs are never reused (WORKBOOK, general rules). */
export function nextIds(model: ThreatModel, key: EntityKey, count: number): readonly string[] {
  const highest = highestId(model, key);
  return Array.from({ length: count }, (_, i) => `${prefixOf(key)}${highest + i + 1}`);
}

/** The next free ID of a register. */
export function nextId(model: ThreatModel, key: EntityKey): string {
  return `${prefixOf(key)}${highestId(model, key) + 1}`;
}

/** The highest number ever used per ID prefix, for `meta.highestIds`. */
export function highestIds(model: ThreatModel): Readonly<Record<string, number>> {
  const numbered = ENTITIES.filter((e) => e.columns['id']?.kind === 'id' && e.columns['id'].prefix !== undefined);
  const highest = numbered.map((e) => [prefixOf(e.key), highestId(model, e.key)] as const).filter(([, n]) => n > 0);
  return { ...model.meta.highestIds, ...Object.fromEntries(highest) };
}
