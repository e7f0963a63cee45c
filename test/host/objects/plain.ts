import { colour } from '../book/colours';
import { invalid } from '../excel-error';
import type { ClassSpec } from '../host-object';

/** Values of properties by name, as far as they were set. */
export type Plain = Record<string, unknown>;

type Members<S> = Required<Pick<ClassSpec<S>, 'get' | 'set'>>;

/** Throws InvalidArgument for a value of another kind than a property has; colours become #RRGGBB. */
export function fitting(name: string, usual: unknown, value: unknown): unknown {
  // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values#null-input-for-a-property: null is no input for a property.
  if (value === null || value === undefined || (usual !== null && typeof value !== typeof usual) || (typeof value === 'number' && !Number.isFinite(value))) throw invalid();
  return /color$/i.test(name) && value !== '' ? colour(value) : value;
}

/**
 * Members for properties that are set and read and have no effect on others.
 * @param of where an object keeps them
 * @param usual their names and what they are before anything is set; null where any kind of value fits
 * @param guard called before one is set
 */
export function plain<S>(of: (self: S) => Plain, usual: Plain, guard?: (self: S) => void): Members<S> {
  const names = Object.keys(usual);
  return {
    get: Object.fromEntries(names.map((name) => [name, (self: S): unknown => of(self)[name] ?? usual[name] ?? null])),
    set: Object.fromEntries(names.map((name) => [name, (self: S, value: unknown): void => {
      guard?.(self);
      of(self)[name] = fitting(name, usual[name], value);
    }])),
  };
}

/** A bag inside another, made when it is first asked for. */
export function within(bag: Plain, name: string): Plain {
  const known = bag[name];
  if (typeof known === 'object' && known !== null) return known as Plain;
  const made: Plain = {};
  bag[name] = made;
  return made;
}
