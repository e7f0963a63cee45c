import type { AsiCell, ChecklistRow } from '../model/checklist';
import type { Context } from '../model/context';
import type { CoverageRating } from '../model/ratings';
import type { YesNo } from '../model/vocabulary';
import { hasText } from './has-text';
import type { ModelIndex } from './model-index';

/** "Yes" when the row's condition on agents and MCP holds and a layer of its own is owed (METHOD section 14). */
export function owedOf(owedWhen: ChecklistRow['owedWhen'], context: Context, anyLayerOwed: boolean): YesNo {
  const holds = owedWhen === 'Always' || (owedWhen === 'Multi-agent' && context.agentType === 'Multi') || (owedWhen === 'MCP' && context.usesMcp === 'Yes');
  return holds && anyLayerOwed ? 'Yes' : 'No';
}

/** What an ASI cell lacks (METHOD section 15): "gap" in a primary cell, "consider" in a secondary one; undefined when a threat or a reason covers it. */
export function asiGapOf(cell: AsiCell, owed: YesNo, liveCount: number): string | undefined {
  if (owed !== 'Yes' || liveCount > 0 || (cell.verdict === 'Not Applicable' && hasText(cell.reason))) return undefined;
  return cell.mapping === 'primary' ? 'gap' : 'consider';
}

/** What a checklist row lacks (METHOD section 15): the threat or reason of its verdict, or a verdict where one is owed. */
export function checklistGapOf(row: ChecklistRow, owed: YesNo): string | undefined {
  if (row.verdict === 'Applicable') return row.threats.length === 0 ? 'no threat named' : undefined;
  if (row.verdict === 'Not Applicable') return hasText(row.reason) ? undefined : 'no reason';
  return owed === 'Yes' ? 'open' : undefined;
}

/** Open threats per pair of a list's value and a layer, each threat once. */
function liveCounts(index: ModelIndex, list: 'threatIds' | 'agenticFactors'): (value: string | undefined, layer: string | undefined) => number {
  const counts = new Map<string, number>();
  for (const threat of index.openThreats) {
    const pairs = new Set(threat[list].flatMap((value) => threat.layers.map((layer) => `${value}@${layer}`)));
    for (const pair of pairs) counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return (value, layer) => (value === undefined || layer === undefined ? 0 : (counts.get(`${value}@${layer}`) ?? 0));
}

/**
 * Live count, owed and gap of every row of AsiCells, FactorReview and Checklist, by row (METHOD sections 14 and 15).
 * A checklist row's live count is that of the open threats it names; a factor cell is neither owed nor short of anything by itself.
 */
export function rateCoverage(index: ModelIndex, layerOwed: (row: object) => YesNo | undefined): ReadonlyMap<object, CoverageRating> {
  const { asiCells, factorReview, checklist, layerScope, context } = index.model;
  const owedLayers = new Set(layerScope.filter((row) => layerOwed(row) === 'Yes').map((row) => row.id));
  const open = new Set(index.openThreats.map((threat) => threat.id));
  const [byId, byFactor] = [liveCounts(index, 'threatIds'), liveCounts(index, 'agenticFactors')];
  const ratings = new Map<object, CoverageRating>();
  for (const cell of asiCells) {
    const liveCount = byId(cell.threatId, cell.layer);
    const owed = owedOf(cell.owedWhen, context, cell.layer !== undefined && owedLayers.has(cell.layer));
    ratings.set(cell, { liveCount, owed, gap: asiGapOf(cell, owed, liveCount) });
  }
  for (const cell of factorReview) ratings.set(cell, { liveCount: byFactor(cell.factor, cell.layer), owed: undefined, gap: undefined });
  for (const row of checklist) {
    const owed = owedOf(row.owedWhen, context, row.layers.some((layer) => owedLayers.has(layer)));
    ratings.set(row, { liveCount: new Set(row.threats.filter((id) => open.has(id))).size, owed, gap: checklistGapOf(row, owed) });
  }
  return ratings;
}
