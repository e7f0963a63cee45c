import type { ModelDraft } from '../../src/model/threat-model';
import { owedCheckStillOpen } from '../../src/rules/owed-check-still-open';
import { LIGHTWEIGHT } from '../support/lightweight';
import { testRule } from '../support/rule-test';

const check = (more: NonNullable<ModelDraft['checklist']>[number] = {}, context: ModelDraft['context'] = LIGHTWEIGHT): ModelDraft => ({
  context, layerScope: [{ id: 'L1' }, { id: 'L5' }],
  checklist: [{ id: 'CK-L1-01', section: 'L1', topic: 'Prompt injection', layers: ['L1'], owedWhen: 'Always', verdict: 'Open', ...more }],
});

testRule(owedCheckStillOpen, [
  { name: 'warns of an open row on an owed layer', model: check(), expect: ['CK-L1-01.verdict'] },
  { name: 'counts a blank verdict as open', model: check({ verdict: undefined }), expect: ['CK-L1-01.verdict'] },
  { name: 'stays open while threats are named without a verdict', model: check({ threats: ['TH1'] }), expect: ['CK-L1-01.verdict'] },
  { name: 'owes a row of several layers when one of them is owed', model: check({ id: 'BV-3', layers: ['L5', 'L1'] }), expect: ['BV-3.verdict'] },
  { name: 'leaves a layer alone that is not owed', model: check({ layers: ['L5'] }), expect: [] },
  { name: 'leaves layers alone before the depth is decided', model: check({}, {}), expect: [] },
  { name: 'leaves MCP rows alone without MCP', model: check({ owedWhen: 'MCP' }), expect: [] },
  { name: 'asks about MCP where it is used', model: check({ owedWhen: 'MCP' }, { ...LIGHTWEIGHT, usesMcp: 'Yes' }), expect: ['CK-L1-01.verdict'] },
  { name: 'leaves a verdict without evidence to R15.4', model: { ...check({ verdict: 'Applicable' }), patterns: [{ id: '1', verdict: 'Not Applicable' }] }, expect: [] },
  { name: 'owes patterns at Lightweight depth too', model: { context: LIGHTWEIGHT, patterns: [{ id: '4', name: 'Log Manipulation', verdict: 'Open' }, { id: '5' }] }, expect: ['4.verdict', '5.verdict'] },
  { name: 'takes a pattern with a verdict, and a blank row, as done', model: { context: LIGHTWEIGHT, patterns: [{ id: '4', verdict: 'Applicable' }, {}] }, expect: [] },
  {
    name: 'does not repeat what reading said of the verdict', model: check({ verdict: undefined }), expect: [],
    issues: [{ kind: 'not-in-vocabulary', entity: 'checklist', row: 0, rowId: 'CK-L1-01', column: 'verdict', raw: 'maybe', detail: 'Open, Applicable or Not Applicable' }],
  },
]);
