import type { AsiCell } from '../../model/checklist';
import type { Hit, RuleContext } from '../rule';

/** A hit for each owed cell of the ASI matrix with this mapping that has neither a live threat nor a reason (METHOD section 15). */
export function asiGapHits({ model, ratings }: RuleContext, mapping: AsiCell['mapping']): readonly Hit[] {
  return model.asiCells
    .filter((cell) => cell.mapping === mapping && ratings.coverage(cell).gap !== undefined)
    .map((row) => ({ entity: 'asiCells', row, column: 'verdict', params: { threat: row.threatId ?? '', layer: row.layer ?? '' } }));
}
