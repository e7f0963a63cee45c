import type { Crossing } from '../../model/crossing';
import { groupBy } from '../../scoring/model-index';
import type { RuleContext } from '../rule';

interface WeakCrossing {
  readonly row: Crossing;
  /** IDs of the autonomous agents that cross it without per-action approval, each once. */
  readonly unapproved: readonly string[];
}

/** Crossings rated Weak, or not rated and suggested Weak, to which no open threat is tied from either side (METHOD section 8). Rows without ID cannot be named and are left out. */
export function* weakCrossingsWithoutThreat({ model, index, ratings }: RuleContext): Generator<WeakCrossing> {
  const unapproved = groupBy(model.agentCrossings.filter((row) => row.perActionApproval === 'No' && isAutonomousAgent(row.agent)), (row) => row.crossing);
  function isAutonomousAgent(id: string | undefined): boolean {
    const component = index.find('components', id);
    return component?.type === 'Agent' && component.autonomy === 'Autonomous';
  }
  for (const row of model.crossings) {
    if (row.id === undefined || (row.strength ?? ratings.crossing(row).suggestedStrength) !== 'Weak') continue;
    if (index.openThreatsOfCrossing(row.id).length > 0) continue;
    yield { row, unapproved: [...new Set((unapproved.get(row.id) ?? []).flatMap((crossing) => crossing.agent ?? []))] };
  }
}
