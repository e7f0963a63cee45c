import { asiCells } from '../method/asi-cells';
import { checklistRows } from '../method/checklist-rows';
import { extendedThreats } from '../method/extended-threats';
import { factorCells } from '../method/factors';
import { layers } from '../method/layers';
import { mvtmItems } from '../method/mvtm';
import { crossLayerPatterns } from '../method/patterns';
import { phases } from '../method/phases';
import { updateTriggers } from '../method/triggers';
import { isBlank, type AnyRow, type CellValue } from '../model/column';
import { DEFAULT_SCALES } from '../model/scale';
import { completeRow, entityOf, fromRegisters, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';

type Given = Readonly<Record<string, CellValue>>;

/** Rows that every MAESTRO workbook has, by register: what the method fixes and people fill in. */
const FIXED: Partial<Record<EntityKey, readonly Given[]>> = {
  phases: phases.map((p) => ({ id: p.number, name: p.title })),
  mvtm: mvtmItems.map((m) => ({ id: m.id, item: m.item })),
  layerScope: layers.map((l) => ({ id: l.id, name: l.name })),
  checklist: checklistRows.map((r) => ({ ...r, verdict: 'Open' })),
  asiCells: asiCells.map((c) => ({ id: c.id, threatId: c.threat, layer: c.layer, mapping: c.mapping, owedWhen: c.owed, verdict: 'Open' })),
  factorReview: factorCells.map((c) => ({ ...c, verdict: 'Open' })),
  extendedCatalogue: extendedThreats.map((t) => ({ id: t.id, name: t.name, layer: t.layer })),
  patterns: crossLayerPatterns.map((p) => ({ id: String(p.number), name: p.name, layers: p.layers, verdict: 'Open' })),
  triggers: updateTriggers.map((t) => ({ id: t.id, event: t.event, reopens: t.phases.map(String) })),
  scales: DEFAULT_SCALES.map((s) => ({ ...s })),
};

/**
 * The model with every fixed row present: rows it already has keep what people entered and get the method's texts where those are blank,
 * missing ones follow in the method's order, rows of the team's own and further ones with an ID that is taken stay at the end. The input is not changed.
 */
export function withFixedRows(model: ThreatModel): ThreatModel {
  const registers: Record<string, unknown> = { ...model };
  for (const [key, given] of Object.entries(FIXED) as [EntityKey, readonly Given[]][]) {
    const entity = entityOf(key);
    const rows = rowsOf(model, key);
    const existing = new Map([...rows].reverse().map((row) => [row['id'], row]));
    const fixed = given.map((texts) => merged(completeRow(entity, texts), existing.get(texts['id'])));
    const known = new Set(given.map((texts) => texts['id']));
    registers[key] = [...fixed, ...rows.filter((row) => !known.has(row['id']) || existing.get(row['id']) !== row)];
  }
  return fromRegisters(model.meta, registers);
}

function merged(fixed: AnyRow, entered: AnyRow | undefined): AnyRow {
  if (entered === undefined) return fixed;
  return Object.fromEntries(Object.entries(entered).map(([key, value]) => [key, isBlank(value) ? fixed[key] : value]));
}
