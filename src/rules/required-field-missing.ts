import { isBlank, type AnyRow, type InputColumn } from '../model/column';
import { rowsOf } from '../model/threat-model';
import { nextIds } from '../scoring/next-id';
import { rule, type Change, type Hit, type RuleContext } from './rule';
import { hasBegun, nameOf, reportedCells, slicesOf } from './support/registers';

const slices = slicesOf((column): column is InputColumn => column.required === true && column.coveredBy === undefined);
/** What a blank cell means anyway (METHOD sections 2 and 12), so that writing it down changes nothing. */
const BLANK_MEANS: Readonly<Record<string, string>> = { 'threats.status': 'Open', 'constraints.highestTolerated': 'Low' };

export const requiredFieldMissing = rule({
  id: 'required-field-missing',
  source: 'R0.1',
  phase: 'entity',
  severity: 'error',
  title: 'A required field is missing',
  message: '{row} has no {field}.',
  why: 'Levels, roll-ups and reports leave out what a half-filled row does not say, so a risk can go unnoticed.',
  howToFix: 'Fill the named column, or clear the whole row if it is not needed.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const { entity, columns } of slices) {
      for (const [i, row] of rowsOf(context.model, entity.key).entries()) {
        const missing = columns.filter(([key, column]) => isBlank(row[key]) && column.unless?.when(row) !== true && !isReported(entity.key, i, key));
        if (missing.length === 0 || !hasBegun(entity, row)) continue;
        for (const [key, column] of missing) yield { entity: entity.key, row, column: key, params: { row: nameOf(entity, row, i), field: column.header } };
      }
    }
  },
  fix(hit, { model }) {
    const { entity, row, column } = hit;
    if (row === undefined || column === undefined) return [];
    const to = BLANK_MEANS[`${entity}.${column}`] ?? (column === 'id' ? freeId(hit, row, model) : undefined);
    return to === undefined ? [] : [{ kind: 'set', entity, row, column, to } satisfies Change];
  },
});

/** The next free ID; rows that lack one each get their own. A chain's steps share an ID, so only its author can tell. */
function freeId({ entity }: Hit, row: AnyRow, model: RuleContext['model']): string | undefined {
  const slice = slices.find((s) => s.entity.key === entity);
  const id = slice?.entity.columns['id'];
  if (slice === undefined || slice.entity.keyColumns.length !== 1 || id?.kind !== 'id' || id.prefix === undefined) return undefined;
  const lacking = rowsOf(model, entity).filter((r) => isBlank(r['id']) && hasBegun(slice.entity, r));
  return nextIds(model, entity, lacking.length)[lacking.indexOf(row)];
}
