import type { Blueprint } from '../../src/blueprint/blueprint';
import * as vocabularies from '../../src/model/vocabulary';

const WORDS: ReadonlySet<string> = new Set(Object.values(vocabularies).flatMap((each): readonly string[] => (typeof each === 'object' && 'values' in each ? each.values : [])));

function outcome(value: unknown): string {
  if (value === undefined || value === '') return 'blank';
  if (typeof value === 'number') return value === 0 ? 'zero' : value < 0 ? 'negative' : 'positive';
  return typeof value === 'string' && WORDS.has(value) ? value : 'text';
}

/** What each computed column and each column of a view shows anywhere: blank, zero, negative, positive, each word of a vocabulary, other text. */
function outcomes({ sheets }: Blueprint): ReadonlySet<string> {
  const inTables = sheets.flatMap(({ tables }) => tables.flatMap((table) => table.columns.flatMap(({ key, formula }, i) => (formula === undefined ? [] : table.rows.map((row) => `${table.name}[${key}] ${outcome(row[i])}`)))));
  const inBlocks = sheets.flatMap(({ blocks }) => blocks.flatMap((block) => block.cells.flatMap(({ column, formula, value }) => (formula === undefined ? [] : [`${block.name} ${column - block.column} ${outcome(value)}`]))));
  return new Set([...inTables, ...inBlocks]);
}

/** Those given, and as few of the others as are needed, the most telling first, so that every computed column shows whatever it shows in any of them. */
export function covering(given: readonly Blueprint[], others: readonly Blueprint[]): readonly Blueprint[] {
  const shown = new Map(others.map((each) => [each, outcomes(each)]));
  const missing = new Set([...shown.values()].flatMap((each) => [...each]));
  for (const each of given) for (const one of outcomes(each)) missing.delete(one);
  const chosen: Blueprint[] = [];
  const gain = (each: Blueprint): number => [...(shown.get(each) ?? [])].filter((one) => missing.has(one)).length;
  while (missing.size > 0) {
    const best = others.reduce((a, b) => (gain(b) > gain(a) ? b : a));
    chosen.push(best);
    for (const one of shown.get(best) ?? []) missing.delete(one);
  }
  return [...given, ...chosen];
}
