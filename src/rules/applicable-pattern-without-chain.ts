import { rule } from './rule';
import { reportedCells } from './support/registers';

export const applicablePatternWithoutChain = rule({
  id: 'applicable-pattern-without-chain',
  source: 'R15.7',
  phase: 6,
  severity: 'error',
  title: 'An applicable pattern has no attack chain',
  message: 'Pattern {pattern} is marked Applicable, but names no attack chain.',
  why: 'A pattern only becomes a risk of this system once somebody writes down through which components the attack would travel.',
  howToFix: 'Write the chain in AttackChains on 6 Cross-Layer, one row per step, and name it in Chains of the pattern.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [i, row] of context.model.patterns.entries()) {
      if (row.verdict !== 'Applicable' || row.chains.length > 0 || isReported('patterns', i, 'chains')) continue;
      const name = row.name === undefined ? '' : ` (${row.name})`;
      yield { entity: 'patterns', row, column: 'chains', params: { pattern: `${row.id ?? 'without number'}${name}` } };
    }
  },
});
