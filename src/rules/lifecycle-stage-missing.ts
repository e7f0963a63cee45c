import { rule } from './rule';
import { assetRows } from './support/asset-rows';
import { nameRow } from './support/name-row';

/** Destroyed has a rule of its own (R9.8). */
const STAGES = ['Created', 'Stored', 'Transmitted', 'Processed'] as const;

export const lifecycleStageMissing = rule({
  id: 'lifecycle-stage-missing',
  source: 'R9.9',
  phase: 5,
  severity: 'warning',
  title: 'A stage of an asset’s life is not described',
  message: '{asset} has no {stage} row, and the stage is not marked as not applicable.',
  why: 'Leaks hide in the stage nobody looked at; a stage that does not exist should be said not to exist.',
  howToFix: 'Add a Lifecycle row for the stage on 5 Asset Flows, or name the stage in Stages not applicable of the asset.',
  *check(context) {
    for (const { asset, rows } of assetRows(context)) {
      const settled = new Set<string | undefined>([...asset.stagesNotApplicable, ...rows.map((row) => row.stage)]);
      for (const stage of STAGES) {
        if (!settled.has(stage)) yield { entity: 'assets', row: asset, column: 'stagesNotApplicable', params: { asset: nameRow(asset), stage } };
      }
    }
  },
});
