import type { Mapping } from '../model/mapping';
import type { ThreatModel } from '../model/threat-model';
import { groupBy, ModelIndex } from '../scoring/model-index';
import { cellText } from './cell-text';
import type { Change } from './kinds';
import type { TwoModels } from './two-models';

/** Mitigations added, removed and of another effective status; mappings added, removed and of another effectiveness (METHOD section 16). A mapping comes and goes with its threat or mitigation. */
export function* controlChanges(models: TwoModels): Generator<Change> {
  const { kept, added, removed } = models.rows('mitigations');
  for (const row of added) yield { kind: 'Mitigation added', id: row.id, name: cellText(row.name), ...mappedThreats(models.after.model, row.id, 'to') };
  for (const row of removed) yield { kind: 'Mitigation removed', id: row.id, name: cellText(row.name), ...mappedThreats(models.before.model, row.id, 'from') };
  for (const { before, after } of kept) {
    const [from, to] = [models.before.ratings.mitigation(before).effectiveStatus, models.after.ratings.mitigation(after).effectiveStatus];
    if (from !== to) yield { kind: 'Effective status changed', id: after.id, name: cellText(after.name), field: 'Effective status', from, to };
  }
  yield* mappingChanges(models);
}

function mappedThreats({ mapping }: ThreatModel, mitigation: string | undefined, side: 'from' | 'to'): Pick<Change, 'field' | 'from' | 'to'> {
  const threats = mitigation === undefined ? [] : mapping.flatMap((row) => (row.mitigation === mitigation ? (row.threat ?? []) : []));
  return threats.length === 0 ? {} : { field: 'Mapped to', [side]: threats.join(', ') };
}

function* mappingChanges(models: TwoModels): Generator<Change> {
  const [before, after] = [models.before.model, models.after.model];
  const earlier = groupBy(before.mapping, (row) => keyOf(inLater(row, models)));
  const later = groupBy(after.mapping, keyOf);
  const [now, then] = [new ModelIndex(after), new ModelIndex(before)];
  const ids = (rows: readonly { readonly id: string | undefined }[]): ReadonlySet<string | undefined> => new Set(rows.map(({ id }) => id));
  const news = { threats: ids(models.rows('threats').added), mitigations: ids(models.rows('mitigations').added) };
  const gone = { threats: ids(models.rows('threats').removed), mitigations: ids(models.rows('mitigations').removed) };
  for (const [key, rows] of later) {
    for (const [i, row] of rows.entries()) {
      const was = earlier.get(key)?.[i];
      const about = { id: key, name: namesOf(row, now), field: 'Effectiveness' };
      if (was === undefined && !comesWith(row, news)) yield { kind: 'Mapping added', ...about, to: row.effectiveness };
      if (was !== undefined && was.effectiveness !== row.effectiveness) yield { kind: 'Effectiveness changed', ...about, from: was.effectiveness, to: row.effectiveness };
    }
  }
  for (const [key, rows] of earlier) {
    for (const row of rows.slice(later.get(key)?.length ?? 0)) {
      if (!comesWith(row, gone)) yield { kind: 'Mapping removed', id: key, name: namesOf(row, then), field: 'Effectiveness', from: row.effectiveness };
    }
  }
}

const keyOf = ({ threat, mitigation }: Pick<Mapping, 'threat' | 'mitigation'>): string | undefined => (threat === undefined && mitigation === undefined ? undefined : `${threat ?? ''}/${mitigation ?? ''}`);

const inLater = ({ threat, mitigation }: Mapping, models: TwoModels): Pick<Mapping, 'threat' | 'mitigation'> =>
  ({ threat: threat === undefined ? threat : models.idAfter(threat), mitigation: mitigation === undefined ? mitigation : models.idAfter(mitigation) });

const comesWith = ({ threat, mitigation }: Mapping, { threats, mitigations }: Readonly<Record<'threats' | 'mitigations', ReadonlySet<string | undefined>>>): boolean =>
  (threat !== undefined && threats.has(threat)) || (mitigation !== undefined && mitigations.has(mitigation));

const namesOf = ({ threat, mitigation }: Mapping, index: ModelIndex): string | undefined =>
  cellText([index.find('threats', threat)?.name, index.find('mitigations', mitigation)?.name].flatMap((name) => cellText(name) ?? []).join(' / '));
