import type { CellValue, InputColumn } from '../model/column';
import { ENTITIES, type EntityKey } from '../model/threat-model';
import type { Contribution } from './contribution';
import { sameRow, type Cells, type Register, type Registers } from './registers';

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
    const names = new Map<EntityKey, ReadonlyMap<string, string>>();
    for (const { key, columns } of ENTITIES) {
      const column = columns['id'];
      const now = side.now[key];
      if (column?.kind !== 'id' || column.prefix === undefined || now === undefined) continue;
      const taken = given.get(key) ?? new Set([...(ours[key]?.keys() ?? []), ...contributions.flatMap((one) => [...(one.now[key]?.keys() ?? []), ...(one.base[key]?.keys() ?? [])])]);
      given.set(key, taken);
      const there = standing.get(key) ?? new Map(ours[key] ?? []);
      standing.set(key, there);
      const renamed = collisions(there, side.base[key], now, column.prefix, taken, columns);
      for (const [id, row] of now) if (side.base[key]?.has(id) !== true && !there.has(renamed.get(id) ?? id)) there.set(renamed.get(id) ?? id, row);
      for (const [from, to] of renamed) if (ours[key]?.has(to) !== true) renumbered.push({ entity: key, name: side.name, from, to });
      if (renamed.size > 0) names.set(key, renamed);
    }
    return names.size === 0 ? side : { ...side, now: renamedIn(side.now, names) };
  });
  return { settled, renumbered };
}

function collisions(standing: Register, base: Register | undefined, now: Register, prefix: string, taken: Set<string>, columns: Readonly<Record<string, InputColumn>>): ReadonlyMap<string, string> {
  const compared = Object.keys(columns).filter((column) => column !== 'id');
  const renamed = new Map<string, string>();
  for (const [id, row] of now) {
    const mine = standing.get(id);
    if (mine === undefined || base?.has(id) === true || !id.startsWith(prefix) || sameRow(mine, row, compared)) continue;
    const known = [...standing].find(([other, there]) => base?.has(other) !== true && sameRow(there, row, compared));
    const to = known?.[0] ?? nextFree(prefix, taken);
    taken.add(to);
    renamed.set(id, to);
  }
  return renamed;
}

function nextFree(prefix: string, taken: ReadonlySet<string>): string {
  const highest = [...taken].reduce((most, id) => Math.max(most, /^\d+$/.test(id.slice(prefix.length)) && id.startsWith(prefix) ? Number(id.slice(prefix.length)) : 0), 0);
  return `${prefix}${highest + 1}`;
}

function renamedIn(registers: Registers, names: ReadonlyMap<EntityKey, ReadonlyMap<string, string>>): Registers {
  const entries = ENTITIES.flatMap(({ key, columns, keyColumns }) => {
    const register = registers[key];
    if (register === undefined) return [];
    const own = names.get(key);
    const referring = Object.entries(columns).flatMap(([column, { kind, ...rest }]) => {
      const to = 'to' in rest ? rest.to : undefined;
      const maps = (kind === 'ref' || kind === 'refs') && Array.isArray(to) ? [...names].filter(([entity]) => to.includes(entity)).map(([, map]) => map) : [];
      return maps.length === 0 ? [] : [[column, maps] as const];
    });
    if (own === undefined && referring.length === 0) return [[key, register] as const];
    const rows = [...register].map(([id, row]): readonly [string, Cells] => {
      const moved = Object.fromEntries(referring.map(([column, maps]) => [column, renamedCell(row[column], maps)]));
      const next: Cells = { ...row, ...moved, ...(own?.has(id) === true ? { id: own.get(id) } : {}) };
      const isKeyed = keyColumns.some((column) => column in moved);
      return [own?.get(id) ?? (isKeyed ? keyColumns.map((column) => String(next[column] ?? '')).join('/') : id), next];
    });
    return [[key, new Map(rows)] as const];
  });
  return Object.fromEntries(entries);
}

const renamedCell = (value: CellValue, maps: readonly ReadonlyMap<string, string>[]): CellValue => {
  const renamed = (id: string): string => maps.map((map) => map.get(id)).find((to) => to !== undefined) ?? id;
  return typeof value === 'string' ? renamed(value) : typeof value === 'object' ? value.map(renamed) : value;
};
