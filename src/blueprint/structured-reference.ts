import type { AnyEntity } from '../model/entity';
import { entityOf } from '../model/threat-model';

/** A header inside a structured reference: brackets, hash and apostrophe are escaped with an apostrophe. */
const escaped = (header: string): string => header.replace(/['[\]#]/g, "'$&");

/** The header of an entity's column. Throws on a key it does not have: a mistake in the program. */
export function headerOf(entity: AnyEntity, key: string): string {
  const column = entity.columns[key] ?? entity.computed[key];
  if (column === undefined) throw new Error(`${entity.key} has no column ${key}`);
  return column.header;
}

const columnRefs = new Map<string, string>();

/** A whole column in file form: `Threats[Severity]`. */
export function columnRef(entity: string, key: string): string {
  const known = columnRefs.get(`${entity} ${key}`);
  if (known !== undefined) return known;
  const of = entityOf(entity);
  const made = `${of.table}[${escaped(headerOf(of, key))}]`;
  columnRefs.set(`${entity} ${key}`, made);
  return made;
}

/** The cell of a column in the formula's own row, in file form. */
export const rowRef = (entity: AnyEntity, key: string): string => `${entity.table}[[#This Row],[${escaped(headerOf(entity, key))}]]`;

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
