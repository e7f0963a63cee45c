import { ENTITIES, entityOf, rowsOf, type EntityKey, type ThreatModel } from '../../model/threat-model';
import { rowKey } from '../../model/entity';
import { isEntered, isFilled } from '../filled';
import { LossReport, type Loss } from '../loss';
import { LIMITS, type TcDocument } from './document';
import { fit, tcAssumption, tcMitigation, tcThreat } from './export-rows';
import { identities, type Identity } from './identity';

/** Columns that Threat Composer holds, or whose losses are reported where they are written. */
const CARRIED: Readonly<Partial<Record<EntityKey, readonly string[]>>> = {
  context: ['systemName', 'purpose'],
  threats: ['id', 'name', 'description', 'source', 'prerequisites', 'attackScenario', 'impactText', 'assets', 'stride', 'owaspLlm', 'status', 'tags', 'references', 'sourceRef'],
  mitigations: ['id', 'name', 'description', 'status', 'tags', 'sourceRef'],
  mapping: ['threat', 'mitigation'],
  assumptions: ['id', 'statement', 'rationale', 'status', 'threats', 'mitigations', 'tags', 'sourceRef'],
  assets: ['id', 'name'],
};

/**
 * Writes a model as a Threat Composer v1 file, with a report of everything that format has no place for.
 * Rows keep the UUID they were imported with; others get one that stays the same from export to export.
 */
export function toThreatComposer(model: ThreatModel): { readonly text: string; readonly losses: readonly Loss[] } {
  const report = new LossReport();
  const taken = new Set<string>();
  const begun = <R extends object>(key: EntityKey, rows: readonly R[]): readonly R[] => {
    const filled = new Set<object>(rowsOf(model, key).filter((row) => isFilled(entityOf(key), row)));
    return rows.filter((row) => filled.has(row));
  };
  const place = <R extends { id: string | undefined; sourceRef: string | undefined }>(key: EntityKey, rows: readonly R[]) => {
    const filled = begun(key, rows);
    const all = identities(filled, key, model.meta.modelId, taken, report);
    return filled.flatMap((row, i) => (all[i] === undefined ? [] : [{ row, identity: all[i] }]));
  };
  const [threats, mitigations, assumptions] = [place('threats', model.threats), place('mitigations', model.mitigations), place('assumptions', model.assumptions)];
  const uuids = { threats: uuidsOf(threats), mitigations: uuidsOf(mitigations) };
  const names = new Map(model.assets.map((asset) => [asset.id, asset.name]));
  const { systemName, purpose } = model.context;
  const field = (text: string, limit: number, key: string) => fit(text, limit, 'context', key, undefined, report);
  const document: TcDocument = {
    schema: 1,
    applicationInfo: {
      ...(systemName === undefined ? {} : { name: field(systemName, LIMITS.name, 'systemName') }),
      ...(purpose === undefined ? {} : { description: field(purpose, LIMITS.description, 'purpose') }),
    },
    assumptions: newestFirst(assumptions.map(({ row, identity }) => tcAssumption(row, identity, report))),
    mitigations: newestFirst(mitigations.map(({ row, identity }) => tcMitigation(row, identity, report))),
    assumptionLinks: assumptions.flatMap(({ row, identity }) => {
      const to = (kind: 'threats' | 'mitigations', type: 'Threat' | 'Mitigation') => row[kind].flatMap((id) => {
        const linkedId = uuids[kind].get(id);
        if (linkedId === undefined) report.add('assumptions', kind, row.id ?? '', `names ${id}, which does not exist`);
        return linkedId === undefined ? [] : [{ type, assumptionId: identity.id, linkedId }];
      });
      return [...to('threats', 'Threat'), ...to('mitigations', 'Mitigation')];
    }),
    mitigationLinks: begun('mapping', model.mapping).flatMap((pair) => {
      const [mitigationId, linkedId] = [uuids.mitigations.get(pair.mitigation ?? ''), uuids.threats.get(pair.threat ?? '')];
      if (mitigationId !== undefined && linkedId !== undefined) return [{ mitigationId, linkedId }];
      report.add('mapping', 'threat, mitigation', `${pair.threat ?? ''}/${pair.mitigation ?? ''}`, 'names a row that does not exist');
      return [];
    }),
    threats: newestFirst(threats.map(({ row, identity }) => tcThreat(row, identity, (id) => names.get(id), report))),
  };
  reportUnheld(model, report);
  return { text: `${JSON.stringify(document, null, 2)}\n`, losses: report.losses };
}

/** UUID by row ID, of the first of two rows that share one. */
function uuidsOf(rows: readonly { row: { id: string | undefined }; identity: Identity }[]): ReadonlyMap<string, string> {
  return new Map([...rows].reverse().flatMap(({ row, identity }) => (row.id === undefined ? [] : [[row.id, identity.id]])));
}

/** Threat Composer writes its lists in falling display order. */
function newestFirst<T extends { readonly displayOrder?: number }>(items: readonly T[]): readonly T[] {
  return [...items].sort((a, b) => (b.displayOrder ?? 0) - (a.displayOrder ?? 0));
}

function reportUnheld(model: ThreatModel, report: LossReport): void {
  const used = new Set(model.threats.flatMap((threat) => threat.assets));
  for (const entity of ENTITIES) {
    const carried = CARRIED[entity.key];
    for (const row of rowsOf(model, entity.key)) {
      const id = entity.layout === 'rows' ? rowKey(entity, row) : undefined;
      if (carried === undefined) {
        if (isFilled(entity, row)) report.add(entity.key, 'every column', id, 'Threat Composer has no such register');
        continue;
      }
      if (entity.key === 'assets' && !used.has(id ?? '')) report.add('assets', 'name', id, 'only assets that a threat names are carried over');
      for (const key of Object.keys(entity.columns)) if (!carried.includes(key) && isEntered(entity, key, row)) report.add(entity.key, key, id, 'Threat Composer has no such field');
    }
  }
}
