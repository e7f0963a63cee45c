import type { PatternRow } from '../model/checklist';
import { groupBy } from '../scoring/model-index';
import { rule } from './rule';
import { listed } from './support/name-row';

/** Pattern 5 may run through any of the layers; four of them make it a cascade. */
const ENOUGH_FOR: ReadonlyMap<string, number> = new Map([['5', 4]]);

export const attackChainMissesLayers = rule({
  id: 'attack-chain-misses-layers',
  source: 'R15.9',
  phase: 6,
  severity: 'warning',
  title: 'An attack chain does not cover its pattern’s layers',
  message: 'Pattern {pattern} is marked Applicable, but {chains} does not run through {missing}.',
  why: 'The pattern describes an attack that travels through certain layers; a chain that skips one is another attack, or leaves a step unexamined.',
  howToFix: 'Add the steps on the missing layers to the chain in AttackChains on 6 Cross-Layer. Pattern 5 needs four of its layers, the others all of theirs.',
  *check({ model }) {
    const steps = groupBy(model.attackChains, (row) => row.id);
    for (const row of model.patterns) {
      if (row.verdict !== 'Applicable') continue;
      const named = [...new Set(row.chains)].filter((id) => steps.has(id));
      const gaps = named.map((id) => missingLayers(row, new Set(steps.get(id)?.flatMap((step) => step.layer ?? []))));
      const smallest = gaps.reduce((best, gap) => (gap.length < best.length ? gap : best), gaps[0] ?? []);
      if (smallest.length === 0) continue;
      const chains = named.length === 1 ? listed(named) : `none of ${listed(named)} covers its layers: the closest`;
      yield { entity: 'patterns', row, column: 'chains', params: { pattern: row.id ?? 'without number', chains, missing: listed(smallest) } };
    }
  },
});

/** Layers of the pattern that a chain leaves out; none when it covers enough of them. */
function missingLayers({ id, layers }: PatternRow, covered: ReadonlySet<string>): readonly string[] {
  const missing = layers.filter((layer) => !covered.has(layer));
  const enough = Math.min(ENOUGH_FOR.get(id ?? '') ?? layers.length, layers.length);
  return layers.length - missing.length >= enough ? [] : missing;
}
