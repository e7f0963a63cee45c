import { invalid } from './excel-error';
import { isHostObject } from './host-object';

/** An argument that has to be a text. Throws InvalidArgument. */
export function text(value: unknown): string {
  if (typeof value !== 'string') throw invalid();
  return value;
}

export const textOr = <T>(value: unknown, otherwise: T): string | T => (value === undefined || value === null ? otherwise : text(value));

/** An argument that has to be a whole number. Throws InvalidArgument. */
export function integer(value: unknown, least = -Infinity): number {
  if (typeof value !== 'number' || !Number.isInteger(value) || value < least) throw invalid();
  return value;
}

export const integerOr = <T>(value: unknown, otherwise: T): number | T => (value === undefined || value === null ? otherwise : integer(value));

export function flag(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid();
  return value;
}

/** One of the values of an enumeration of Office.js. Throws InvalidArgument for others. */
export function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw invalid();
  return found;
}

/** What an argument that is an object of the host stands for; undefined for plain values. */
export const stateOf = <T>(value: unknown, is: (state: unknown) => state is T): T | undefined => (isHostObject(value) && is(value.state) ? value.state : undefined);

/** A plain object of settings. Throws InvalidArgument. */
export function record(value: unknown): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid();
  return Object.fromEntries(Object.entries(value));
}
