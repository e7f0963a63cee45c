import type { Book } from './book';
import { Sheet } from './sheet';

/** A workbook that holds the same and goes its own way. Cells, frozen objects and functions, which nobody changes, are shared; nobody listens to the copy yet. */
export function copyOf(book: Book): Book {
  const copy = copied(book, new Map()) as Book;
  copy.listeners.clear();
  return copy;
}

function copied(value: unknown, known: Map<object, unknown>): unknown {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const copy: object = Array.isArray(value) ? new Array<unknown>(value.length) : value instanceof Map ? new Map() : value instanceof Set ? new Set() : Object.create(Object.getPrototypeOf(value) as object) as object;
  known.set(value, copy);
  if (value instanceof Map && copy instanceof Map) for (const [key, each] of value) copy.set(copied(key, known), copied(each, known));
  else if (value instanceof Set && copy instanceof Set) for (const each of value) copy.add(copied(each, known));
  else for (const key of Object.keys(value)) Reflect.set(copy, key, value instanceof Sheet && key === 'rows' ? value.rows.map((row) => row?.slice()) : copied(Reflect.get(value, key), known));
  return copy;
}
