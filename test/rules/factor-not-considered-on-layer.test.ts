import type { ModelDraft } from '../../src/model/threat-model';
import { factorNotConsideredOnLayer } from '../../src/rules/factor-not-considered-on-layer';
import { LIGHTWEIGHT } from '../support/lightweight';
import { testRule } from '../support/rule-test';

const review = (more: NonNullable<ModelDraft['factorReview']>[number] = {}, draft: ModelDraft = {}): ModelDraft => ({
  context: LIGHTWEIGHT, layerScope: [{ id: 'L3' }, { id: 'L7' }],
  factorReview: [{ id: 'Autonomy@L3', factor: 'Autonomy', layer: 'L3', verdict: 'Open', ...more }], ...draft,
});

testRule(factorNotConsideredOnLayer, [
  { name: 'tells of an owed layer that says nothing about the factor', model: review(), expect: ['Autonomy@L3.verdict'] },
  { name: 'accepts an open threat that carries it there', model: review({}, { threats: [{ id: 'TH1', agenticFactors: ['Non-Determinism', 'Autonomy'], layers: ['L3'] }] }), expect: [] },
  {
    name: 'does not accept a closed one, another factor or another layer',
    model: review({}, { threats: [
      { id: 'TH1', agenticFactors: ['Autonomy'], layers: ['L3'], status: 'Closed' }, { id: 'TH2', agenticFactors: ['None'], layers: ['L3'] }, { id: 'TH3', agenticFactors: ['Autonomy'], layers: ['L7'] },
    ] }), expect: ['Autonomy@L3.verdict'],
  },
  { name: 'accepts a reason that it does not apply', model: review({ verdict: 'Not Applicable', reason: 'People decide' }), expect: [] },
  { name: 'does not accept the verdict without the reason', model: review({ verdict: 'Not Applicable' }), expect: ['Autonomy@L3.verdict'] },
  { name: 'does not accept the word Applicable without a threat', model: review({ verdict: 'Applicable', reason: 'It acts alone' }), expect: ['Autonomy@L3.verdict'] },
  { name: 'asks nothing of a layer that is not owed', model: review({ id: 'Autonomy@L7', layer: 'L7' }), expect: [] },
  { name: 'asks nothing before the depth is decided', model: review({}, { context: {} }), expect: [] },
  { name: 'asks nothing of a blank row', model: review({ id: undefined, factor: undefined, layer: undefined }), expect: [] },
]);
