import { residual, type Residual } from '../../model/residual';
import type { Threat } from '../../model/threat';
import { missingDispositionFields } from '../../scoring/disposition';
import type { Hit, RuleContext } from '../rule';
import { nameRow } from './name-row';
import { hasBegun, reportedCells } from './registers';

export interface Decision {
  readonly row: Residual;
  /** Place of the row in its register, from 0. */
  readonly at: number;
  /** Undefined when the row names no known threat. */
  readonly threat: Threat | undefined;
  /** How a finding names the threat. */
  readonly name: string;
}

/** Residual rows that decide something (METHOD section 11), in sheet order: the first of each threat, unless the threat is closed. In: dispositions to keep; none given keeps all rows. */
export function* decisions({ model, index }: RuleContext, ...kept: readonly NonNullable<Residual['disposition']>[]): Generator<Decision> {
  for (const [at, row] of model.residual.entries()) {
    if (kept.length > 0 && (row.disposition === undefined || !kept.includes(row.disposition))) continue;
    const threat = index.find('threats', row.threat);
    if (threat !== undefined && (!index.isOpen(threat) || index.residualsOf(threat.id)[0] !== row)) continue;
    yield { row, at, threat, name: threat === undefined ? (row.threat ?? row.id ?? 'A threat') : nameRow(threat) };
  }
}

/** One hit for each field that the disposition requires and the row lacks, with the parameters `threat` and `field`. */
export function* missingFieldHits(context: RuleContext, disposition: NonNullable<Residual['disposition']>): Generator<Hit> {
  const isReported = reportedCells(context);
  for (const { row, at, name } of decisions(context, disposition)) {
    for (const column of missingDispositionFields(row)) {
      if (!isReported('residual', at, column)) yield { entity: 'residual', row, column, params: { threat: name, field: residual.columns[column].header } };
    }
  }
}

/** True once a person entered something in a residual row (METHOD section 11). */
export function hasPhase9Begun({ model }: RuleContext): boolean {
  return model.residual.some((row) => hasBegun(residual, row));
}
