import type { Ratings } from '../model/ratings';
import { createModel, type ThreatModel } from '../model/threat-model';
import { ModelIndex } from '../scoring/model-index';
import { nextIds, wasGiven } from '../scoring/next-id';

/**
 * The model with a residual row for every open threat that has none (METHOD section 11: written by the product, decided by people).
 * Existing rows, their order and their IDs stay.
 */
export function withResidualRows(model: ThreatModel): ThreatModel {
  const index = new ModelIndex(model);
  const owed = index.openThreats.filter((t) => t.id !== undefined && index.residualsOf(t.id).length === 0);
  const ids = nextIds(model, 'residual', owed.length);
  const added = createModel({ residual: owed.map((threat, i) => ({ id: ids[i], threat: threat.id })) }).residual;
  return { ...model, residual: [...model.residual, ...added] };
}

/**
 * The model with its roadmap brought up to date (METHOD section 13): one item per mitigation that is mapped to an open threat and neither
 * Implemented nor Will Not Action, one per open threat of Critical or High severity without controls. Items are keyed by their source;
 * what people planned beside an item survives, and an item whose source is done or gone stays only while somebody planned something there.
 * Items of the team's own, whose source is blank or was never given by the product, stay as they are.
 */
export function withRoadmapRows(model: ThreatModel, ratings: Ratings): ThreatModel {
  const index = new ModelIndex(model);
  const wanted = [
    ...model.mitigations.flatMap((m) => {
      const status = ratings.mitigation(m).effectiveStatus;
      const threats = index.mappingsOfMitigation(m.id).filter((pair) => ratings.mapping(pair).threatOpen).flatMap((pair) => pair.threat ?? []);
      const owed = m.id !== undefined && threats.length > 0 && status !== 'Implemented' && status !== 'Will Not Action';
      return owed ? [{ source: m.id, description: m.name, threats: [...new Set(threats)] }] : [];
    }),
    ...index.openThreats.flatMap((t) => {
      const owed = t.id !== undefined && (t.severity === 'Critical' || t.severity === 'High') && index.controlsOf(t.id).length === 0;
      return owed ? [{ source: t.id, description: `Define controls for ${t.name ?? t.id}`, threats: [t.id] }] : [];
    }),
  ];
  const bySource = new Map(wanted.map((item) => [item.source, item]));
  const kept = model.roadmap.flatMap((row) => {
    const fresh = row.source === undefined ? undefined : bySource.get(row.source);
    if (fresh !== undefined) return [{ ...row, description: fresh.description, threats: fresh.threats }];
    const { source } = row;
    if (source === undefined || !(wasGiven(model, 'mitigations', source) || wasGiven(model, 'threats', source))) return [row];
    const planned = row.team ?? row.status ?? row.override ?? row.overrideReason ?? row.notes;
    return planned !== undefined || row.dependsOn.length > 0 ? [row] : [];
  });
  const present = new Set(kept.map((row) => row.source));
  const missing = wanted.filter((item) => !present.has(item.source));
  const ids = nextIds(model, 'roadmap', missing.length);
  const added = createModel({ roadmap: missing.map((item, i) => ({ id: ids[i], ...item })) }).roadmap;
  return { ...model, roadmap: [...kept, ...added] };
}
