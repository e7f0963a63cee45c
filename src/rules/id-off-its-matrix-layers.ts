import { layersOf } from '../method/lookups';
import { rule } from './rule';
import { threatName } from './support/controls';

export const idOffItsMatrixLayers = rule({
  id: 'id-off-its-matrix-layers',
  source: 'R15.16',
  phase: 6,
  severity: 'info',
  title: 'An ID belongs to none of the threat’s layers',
  message: '{threat} carries {id}, which lives on {home}, but is on {layers}.',
  why: 'Either the ID or the layer is off; until they agree the threat covers no cell of the matrix.',
  howToFix: 'On 6 Threats add the layer where the ID belongs, or choose an ID that fits.',
  *check({ index }) {
    for (const row of index.openThreats) {
      if (row.layers.length === 0) continue;
      for (const id of new Set(row.threatIds)) {
        const home = layersOf(id);
        if (home.length > 0 && !home.some((layer) => row.layers.includes(layer))) {
          yield { entity: 'threats', row, column: 'layers', params: { threat: threatName(row), id, home: home.join(', '), layers: row.layers.join(', ') } };
        }
      }
    }
  },
});
