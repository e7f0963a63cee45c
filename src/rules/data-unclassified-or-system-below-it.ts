import type { Context } from '../model/context';
import { dataCategories } from '../model/data-category';
import { classification } from '../model/vocabulary';
import { rule } from './rule';
import { hasBegun, nameOf, reportedCells } from './support/registers';

const rank = (level: Context['dataClassification']): number => (level === undefined ? -1 : classification.values.indexOf(level));

export const dataUnclassifiedOrSystemBelowIt = rule({
  id: 'data-unclassified-or-system-below-it',
  source: 'R14.14',
  phase: 1,
  severity: 'error',
  title: 'Data is not classified, or the system is classified lower than its data',
  message: '{subject} is {problem}.',
  why: 'The classification decides how deep the assessment goes and which protection assets need; the most sensitive data sets the measure.',
  howToFix: 'Fill Classification in DataCategories on 1 Business Context, and set Data classification in Context to at least the highest of them.',
  *check(context) {
    const { model } = context;
    const isReported = reportedCells(context);
    for (const [i, row] of model.dataCategories.entries()) {
      if (row.classification !== undefined || !hasBegun(dataCategories, row) || isReported('dataCategories', i, 'classification')) continue;
      yield { entity: 'dataCategories', row, column: 'classification', params: { subject: nameOf(dataCategories, row, i), problem: 'not classified' } };
    }
    const system = model.context.dataClassification;
    const highest = model.dataCategories.reduce((top, row) => (rank(row.classification) > rank(top?.classification) ? row : top), model.dataCategories[0]);
    if (system === undefined || highest?.classification === undefined || rank(system) >= rank(highest.classification)) return;
    const problem = `classified ${system}, lower than the ${highest.classification} of ${highest.id ?? highest.category ?? 'its data'}`;
    yield { entity: 'context', row: model.context, column: 'dataClassification', params: { subject: 'The system', problem } };
  },
});
