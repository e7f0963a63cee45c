import { NAMED_CELLS } from '../../src/blueprint/named-cells';
import { startNames } from '../../src/blueprint/start-sheet';
import { DEFAULT_SCALES, type ScaleRow } from '../../src/model/scale';
import { ENTITIES } from '../../src/model/threat-model';
import { likelihood, severity, type Vocabulary } from '../../src/model/vocabulary';
import { plain, table, vocabularyHeading } from './workbook-words';

const GRID = 'Risk matrix';

/** Every list of allowed values that a column takes, by name. */
export function vocabularies(): readonly Vocabulary[] {
  const used = ENTITIES.flatMap((e) => Object.values(e.columns)).flatMap((c) => (c.kind === 'choice' || c.kind === 'choices' ? [c.vocabulary] : []));
  return [...new Map(used.map((v) => [v.name, v])).values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The allowed values with what each means and, where one counts with it, its number. */
export function vocabularySection(): string {
  const parts = vocabularies().map((vocabulary) => {
    const counted = vocabulary.terms.some((term) => term.number !== undefined);
    const rows = vocabulary.terms.map(({ value, meaning, number }) => [plain(value), plain(meaning), ...(counted ? [number === undefined ? '' : String(number)] : [])]);
    return `### ${vocabularyHeading(vocabulary)}\n\n${table(['value', 'meaning', ...(counted ? ['number'] : [])], rows)}`;
  });
  return ['## Allowed values', 'What the dropdowns offer. A number is what a value counts as, or its rank; those that may be tuned stand on Scales.', ...parts].join('\n\n');
}

function grid(): string {
  const level = new Map(DEFAULT_SCALES.filter((row) => row.scale === GRID).map((row) => [row.value, row.number]));
  const rows = severity.values.toReversed().map((s) => [s, ...likelihood.values.map((l) => String(level.get(`${s} x ${l}`) ?? ''))]);
  return table(['severity \\ likelihood', ...likelihood.values], rows);
}

/** The numbers that every new workbook starts with. */
export function scalesSection(): string {
  const names = new Set(DEFAULT_SCALES.flatMap(({ scale }) => (scale === undefined || scale === GRID ? [] : scale)));
  const described = (row: ScaleRow): string => `${row.value} ${row.number ?? '(does not count)'}`;
  const rows = [...names].map((name) => [plain(name), plain(DEFAULT_SCALES.filter(({ scale }) => scale === name).map(described).join(', '))]);
  return [
    '## Numbers behind the levels',
    'A new workbook starts with these numbers on the sheet Scales. Change one there, and every level, score and date that rests on it follows.',
    table(['scale', 'values and numbers'], rows),
    `${GRID}: the number of the inherent level (1 Low, 2 Medium, 3 High, 4 Critical).`,
    grid(),
  ].join('\n\n');
}

/** The cells with a name, and what the other names of the workbook stand for. */
export function namesSection(): string {
  const places = new Map(startNames().map(({ name, refersTo }) => [name, refersTo.replace(/[$']/g, '')]));
  return [
    '## Named cells',
    table(['name', 'cell', 'meaning'], NAMED_CELLS.map(({ name, help }) => [name, places.get(name) ?? '', plain(help)])),
    'Names that begin with `List_` are the allowed values that dropdowns offer, names that begin with `IDs_` the IDs of a table, names that begin with `View_` the matrices and lists beside the tables.',
  ].join('\n\n');
}
