import type { ModelDraft } from '../../src/model/threat-model';
import { attackChainMissesLayers } from '../../src/rules/attack-chain-misses-layers';
import { testRule } from '../support/rule-test';

type Pattern = NonNullable<ModelDraft['patterns']>[number];
type Layer = NonNullable<NonNullable<ModelDraft['attackChains']>[number]['layer']>;
const LAYERS = ['L1', 'L2', 'L3', 'L4', 'L5', 'L6', 'L7'] as const;
const pattern: Pattern = { id: '1', layers: ['L1', 'L2', 'L3'], verdict: 'Applicable', chains: ['AC1'] };
const cascade: Pattern = { ...pattern, id: '5', layers: LAYERS };
const chains = (row: Pattern, layers: Readonly<Record<string, readonly Layer[]>>): ModelDraft => ({
  patterns: [row], attackChains: Object.entries(layers).flatMap(([id, of]) => of.map((layer, i) => ({ id, step: i + 1, layer }))),
});

testRule(attackChainMissesLayers, [
  { name: 'warns of a layer left out', model: chains(pattern, { AC1: ['L1', 'L3'] }), expect: ['1.chains'] },
  { name: 'is content when all are there, in any order and with others', model: chains(pattern, { AC1: ['L3', 'L7', 'L2', 'L1'] }), expect: [] },
  { name: 'does not take Cross-Layer for each of them', model: chains(pattern, { AC1: ['L1', 'L2', 'Cross-Layer'] }), expect: ['1.chains'] },
  { name: 'is content when one of several chains covers them', model: chains({ ...pattern, chains: ['AC1', 'AC2'] }, { AC1: ['L1', 'L2'], AC2: ['L1', 'L2', 'L3'] }), expect: [] },
  { name: 'does not add up chains: the attack must travel through all layers', model: chains({ ...pattern, chains: ['AC1', 'AC2'] }, { AC1: ['L1', 'L2'], AC2: ['L2', 'L3'] }), expect: ['1.chains'] },
  { name: 'does not look at chains that the pattern does not name', model: chains(pattern, { AC1: ['L1', 'L2'], AC2: ['L1', 'L2', 'L3'] }), expect: ['1.chains'] },
  { name: 'wants four layers for Pattern 5', model: chains(cascade, { AC1: ['L1', 'L2', 'L4'] }), expect: ['5.chains'] },
  { name: 'wants four different ones', model: chains(cascade, { AC1: ['L1', 'L2', 'L4', 'L4'] }), expect: ['5.chains'] },
  { name: 'wants no more than four for Pattern 5', model: chains(cascade, { AC1: ['L1', 'L2', 'L4', 'L7'] }), expect: [] },
  { name: 'asks nothing of other verdicts', model: chains({ ...pattern, verdict: 'Open' }, { AC1: ['L1'] }), expect: [] },
  { name: 'leaves a missing chain to R15.7 and an unknown one to R0.5', model: { patterns: [pattern, { ...pattern, id: '2', chains: [] }] }, expect: [] },
]);
