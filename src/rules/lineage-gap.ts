import { rule } from './rule';
import { nameRow } from './support/name-row';

export const lineageGap = rule({
  id: 'lineage-gap',
  source: 'R9.10',
  phase: 5,
  severity: 'info',
  title: 'Nobody can say what happens to an asset',
  message: '{asset} has a blind spot: nobody can say what happens to it when it is {stage}.',
  why: 'A blind spot is an honest answer, and readers of the model must know where its picture ends.',
  howToFix: 'Find out what happens at this stage, complete the Lifecycle row on 5 Asset Flows and set Lineage gap to No; until then the blind spot stays listed.',
  *check({ model, index }) {
    for (const row of model.lifecycle) {
      if (row.lineageGap !== 'Yes') continue;
      const asset = index.find('assets', row.asset);
      const name = asset === undefined ? (row.asset ?? 'An asset') : nameRow(asset);
      yield { entity: 'lifecycle', row, column: 'lineageGap', params: { asset: name, stage: row.stage?.toLowerCase() ?? 'at a stage not named' } };
    }
  },
});
