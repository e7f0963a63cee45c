import type { AnyRow } from '../model/column';
import { rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';

/** Columns that name who answers for a row, the nearest first. */
const COLUMNS = ['ownerName', 'owner', 'team'] as const;

const named = (row: AnyRow | undefined): string | undefined =>
  COLUMNS.map((column) => row?.[column]).find((value): value is string => typeof value === 'string' && value.trim() !== '')?.trim();

/** Tells who answers for a row: whoever it names; else who decides on its threat, who owns its mitigation or its component; else who drives its phase. */
export function ownersOf(model: ThreatModel): (entity: EntityKey, row: number | undefined, phase: number) => string | undefined {
  const byId = (rows: readonly { readonly id: string | undefined }[]): ReadonlyMap<string, AnyRow> => new Map(rows.flatMap((row) => (row.id === undefined ? [] : [[row.id, row as AnyRow]])));
  const decisions = new Map(model.residual.flatMap((row) => (row.threat === undefined ? [] : [[row.threat, row as AnyRow]])));
  const [mitigations, components] = [byId(model.mitigations), byId(model.components)];
  const phases = new Map(model.phases.map((row) => [row.id, row as AnyRow]));
  const at = (map: ReadonlyMap<string, AnyRow>, id: unknown): string | undefined => (typeof id === 'string' ? named(map.get(id)) : undefined);
  return (entity, place, phase) => {
    const row = place === undefined ? undefined : rowsOf(model, entity)[place];
    return named(row) ?? at(decisions, entity === 'threats' ? row?.['id'] : undefined) ?? at(mitigations, row?.['mitigation']) ?? at(decisions, row?.['threat']) ?? at(components, row?.['component']) ?? named(phases.get(phase));
  };
}
