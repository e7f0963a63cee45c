import { isObject, own } from '../json';
import type { LossReport } from '../loss';
import { textAt, type JsonObject } from './document';

/** An item of the imported document with the ID its row gets. */
export interface Numbered {
  readonly item: JsonObject;
  /** ID of the row: prefix and `numericId`, or the next free number where that is missing, no whole number or taken. */
  readonly id: string;
  readonly uuid: string | undefined;
}

/** Orders a register as Threat Composer shows it, oldest first, and gives every item its row ID. */
export function numbered(items: readonly JsonObject[], prefix: string, where: string, report: LossReport): readonly Numbered[] {
  const numberOf = (item: JsonObject): number => {
    const value = own(item, 'numericId');
    return typeof value === 'number' && Number.isInteger(value) && value > 0 && value < 9_999_999 ? value : Infinity;
  };
  const orderOf = (item: JsonObject): number => {
    const value = own(item, 'displayOrder');
    return typeof value === 'number' ? value : numberOf(item);
  };
  const sorted = [...items].sort((a, b) => (orderOf(a) === orderOf(b) ? 0 : orderOf(a) - orderOf(b)));
  const used = new Set<number>();
  let highest = sorted.reduce((max, item) => (Number.isFinite(numberOf(item)) ? Math.max(max, numberOf(item)) : max), 0);
  return sorted.map((item) => {
    const own_ = numberOf(item);
    const free = Number.isFinite(own_) && !used.has(own_);
    const number = free ? own_ : (highest += 1);
    used.add(number);
    const id = `${prefix}${number}`;
    if (!free) report.add(where, 'numericId', id, 'missing, taken or no positive whole number: the row got the next free ID');
    return { item, id, uuid: textAt(item, 'id') };
  });
}

/** Where the links of the document lead: row ID by UUID, the first of two that share one. */
export function idsByUuid(items: readonly Numbered[], where: string, report: LossReport): ReadonlyMap<string, string> {
  const ids = new Map<string, string>();
  for (const { id, uuid } of items) {
    if (uuid === undefined) continue;
    if (ids.has(uuid)) report.add(where, 'id', id, 'another row has the same UUID: links lead to that one');
    else ids.set(uuid, id);
  }
  return ids;
}

/** An item's metadata by key; a key that is no text or stands twice is left out and reported. */
export function metadataOf({ item, id }: Numbered, known: readonly string[], where: string, report: LossReport): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const list: unknown = own(item, 'metadata');
  for (const entry of Array.isArray(list) ? (list as readonly unknown[]) : []) {
    const key = isObject(entry) ? own(entry, 'key') : undefined;
    if (typeof key !== 'string' || !isObject(entry)) report.add(where, 'metadata', id, 'an entry without a key');
    else if (!known.includes(key)) report.add(where, `metadata ${key}`, id, 'no column for it');
    else if (found.has(key)) report.add(where, `metadata ${key}`, id, 'given twice: only the first counts');
    else found.set(key, own(entry, 'value'));
  }
  return found;
}

/** Metadata's text; undefined when it holds none. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

/** Reports the properties of an item that nothing reads. */
export function reportUnknown({ item, id }: Numbered, known: readonly string[], where: string, report: LossReport): void {
  for (const key of Object.keys(item)) if (!known.includes(key)) report.add(where, key, id, 'no column for it');
}
