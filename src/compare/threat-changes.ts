import { entityOf } from '../model/threat-model';
import type { Threat } from '../model/threat';
import { ModelIndex } from '../scoring/model-index';
import { cellText, sameCell } from './cell-text';
import type { Change, DeltaKind } from './kinds';
import type { Pair } from './pair-rows';
import type { RatedModel, TwoModels } from './two-models';

const GONE = 'no longer in the model';
const statusOf = ({ status, mergedInto }: Threat): string => (status === 'Merged' && mergedInto !== undefined ? `Merged into ${mergedInto}` : status ?? 'Open');

/** Threats new, resolved, reopened and renamed, levels and decisions that changed (METHOD section 16). What follows from a threat's coming or going is not listed beside it. */
export function* threatChanges(models: TwoModels): Generator<Change> {
  const { kept, added, removed } = models.rows('threats');
  const { before, after } = models;
  for (const threat of added) yield { kind: 'Threat new', id: threat.id, name: cellText(threat.name), field: 'Status', to: newThreat(threat, after) };
  for (const threat of removed) {
    if (before.ratings.threat(threat).open) yield { kind: 'Threat resolved', id: threat.id, name: cellText(threat.name), field: 'Status', from: statusOf(threat), to: GONE };
  }
  const indices = { before: new ModelIndex(before.model), after: new ModelIndex(after.model) };
  for (const pair of kept) {
    yield* ofThreat(pair, models);
    yield* ofDecision(pair, indices);
  }
}

function newThreat(threat: Threat, { ratings }: RatedModel): string {
  const { open, residualLevel } = ratings.threat(threat);
  return open && residualLevel !== undefined ? `${statusOf(threat)}, residual level ${residualLevel}` : statusOf(threat);
}

function* ofThreat({ before, after }: Pair<Threat>, models: TwoModels): Generator<Change> {
  const row = { id: after.id, name: cellText(after.name) };
  const [was, is] = [models.before.ratings.threat(before), models.after.ratings.threat(after)];
  if (was.open !== is.open) yield { kind: is.open ? 'Threat reopened' : 'Threat resolved', ...row, field: 'Status', from: statusOf(before), to: statusOf(after) };
  if (!sameCell(before.name, after.name)) yield { kind: 'Threat renamed', ...row, field: 'Name', from: cellText(before.name), to: row.name };
  if (was.open !== is.open) return;
  if (was.inherentLevel !== is.inherentLevel) yield { kind: 'Inherent level changed', ...row, field: 'Inherent level', from: was.inherentLevel, to: is.inherentLevel };
  if (was.residualLevel !== is.residualLevel) yield { kind: 'Residual level changed', ...row, field: 'Residual level', from: was.residualLevel, to: is.residualLevel };
}

const DECISIONS: readonly (readonly [DeltaKind, 'disposition' | 'ownerName'])[] = [['Disposition changed', 'disposition'], ['Owner changed', 'ownerName']];

/** Of several residual rows of a threat the first counts. */
function* ofDecision({ before, after }: Pair<Threat>, indices: Readonly<Record<'before' | 'after', ModelIndex>>): Generator<Change> {
  const [was, is] = [indices.before.residualsOf(before.id)[0], indices.after.residualsOf(after.id)[0]];
  for (const [kind, column] of DECISIONS) {
    if (sameCell(was?.[column], is?.[column])) continue;
    yield { kind, id: after.id, name: cellText(after.name), field: entityOf('residual').columns[column]?.header, from: cellText(was?.[column]), to: cellText(is?.[column]) };
  }
}
