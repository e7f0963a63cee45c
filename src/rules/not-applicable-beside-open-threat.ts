import { isTeamOwn, knownBlindspotId, knownThreatId, knownUnnumberedId } from '../method/lookups';
import type { Threat } from '../model/threat';
import { groupBy } from '../scoring/model-index';
import { rule, type Hit } from './rule';
import { listed } from './support/name-row';
import { threatName } from './support/controls';

export const notApplicableBesideOpenThreat = rule({
  id: 'not-applicable-beside-open-threat',
  source: 'R15.5',
  phase: 6,
  severity: 'warning',
  title: 'A check is marked Not Applicable although an open threat says otherwise',
  message: '{check} is marked Not Applicable, but {threats} carries its ID in one of its layers.',
  why: 'The checklist and the register contradict each other, so one of them misleads whoever reads it.',
  howToFix: 'Set Verdict to Applicable and name the threat, or correct the IDs, layers or status of the threat on 6 Threats.',
  *check({ model, index }) {
    const carrying = groupBy(index.openThreats.flatMap((threat) => placesOf(threat.threatIds, threat.layers).map((place) => ({ place, threat }))), (pair) => pair.place);
    const found = (ids: readonly string[], layers: readonly string[]): readonly Threat[] =>
      [...new Set(placesOf(ids, layers).flatMap((place) => (carrying.get(place) ?? []).map((pair) => pair.threat)))];
    for (const row of model.checklist) {
      if (row.verdict !== 'Not Applicable') continue;
      const threats = found([...row.refs, ...(row.id === undefined ? [] : [row.id])].filter(isThreatId), row.layers);
      if (threats.length > 0) yield hit('checklist', row, threats);
    }
    for (const row of model.asiCells) {
      if (row.verdict !== 'Not Applicable' || row.threatId === undefined || row.layer === undefined) continue;
      const threats = found([row.threatId], [row.layer]);
      if (threats.length > 0) yield hit('asiCells', row, threats);
    }
  },
});

/** Each pair of an ID and a layer, once. */
function placesOf(ids: readonly string[], layers: readonly string[]): readonly string[] {
  return [...new Set(ids.flatMap((id) => layers.map((layer) => `${id}@${layer}`)))];
}

function isThreatId(id: string): boolean {
  return knownThreatId(id) || knownUnnumberedId(id) || knownBlindspotId(id) || isTeamOwn(id);
}

function hit(entity: 'checklist' | 'asiCells', row: NonNullable<Hit['row']> & { readonly id: string | undefined }, threats: readonly Threat[]): Hit {
  return { entity, row, column: 'verdict', params: { check: row.id ?? 'A row', threats: listed(threats.map(threatName)) } };
}
