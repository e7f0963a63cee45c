import { hasText } from '../scoring/has-text';
import { rule } from './rule';

export const factorNotConsideredOnLayer = rule({
  id: 'factor-not-considered-on-layer',
  source: 'R15.6',
  phase: 6,
  severity: 'info',
  title: 'An agentic factor has not been considered on a layer',
  message: 'No open threat carries {factor} on {layer}, and no reason says that it does not apply.',
  why: 'Non-determinism, autonomy, identity and communication between agents change what can go wrong on every layer; looking at each pair keeps one from being missed.',
  howToFix: 'Name the factor in the threats of this layer on 6 Threats, or set Verdict of the cell in FactorReview on 6 Checklist to Not Applicable and give a reason.',
  *check({ model, index, ratings }) {
    for (const row of model.factorReview) {
      const scope = index.find('layerScope', row.layer);
      if (row.factor === undefined || scope === undefined || ratings.layerOwed(scope) !== 'Yes') continue;
      if (ratings.coverage(row).liveCount > 0 || (row.verdict === 'Not Applicable' && hasText(row.reason))) continue;
      yield { entity: 'factorReview', row, column: 'verdict', params: { factor: row.factor, layer: row.layer ?? '' } };
    }
  },
});
