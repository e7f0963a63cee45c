import { isBlank, type CellValue } from '../model/column';
import { rowKey } from '../model/entity';
import { ENTITIES, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';
import { VOLATILE } from '../scoring/content-hash';
import { isEntered, isFilled } from './filled';

/** What the product writes with every archive, and follows from the rest. */
const LEFT_OUT: ReadonlySet<EntityKey> = new Set(['delta']);

/**
 * A model as lines that compare well: one for each cell that people filled, beginning with register, row and column: `Threats TH1 Severity: High`. Rows go by
 * ID, so that sorting a sheet changes nothing; a text of several lines gives several, each with that beginning.
 */
export function cellLines(model: ThreatModel): readonly string[] {
  return ENTITIES.flatMap((entity) => {
    if (LEFT_OUT.has(entity.key)) return [];
    const keyed = rowsOf(model, entity.key).map((row, i) => ({ row, key: entity.layout !== 'rows' ? '' : entity.keyColumns.length === 0 ? `#${i + 1}` : rowKey(entity, row) }));
    const filled = keyed.filter(({ row }) => isFilled(entity, row)).sort((a, b) => byId(a.key, b.key));
    return filled.flatMap(({ row, key }) => Object.entries(entity.columns).flatMap(([name, column]) => {
      const isLeftOut = VOLATILE.columns?.[entity.key]?.includes(name) === true || !isEntered(entity, name, row);
      return isLeftOut ? [] : linesOf([entity.table, key, column.header].filter((part) => part !== '').join(' '), row[name]);
    }));
  });
}

const collator = new Intl.Collator('en', { numeric: true });
const byId = (a: string, b: string): number => collator.compare(a, b);

function linesOf(beginning: string, value: CellValue): readonly string[] {
  if (isBlank(value)) return [];
  const text = typeof value === 'object' ? value.join(', ') : String(value);
  return text.replace(/\r\n?/g, '\n').split('\n').map((line) => `${beginning}: ${line}`.trimEnd());
}
