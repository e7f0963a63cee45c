import { rule } from './rule';
import { threatName } from './support/controls';

export const threatOffItsComponentsLayers = rule({
  id: 'threat-off-its-components-layers',
  source: 'R15.15',
  phase: 6,
  severity: 'warning',
  title: 'A threat is on none of its components’ layers',
  message: '{threat} is on {layers}, but its components are on {found}.',
  why: 'Coverage is counted by layer: a threat filed on the wrong one leaves a gap where it belongs and hides one where it does not.',
  howToFix: 'On 6 Threats correct Layers or Components, or correct the layers of the component on 2 Architecture.',
  *check({ index }) {
    for (const row of index.openThreats) {
      if (row.layers.length === 0 || row.layers.includes('Cross-Layer')) continue;
      const components = row.components.flatMap((id) => index.find('components', id) ?? []);
      const found = new Set<string>(components.flatMap((c) => [...(c.primaryLayer === undefined ? [] : [c.primaryLayer]), ...c.otherLayers]));
      if (found.size > 0 && !row.layers.some((layer) => found.has(layer))) {
        yield { entity: 'threats', row, column: 'layers', params: { threat: threatName(row), layers: row.layers.join(', '), found: [...found].sort().join(', ') } };
      }
    }
  },
});
