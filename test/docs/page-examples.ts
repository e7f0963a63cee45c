import type { AnyRow } from '../../src/model/column';
import { entityOf, ENTITIES, completeRow, fromRegisters, SCHEMA_VERSION, type EntityKey, type ThreatModel } from '../../src/model/threat-model';
import { parseInput } from '../../src/model/parse';
import { ModelIndex } from '../../src/scoring/model-index';
import { rate } from '../../src/scoring/rate';

/** The day on which the examples are computed. */
export const TODAY = '2026-03-02';

/** A row of an example: cells by header, blank ones as an empty text; headers of computed columns begin with "= ". */
export type Row = Readonly<Record<string, string>>;
/** What is computed for a row, by header. */
export type Outputs = Readonly<Record<string, string | number | undefined>>;

const cellsOf = (line: string): readonly string[] => line.slice(1, -1).split('|').map((cell) => cell.trim().replace(/^blank$/, ''));

/** The examples of a page by name: tables under a comment `example: name`. */
export function examplesIn(page: string): ReadonlyMap<string, readonly Row[]> {
  const found = [...page.matchAll(/<!-- example: ([\w-]+) -->\n((?:\|.*\|\n)+)/g)];
  return new Map(found.map(([, name, table]) => {
    const [headers, , ...rows] = (table ?? '').trimEnd().split('\n').map(cellsOf);
    return [name ?? '', rows.map((cells) => Object.fromEntries((headers ?? []).map((header, i) => [header, cells[i] ?? ''])))];
  }));
}

/** A value as the page writes it: as many decimals as `written` has. */
export function asWritten(value: string | number | undefined, written: string): string {
  return typeof value === 'number' ? value.toFixed(written.split('.')[1]?.length ?? 0) : value ?? '';
}

/** What a calculation such as `4 × (1 − 0.5)` comes to. Throws on anything that is none. */
export function calculated(text: string): number {
  const tokens = text.match(/\d+(?:\.\d+)?|min|\S/g) ?? [];
  let at = 0;
  const expect = (token: string): void => {
    if (tokens[at] !== token) throw new Error(`${text}: expected ${token} at ${at}`);
    at += 1;
  };
  const atom = (): number => {
    const token = tokens[at];
    if (token === '(' || token === 'min') {
      at += token === 'min' ? 2 : 1;
      let value = sum();
      while (token === 'min' && tokens[at] === ',') {
        at += 1;
        value = Math.min(value, sum());
      }
      expect(')');
      return value;
    }
    at += 1;
    if (token === undefined || Number.isNaN(Number(token))) throw new Error(`${text}: no number at ${at - 1}`);
    return Number(token);
  };
  const product = (): number => {
    let value = atom();
    while (tokens[at] === '×' || tokens[at] === '/') value = tokens[at++] === '×' ? value * atom() : value / atom();
    return value;
  };
  function sum(): number {
    let value = product();
    while (tokens[at] === '+' || tokens[at] === '−') value = tokens[at++] === '+' ? value + product() : value - product();
    return value;
  }
  const value = sum();
  if (at < tokens.length) throw new Error(`${text}: ${tokens[at]} is left over`);
  return value;
}

/** The cells of an example's row that stand for columns of an entity, as its model holds them. */
export function cells(entity: EntityKey, row: Row, ...keys: readonly string[]): AnyRow {
  return Object.fromEntries(keys.map((key) => {
    const column = entityOf(entity).columns[key];
    const written = column === undefined ? undefined : row[column.header.toLowerCase()];
    if (column === undefined || written === undefined) throw new Error(`${entity}.${key} is no column of the example`);
    const parsed = parseInput(column, written);
    if (!('value' in parsed)) throw new Error(`${entity}.${key}: ${written} is ${parsed.detail}`);
    return [key, parsed.value];
  }));
}

/** Rows of some registers. */
export type Draft = Partial<Readonly<Record<EntityKey, AnyRow | readonly AnyRow[]>>>;
const isRows = (value: AnyRow | readonly AnyRow[]): value is readonly AnyRow[] => Array.isArray(value);

/** A model of rows that were read from a page. */
export function modelOf(draft: Draft): ThreatModel {
  const registers = ENTITIES.map((entity): readonly [string, unknown] => {
    const given = draft[entity.key] ?? [];
    if (entity.layout === 'rows') return [entity.key, isRows(given) ? given.map((row) => completeRow(entity, row)) : []];
    return [entity.key, completeRow(entity, isRows(given) ? {} : given)];
  });
  return fromRegisters({ modelId: '', schemaVersion: SCHEMA_VERSION, highestIds: {} }, Object.fromEntries(registers));
}

/** What the engine says of each row of an example. */
export type Check = (rows: readonly Row[], example: (name: string) => readonly Row[]) => readonly Outputs[];
/** A check that looks at each row by itself. */
export const each = (check: (row: Row) => Outputs): Check => (rows) => rows.map(check);

/** A model of rows with its index and ratings. */
export function rated(draft: Draft, today = TODAY) {
  const model = modelOf(draft);
  return { model, index: new ModelIndex(model), ratings: rate(model, today) };
}
/** The first row. Throws when there is none. */
export const only = <T>(rows: readonly T[]): T => {
  const [first] = rows;
  if (first === undefined) throw new Error('The example made no row');
  return first;
};
/** The parts of a cell; none for a blank one and for "none". */
export const listed = (text: string, separator: string): readonly string[] => (text === '' || text === 'none' ? [] : text.split(separator).map((part) => part.trim()));

/** A validation row that counts and says this status; none for a mitigation that is only planned. */
export const shown = (mitigation: string, status: string | undefined): readonly AnyRow[] =>
  (status === undefined || status === '' || status === 'Planned' ? [] : [{ id: `CV-${mitigation}`, mitigation, artefactKind: 'Configuration', status }]);
