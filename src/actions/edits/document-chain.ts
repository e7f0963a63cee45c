import { UsageError } from '../../errors';
import type { PatternRow } from '../../model/checklist';
import type { ThreatModel } from '../../model/threat-model';
import { withChanges } from '../../rules/support/with-changes';
import { nextId } from '../../scoring/next-id';
import { rowFrom, type Answers } from '../form-fields';

/** What is asked of each step of an attack chain. */
export const STEP_FIELDS = ['layer', 'component', 'action', 'threat', 'result'] as const;

export interface ChainDraft {
  /** 1 to 7, or Own. */
  readonly pattern: string;
  readonly steps: readonly Answers[];
}

/**
 * The model with one more attack chain, named in the row of its pattern. The pattern becomes Applicable while nobody has decided about it.
 * @throws UsageError without two steps, or for an answer that does not fit its column
 */
export function withChain(model: ThreatModel, { pattern, steps }: ChainDraft): ThreatModel {
  if (steps.length < 2) throw new UsageError('An attack chain has at least two steps.');
  const id = nextId(model, 'attackChains');
  const rows = steps.map((step, i) => ({ ...rowFrom('attackChains', { ...step, pattern }), id, step: i + 1 }));
  const extended = withChanges(model, rows.map((row) => ({ kind: 'add', entity: 'attackChains', row })));
  const followed = model.patterns.find((row) => row.id === pattern);
  return followed === undefined ? extended : { ...extended, patterns: model.patterns.map((row) => (row === followed ? naming(row, id) : row)) };
}

const naming = (row: PatternRow, chain: string): PatternRow => ({ ...row, chains: [...row.chains, chain], verdict: isUndecided(row) ? 'Applicable' : row.verdict });

/** Nobody has said whether the pattern applies. */
export const isUndecided = ({ verdict }: PatternRow): boolean => verdict === undefined || verdict === 'Open';
