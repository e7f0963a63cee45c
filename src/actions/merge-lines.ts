import type { CellRef, Conflict, Merged } from '../compare/merge';
import type { CellValue } from '../model/column';
import { entityOf } from '../model/threat-model';

const LONGEST = 100;

/** A cell’s value in one line. */
export function shortValue(value: CellValue): string {
  const text = typeof value === 'object' ? value.join(', ') : String(value ?? '');
  const line = text.replace(/\s*\n\s*/g, '; ');
  if (line === '') return '(blank)';
  return `"${line.length > LONGEST ? `${line.slice(0, LONGEST - 1)}…` : line}"`;
}

/** A cell by its table, row and header: `Threats TH1 Severity`. */
export const cellName = ({ entity, key, column }: Pick<CellRef, 'entity' | 'key'> & { readonly column?: string }): string =>
  [entityOf(entity).table, key, column === undefined ? undefined : entityOf(entity).columns[column]?.header].filter((part) => part !== undefined && part !== '').join(' ');

/** A conflict in one line: where, what it was, what stands here, and what each other side says. */
export function conflictLine({ base, ours, theirs, ...at }: Conflict): string {
  const from = (who: string | undefined, when: string | undefined): string => (who === undefined && when === undefined ? '' : ` (${[who, when].filter((part) => part !== undefined).join(', ')})`);
  return `${cellName(at)}: was ${shortValue(base)}; here ${shortValue(ours)}; ${theirs.map(({ name, who, when, value }) => `${name}${from(who, when)} ${shortValue(value)}`).join('; ')}`;
}

/** What a merge took and left open, one line each. */
export const mergeLines = ({ taken, added, removed, conflicts }: Merged): readonly string[] => [
  ...taken.map(({ to, by, ...at }) => `take      ${cellName(at)}: ${shortValue(to)} (${by.join(', ') || 'resolution'})`),
  ...added.map(({ by, entity, key }) => `add       ${cellName({ entity, key })} (${by.join(', ')})`),
  ...removed.map(({ by, entity, key }) => `remove    ${cellName({ entity, key })} (${by.join(', ')})`),
  ...conflicts.map((conflict) => `conflict  ${conflictLine(conflict)}`),
];
