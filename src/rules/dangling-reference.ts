import type { RefColumn, RefsColumn } from '../model/column';
import { entityOf, rowsOf } from '../model/threat-model';
import { rule } from './rule';
import { identifiersIn, nameOf, quoted, slicesOf } from './support/registers';

/** A numbered rule that covers a single reference also reports its missing target; the ones that cover lists only report an empty list. */
const slices = slicesOf((column): column is RefColumn | RefsColumn => column.kind === 'refs' || (column.kind === 'ref' && column.coveredBy === undefined));

export const danglingReference = rule({
  id: 'dangling-reference',
  source: 'R0.5',
  phase: 'entity',
  severity: 'error',
  title: 'A reference points to no row',
  message: '{row} names {target} under {field}, but {tables} has no such row.',
  why: 'A link that leads nowhere drops out of every matrix, score and report without a trace.',
  howToFix: 'Choose an existing ID from the dropdown of the named column, or add the row it should point to.',
  *check({ model, issues }) {
    const identifiers = identifiersIn(model);
    const gone = new Set(issues.flatMap((issue) => (issue.kind === 'missing-table' ? [issue.entity] : [])));
    for (const { entity, columns } of slices) {
      const targets = columns.filter(([, column]) => !column.to.every((key) => gone.has(key)))
        .map(([key, column]) => ({ key, column, known: column.to.map(identifiers) }));
      for (const [i, row] of rowsOf(model, entity.key).entries()) {
        for (const { key, column, known } of targets) {
          const value = row[key];
          if (value === undefined || (typeof value === 'object' && value.length === 0)) continue;
          for (const target of new Set(typeof value === 'object' ? value : [String(value)])) {
            if (known.some((ids) => ids.has(target))) continue;
            const tables = column.to.map((to) => entityOf(to).table).join(' or ');
            yield { entity: entity.key, row, column: key, params: { row: nameOf(entity, row, i), field: column.header, target: quoted(target), tables } };
          }
        }
      }
    }
  },
});
