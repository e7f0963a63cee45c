import { isBlank } from '../model/column';
import { rowKey } from '../model/entity';
import { ENTITIES, rowsOf } from '../model/threat-model';
import { rule } from './rule';

/** A waiver may be renewed in a second row, so its rule and row may stand twice. */
const keyed = ENTITIES.filter((entity) => entity.layout === 'rows' && entity.keyColumns.length > 0 && entity.key !== 'waivers');

export const duplicateKey = rule({
  id: 'duplicate-key',
  source: 'R0.6',
  phase: 'entity',
  severity: 'error',
  title: 'An ID or pair appears twice',
  message: '{table} has {key} more than once; only the first row counts.',
  why: 'References cannot tell rows with the same ID apart, and a pair counted twice distorts controls and scores.',
  howToFix: 'Give the later row the next free ID, or merge both rows and clear one; a threat and a mitigation may be paired once.',
  *check({ model }) {
    for (const entity of keyed) {
      const seen = new Set<string>();
      for (const row of rowsOf(model, entity.key)) {
        if (entity.keyColumns.some((key) => isBlank(row[key]))) continue;
        const key = entity.keyColumns.map((column) => String(row[column])).join('\n');
        if (seen.has(key)) yield { entity: entity.key, row, column: entity.keyColumns.at(-1), params: { table: entity.table, key: rowKey(entity, row) } };
        seen.add(key);
      }
    }
  },
});
