import { rule } from './rule';
import { entityNamed } from './support/registers';

export const missingTableOrColumn = rule({
  id: 'missing-table-or-column',
  source: 'R0.10',
  phase: 'entity',
  severity: 'error',
  title: 'A table, column or sheet of the method is missing',
  message: '{part} is missing from sheet "{sheet}".',
  why: 'Whatever stood there is no longer part of the model, and formulas that use it show errors.',
  howToFix: 'Undo the deletion or restore the named table or header from an earlier version; a renamed header only needs its old name back.',
  *check({ issues }) {
    for (const issue of issues) {
      if (issue.kind !== 'missing-table' && issue.kind !== 'missing-column') continue;
      const entity = entityNamed(issue.entity);
      if (entity === undefined) continue;
      if (issue.kind === 'missing-table') {
        yield { entity: entity.key, params: { part: `Table ${entity.table}`, sheet: entity.sheet } };
        continue;
      }
      const header = (entity.columns[issue.column] ?? entity.computed[issue.column])?.header ?? issue.column;
      yield { entity: entity.key, column: issue.column, params: { part: `${entity.layout === 'fields' ? 'Field' : 'Column'} "${header}" of ${entity.table}`, sheet: entity.sheet } };
    }
  },
});
