import type { ThreatModel } from '../model/threat-model';
import type { BlueprintNote, BlueprintSheet } from './blueprint';

/** The very hidden sheet with what identifies the model: a key in column A, its value in column B. */
export function metaSheet(model: ThreatModel, baseHash: string): BlueprintSheet {
  const { modelId, schemaVersion, highestIds } = model.meta;
  const highest = Object.entries(highestIds).map(([prefix, number]) => [`highest:${prefix}`, number] as const).sort(([a], [b]) => (a < b ? -1 : 1));
  const entries = [['modelId', modelId], ['schemaVersion', schemaVersion], ['baseHash', baseHash], ...highest] as const;
  const notes = entries.flatMap(([key, value], i): BlueprintNote[] => [
    { row: i + 1, column: 0, value: key, style: 'meta' },
    { row: i + 1, column: 1, value, style: 'meta' },
  ]);
  return { name: '_meta', visibility: 'veryHidden', widths: { 0: 18, 1: 70 }, heights: {}, print: { pagesWide: 1 }, tables: [], notes, blocks: [], charts: [], shapes: [], locked: false };
}
