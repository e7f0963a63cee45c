import type { InputColumn } from '../model/column';
import { isIsoDate } from '../model/date';
import { rowsOf } from '../model/threat-model';
import { rule } from './rule';
import { issueHits } from './support/issue-hits';
import { nameOf, quoted, reportedCells, slicesOf } from './support/registers';
import { storageProblem } from './support/storable';

type Shaped = Extract<InputColumn, { kind: 'id' | 'date' | 'number' | 'text' }>;
const slices = slicesOf((column): column is Shaped =>
  (column.kind === 'id' && column.prefix !== undefined) || column.kind === 'date' || column.kind === 'number'
  || (column.kind === 'text' && (column.format === 'email' || column.format === 'url')));

const LONGEST_EMAIL = 254;
function isEmail(text: string): boolean {
  const [local, host, ...rest] = text.split('@');
  if (text.length > LONGEST_EMAIL || /\s/.test(text) || rest.length > 0 || local === undefined || local === '' || host === undefined) return false;
  const labels = host.split('.');
  return labels.length > 1 && labels.every((label) => /^[\p{L}\p{N}-]+$/u.test(label));
}

const WEB_ADDRESS = /^https?:\/\/[^\s/?#]+([/?#]\S*)?$/i;

/** What the column expects, when the value has another shape. */
function expected(column: Shaped, value: unknown): string | undefined {
  if (column.kind === 'number') {
    const { min, max, integer } = column;
    const fits = typeof value === 'number' && value >= min && value <= max && (!integer || Number.isInteger(value));
    return fits ? undefined : `a ${integer ? 'whole ' : ''}number from ${min} to ${max}`;
  }
  const text = String(value);
  if (column.kind === 'date') return isIsoDate(text) ? undefined : 'a date such as 2026-03-02';
  if (column.kind === 'text') {
    if (column.format === 'email') return isEmail(text) ? undefined : 'an e-mail address such as a.person@example.com';
    return WEB_ADDRESS.test(text) ? undefined : 'a web address that starts with https:// or http://';
  }
  const prefix = column.prefix ?? '';
  return text.startsWith(prefix) && /^[1-9]\d{0,6}$/.test(text.slice(prefix.length)) ? undefined : `${prefix} and a number, such as ${prefix}12`;
}

export const malformedValue = rule({
  id: 'malformed-value',
  source: 'R0.4',
  phase: 'entity',
  severity: 'error',
  title: 'A value has the wrong shape',
  message: '{row} says "{value}" for {field}; expected is {expected}.',
  why: 'A date, number, address or ID of another shape cannot be computed with, linked or sorted, so it counts as blank.',
  howToFix: 'Retype the value of the named column in the shape that the finding names.',
  *check(context) {
    yield* issueHits(context, 'malformed');
    const isReported = reportedCells(context);
    for (const { entity, columns } of slices) {
      for (const [i, row] of rowsOf(context.model, entity.key).entries()) {
        for (const [key, column] of columns) {
          const value = row[key];
          if (value === undefined) continue;
          const wanted = expected(column, value);
          if (wanted === undefined || isReported(entity.key, i, key) || (typeof value === 'string' && storageProblem(value) !== undefined)) continue;
          yield { entity: entity.key, row, column: key, params: { row: nameOf(entity, row, i), field: column.header, value: quoted(value), expected: wanted } };
        }
      }
    }
  },
});
