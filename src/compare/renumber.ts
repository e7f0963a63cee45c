import type { CellValue, InputColumn } from '../model/column';
import { ENTITIES, type EntityKey } from '../model/threat-model';
import type { Contribution } from './contribution';
import { freeKey, keyOf, sameCell, sameRow, type Cells, type Register, type Registers } from './registers';

/** A new row of a contribution whose ID was given to another row meanwhile. */
export interface Renumbered {
  readonly entity: EntityKey;
  /** Of the contribution. */
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Gives new rows of contributions other IDs where theirs stand for other rows here or in a contribution before, and writes those IDs wherever the contribution refers to them. A row
 * that was taken over under another ID before is recognised by its content.
 */
export function withoutCollisions(ours: Registers, contributions: readonly Contribution[]): { readonly settled: readonly Contribution[]; readonly renumbered: readonly Renumbered[] } {
  const renumbered: Renumbered[] = [];
  const given = new Map<EntityKey, Set<string>>();
  const standing = new Map<EntityKey, Map<string, Cells>>();
  const settled = contributions.map((side) => {
    let registers = side.now;
    for (const { key, columns } of ENTITIES) {
      const column = columns['id'];
      const now = registers[key];
      if (column?.kind !== 'id' || column.prefix === undefined || now === undefined) continue;
      const taken = given.get(key) ?? new Set([...(ours[key]?.keys() ?? []), ...contributions.flatMap((one) => [...(one.now[key]?.keys() ?? []), ...(one.base[key]?.keys() ?? [])])]);
      given.set(key, taken);
      const there = standing.get(key) ?? new Map(ours[key] ?? []);
      standing.set(key, there);
      const renamed = collisions(there, side.base[key], now, column.prefix, taken, columns);
      for (const [id, row] of now) if (side.base[key]?.has(id) !== true && !there.has(renamed.get(id) ?? id)) there.set(renamed.get(id) ?? id, row);
      for (const [from, to] of renamed) if (ours[key]?.has(to) !== true) renumbered.push({ entity: key, name: side.name, from, to });
      // At once, so that rows of later registers are recognised with the IDs they refer to here.
      if (renamed.size > 0) registers = renamedIn(registers, key, renamed);
    }
    return registers === side.now ? side : { ...side, now: registers };
  });
  return { settled, renumbered };
}

function collisions(standing: Register, base: Register | undefined, now: Register, prefix: string, taken: Set<string>, columns: Readonly<Record<string, InputColumn>>): ReadonlyMap<string, string> {
  const compared = Object.keys(columns).filter((column) => column !== 'id');
  const renamed = new Map<string, string>();
  const isNew = ([id]: readonly [string, Cells]): boolean => base?.has(id) !== true && id.startsWith(prefix);
  const standsThere = ([id, row]: readonly [string, Cells]): boolean => sameRow(standing.get(id) ?? row, row, compared);
  const news = [...now].filter(isNew);
  // Each row here stands for one of theirs at most: new rows that say the same are still several.
  const claimed = new Set(news.filter(standsThere).map(([id]) => id));
  for (const [id, row] of news.filter((one) => !standsThere(one))) {
    const known = [...standing].find(([other, there]) => base?.has(other) !== true && !claimed.has(other) && sameRow(there, row, compared));
    const to = known?.[0] ?? nextFree(prefix, taken);
    taken.add(to);
    claimed.add(to);
    renamed.set(id, to);
  }
  return renamed;
}

function nextFree(prefix: string, taken: ReadonlySet<string>): string {
  const highest = [...taken].reduce((most, id) => Math.max(most, /^\d+$/.test(id.slice(prefix.length)) && id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0), 0);
  return `${prefix}${highest + 1}`;
}

function renamedIn(registers: Registers, renamedEntity: EntityKey, names: ReadonlyMap<string, string>): Registers {
  const entries = ENTITIES.flatMap((entity) => {
    const register = registers[entity.key];
    if (register === undefined) return [];
    const isOwn = entity.key === renamedEntity;
    const referring = Object.entries(entity.columns).flatMap(([column, { kind, ...rest }]) => {
      const to = 'to' in rest ? rest.to : undefined;
      return (kind === 'ref' || kind === 'refs') && Array.isArray(to) && to.includes(renamedEntity) ? [column] : [];
    });
    if (!isOwn && referring.length === 0) return [[entity.key, register] as const];
    const rows = new Map<string, Cells>();
    for (const [key, row] of register) {
      const id = isOwn ? names.get(key) : undefined;
      const moved = referring.filter((column) => !sameCell(row[column], renamedCell(row[column], names)));
      const next: Cells = { ...row, ...Object.fromEntries(moved.map((column) => [column, renamedCell(row[column], names)])), ...(id === undefined ? {} : { id }) };
      // Rows that share a key are told apart by their place among them: one that says nothing else keeps its own.
      rows.set(freeKey(rows, id ?? (moved.length > 0 ? keyOf(entity, next) : key)), next);
    }
    return [[entity.key, rows] as const];
  });
  return Object.fromEntries(entries);
}

const renamedCell = (value: CellValue, names: ReadonlyMap<string, string>): CellValue =>
  typeof value === 'string' ? names.get(value) ?? value : typeof value === 'object' ? value.map((id) => names.get(id) ?? id) : value;
