import type { Threat } from '../model/threat';
import type { ModelIndex } from '../scoring/model-index';
import { nextIds } from '../scoring/next-id';
import { rule } from './rule';
import { hasPhase9Begun } from './support/decisions';
import { nameRow } from './support/name-row';

const offered = new WeakMap<ModelIndex, ReadonlyMap<object, string>>();

/** Open threats without a residual row; one without ID cannot have any. */
function lacking(index: ModelIndex): readonly Threat[] {
  return index.openThreats.filter(({ id }) => id !== undefined && index.residualsOf(id).length === 0);
}

/** The ID that the fix gives to each threat's new row; kept, so that fixing all hits stays linear. */
function idsFor(index: ModelIndex): ReadonlyMap<object, string> {
  let ids = offered.get(index);
  if (ids === undefined) {
    const threats = lacking(index);
    const free = nextIds(index.model, 'residual', threats.length);
    ids = new Map(threats.map((threat, i) => [threat, free[i] ?? '']));
    offered.set(index, ids);
  }
  return ids;
}

export const residualRowDoubledOrMissing = rule({
  id: 'residual-row-doubled-or-missing',
  source: 'R11.12',
  phase: 9,
  severity: 'error',
  title: 'A threat has not exactly one residual row',
  message: '{threat} has {problem}.',
  why: 'Each open threat needs one decision: of two rows only the first counts, and a threat without a row is never decided about.',
  howToFix: 'Keep one row per open threat on 9 Residual Risk: merge the later rows into the first and clear them, or add the missing row.',
  *check(context) {
    const { model, index } = context;
    for (const row of model.residual) {
      const first = index.residualsOf(row.threat)[0];
      if (first === undefined || first === row) continue;
      const problem = `a further residual row ${row.id ?? 'without ID'}, which does not count beside ${first.id ?? 'the first'}`;
      yield { entity: 'residual', row, column: 'threat', params: { threat: row.threat ?? '', problem } };
    }
    if (!hasPhase9Begun(context)) return;
    for (const row of lacking(index)) yield { entity: 'threats', row, params: { threat: nameRow(row), problem: 'no residual row' } };
  },
  fix({ entity, row }, { index }) {
    const id = entity !== 'threats' || row === undefined ? undefined : idsFor(index).get(row);
    return id === undefined ? [] : [{ kind: 'add', entity: 'residual', row: { id, threat: row?.['id'] } }];
  },
});
