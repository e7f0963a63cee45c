import { isHostObject, type HostObject } from './host-object';
import type { Machine } from './machine';
import type { QueryInfo } from './protocol';

export const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
/** The client expects names of properties in Pascal case, but for this one. */
const upper = (name: string): string => (name === 'connectorType' ? name : name.charAt(0).toUpperCase() + name.slice(1));

/** What the client finds an object again by. */
export function identity(object: HostObject): Record<string, unknown> {
  const [id, reference] = [object.id(), object.reference()];
  return { ...(id === undefined ? {} : { Id: id, _Id: id }), ...(reference === undefined ? {} : { _ReferenceId: reference }) };
}

/** The loaded properties of an object or of the items of a collection, as the client expects them: names in Pascal case. */
export function queried(object: HostObject, { Select = [], Expand = [], Skip = 0, Top }: QueryInfo, machine: Machine): Record<string, unknown> {
  const wanted = [...Select, ...Expand.map((path) => `${path}/*`)].map((path) => path.replace(/^items\//i, ''));
  const items = object.items(machine);
  const own = properties(object, items === undefined ? wanted : wanted.filter((path) => object.scalars(machine).includes(lower(path))), machine, items === undefined);
  if (items === undefined) return { ...identity(object), ...own };
  return { ...own, _Items: items.slice(Skip, Top === undefined ? undefined : Skip + Top).map((item) => ({ ...identity(item), ...properties(item, wanted, machine, true) })) };
}

function properties(object: HostObject, wanted: readonly string[], machine: Machine, allWhenNone: boolean): Record<string, unknown> {
  const result: Record<string, unknown> = {};
  const all = wanted.some((path) => path === '*' || path === '$all' || path === '') || (wanted.length === 0 && allWhenNone);
  if (all) {
    for (const name of object.scalars(machine)) {
      const value = object.get(name, machine);
      if (!isHostObject(value)) result[upper(name)] = value;
    }
  }
  const nested = new Map<string, string[]>();
  for (const path of wanted) {
    if (path === '*' || path === '$all' || path === '$none' || path === '') continue;
    const [first = '', ...rest] = path.split('/');
    const value = object.get(first, machine);
    if (isHostObject(value)) nested.set(first, [...(nested.get(first) ?? []), rest.join('/')]);
    else result[upper(first)] = value;
  }
  for (const [name, paths] of nested) {
    const value = object.get(name, machine);
    if (isHostObject(value)) result[upper(name)] = queried(value, { Select: paths }, machine);
  }
  return result;
}
