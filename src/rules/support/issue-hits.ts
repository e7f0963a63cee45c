import type { CellIssue } from '../../model/read-issue';
import { rowsOf } from '../../model/threat-model';
import type { Hit, RuleContext } from '../rule';
import { entityNamed, nameOf, quoted } from './registers';

/**
 * What reading reported of single cells, as hits with the parameters `row`, `field`, `value` and `expected`.
 * In: the kind of issue. Out: one hit per cell; issues about tables this version does not know are left out.
 */
export function* issueHits({ model, issues }: RuleContext, kind: CellIssue['kind']): Generator<Hit> {
  for (const issue of issues) {
    if (issue.kind !== kind || !('row' in issue)) continue;
    const entity = entityNamed(issue.entity);
    if (entity === undefined) continue;
    const row = rowsOf(model, entity.key)[issue.row];
    yield {
      entity: entity.key,
      row,
      column: issue.column,
      params: {
        row: row === undefined ? `Row ${issue.row + 1} of ${entity.table}` : nameOf(entity, row, issue.row),
        field: (entity.columns[issue.column] ?? entity.computed[issue.column])?.header ?? issue.column,
        value: quoted(issue.raw),
        expected: 'detail' in issue ? issue.detail : '',
      },
    };
  }
}
