import type { ChoiceColumn, ChoicesColumn } from '../model/column';
import { entityOf, rowsOf } from '../model/threat-model';
import type { Vocabulary } from '../model/vocabulary';
import { rule } from './rule';
import { issueHits } from './support/issue-hits';
import { nameOf, quoted, reportedCells, slicesOf } from './support/registers';

const slices = slicesOf((column): column is ChoiceColumn | ChoicesColumn => column.kind === 'choice' || column.kind === 'choices');
const words = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The one term that the text can only mean: its value, its meaning or both, spelled with other punctuation. */
function obviousTerm({ terms }: Vocabulary, text: string): string | undefined {
  const said = words(text);
  const found = terms.filter(({ value, meaning }) => [value, meaning, value + meaning].some((form) => words(form) === said));
  return found.length === 1 ? found[0]?.value : undefined;
}

export const valueOutsideVocabulary = rule({
  id: 'value-outside-vocabulary',
  source: 'R0.3',
  phase: 'entity',
  severity: 'error',
  title: 'A value is not among the allowed ones',
  message: '{row} says "{value}" for {field}; expected is {expected}.',
  why: 'Formulas and roll-ups know only the listed values and count anything else as blank.',
  howToFix: 'Choose a value from the dropdown of the named column; values in a list are separated by ", ".',
  *check(context) {
    yield* issueHits(context, 'not-in-vocabulary');
    const isReported = reportedCells(context);
    for (const { entity, columns } of slices) {
      const known = new Map(columns.map(([key, column]) => [key, new Set<string>(column.vocabulary.values)]));
      for (const [i, row] of rowsOf(context.model, entity.key).entries()) {
        for (const [key, column] of columns) {
          const value = row[key];
          if (value === undefined) continue;
          const items = typeof value === 'object' ? value : [String(value)];
          const unknown = items.filter((item) => known.get(key)?.has(item) !== true);
          if (unknown.length === 0 || isReported(entity.key, i, key)) continue;
          const expected = `one of ${column.vocabulary.values.join(', ')}`;
          yield { entity: entity.key, row, column: key, params: { row: nameOf(entity, row, i), field: column.header, value: quoted(unknown), expected } };
        }
      }
    }
  },
  fix({ entity, row, column = '', params }, { issues, model }) {
    const of = entityOf(entity).columns[column];
    if (row === undefined || params === undefined || (of?.kind !== 'choice' && of?.kind !== 'choices')) return [];
    const at = rowsOf(model, entity).indexOf(row);
    const issue = issues.find((i) => i.kind === 'not-in-vocabulary' && i.entity === entity && i.column === column && i.row === at);
    const given = issue !== undefined && 'raw' in issue ? issue.raw : row[column];
    const items = typeof given === 'object' ? given : of.kind === 'choice' ? [String(given)] : String(given).split(/[,;\n]/).filter((item) => item.trim() !== '');
    const terms = items.map((item) => obviousTerm(of.vocabulary, item));
    const to = terms.filter((term) => term !== undefined);
    if (to.length === 0 || to.length < terms.length) return [];
    return [{ kind: 'set', entity, row, column, to: of.kind === 'choice' ? to[0] : to }];
  },
});
