import { isBlank, type Condition, type InputColumn } from '../model/column';
import { rowsOf } from '../model/threat-model';
import { rule } from './rule';
import { hasBegun, nameOf, reportedCells, slicesOf } from './support/registers';

type ConditionalColumn = InputColumn & { readonly requiredWhen: Condition };
const slices = slicesOf((column): column is ConditionalColumn => column.requiredWhen !== undefined && column.coveredBy === undefined);

export const conditionalFieldMissing = rule({
  id: 'conditional-field-missing',
  source: 'R0.2',
  phase: 'entity',
  severity: 'error',
  title: 'A field that this row needs is missing',
  message: '{row} has no {field}, which it needs {condition}.',
  why: 'What the row says elsewhere only holds together with this field, so reviewers cannot rely on it yet.',
  howToFix: 'Fill the named column, or change the column that makes it necessary.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const { entity, columns } of slices) {
      for (const [i, row] of rowsOf(context.model, entity.key).entries()) {
        for (const [key, column] of columns) {
          if (!isBlank(row[key]) || !column.requiredWhen.when(row) || column.unless?.when(row) === true) continue;
          if (isReported(entity.key, i, key) || !hasBegun(entity, row)) continue;
          yield { entity: entity.key, row, column: key, params: { row: nameOf(entity, row, i), field: column.header, condition: column.requiredWhen.words } };
        }
      }
    }
  },
});
