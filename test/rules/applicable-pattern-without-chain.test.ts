import { applicablePatternWithoutChain } from '../../src/rules/applicable-pattern-without-chain';
import { testRule } from '../support/rule-test';

testRule(applicablePatternWithoutChain, [
  { name: 'wants a chain for an applicable pattern, whatever the reason says', model: { patterns: [{ id: '1', verdict: 'Applicable', reason: 'Clear enough' }] }, expect: ['1.chains'] },
  { name: 'wants it named, even where a chain names the pattern', model: { patterns: [{ id: '1', verdict: 'Applicable' }], attackChains: [{ id: 'AC1', step: 1, pattern: '1' }] }, expect: ['1.chains'] },
  { name: 'is content with a name; whether the chain exists is R0.5', model: { patterns: [{ id: '1', verdict: 'Applicable', chains: ['AC1'] }] }, expect: [] },
  { name: 'asks nothing of other verdicts', model: { patterns: [{ id: '1', verdict: 'Open' }, { id: '2', verdict: 'Not Applicable', reason: 'No retrieval' }, { id: '3' }] }, expect: [] },
]);
