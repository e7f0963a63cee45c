import type { Residual } from '../../model/residual';
import { riskLevel } from '../../model/vocabulary';
import type { Hit, RuleContext } from '../rule';

interface Assessed {
  readonly row: Residual;
  /** Levels that the assessment lies above the computed one; negative below. */
  readonly difference: number;
  readonly params: NonNullable<Hit['params']>;
}

/** Residual rows with an assessed and a computed level (METHOD section 4). */
export function* assessedAgainstComputed({ model, ratings }: RuleContext): Generator<Assessed> {
  for (const row of model.residual) {
    if (row.assessedLevel === undefined) continue;
    const computed = ratings.residual(row).computedLevel;
    if (computed === undefined) continue;
    const difference = riskLevel.values.indexOf(row.assessedLevel) - riskLevel.values.indexOf(computed);
    yield { row, difference, params: { threat: row.threat ?? row.id ?? 'A threat', assessed: row.assessedLevel, computed } };
  }
}
