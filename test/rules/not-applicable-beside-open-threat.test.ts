import type { ModelDraft } from '../../src/model/threat-model';
import { notApplicableBesideOpenThreat } from '../../src/rules/not-applicable-beside-open-threat';
import { testRule } from '../support/rule-test';

const threat: NonNullable<ModelDraft['threats']>[number] = { id: 'TH1', threatIds: ['T9', 'T16'], layers: ['L1', 'L3'] };
const row: NonNullable<ModelDraft['checklist']>[number] = { id: 'CK-L1-07', layers: ['L1'], refs: ['T16'], verdict: 'Not Applicable', reason: 'Pinned model' };
const cell: NonNullable<ModelDraft['asiCells']>[number] = { id: 'T9@L3', threatId: 'T9', layer: 'L3', verdict: 'Not Applicable', reason: 'One user only' };

testRule(notApplicableBesideOpenThreat, [
  { name: 'sees an open threat with a cited ID on the row’s layer, once', model: { checklist: [row], threats: [threat, { ...threat, id: 'TH2' }] }, expect: ['CK-L1-07.verdict'] },
  { name: 'needs only one of the row’s layers', model: { checklist: [{ ...row, layers: ['L2', 'L3'] }], threats: [threat] }, expect: ['CK-L1-07.verdict'] },
  { name: 'lets a threat on other layers be', model: { checklist: [{ ...row, layers: ['L2', 'Cross-Layer'] }], threats: [threat] }, expect: [] },
  { name: 'lets another ID be', model: { checklist: [{ ...row, refs: ['T1'] }], threats: [threat] }, expect: [] },
  { name: 'lets closed and merged threats be', model: { checklist: [row], threats: [{ ...threat, status: 'Closed' }, { ...threat, id: 'TH2', status: 'Merged' }] }, expect: [] },
  { name: 'lets other verdicts be', model: { checklist: [{ ...row, verdict: 'Applicable' }, { ...row, id: 'CK-L1-08', verdict: 'Open' }], threats: [threat] }, expect: [] },
  {
    name: 'knows unnumbered threats and blindspots by the row’s own ID',
    model: {
      checklist: [{ ...row, id: 'UN-01', refs: ['LLM04'] }, { ...row, id: 'BV-1', refs: [], layers: ['L1', 'L3'] }],
      threats: [{ id: 'TH1', threatIds: ['UN-01'], layers: ['L1'] }, { id: 'TH2', threatIds: ['BV-1'], layers: ['L3'] }],
    },
    expect: ['UN-01.verdict', 'BV-1.verdict'],
  },
  { name: 'does not take OWASP identifiers for threats', model: { checklist: [{ ...row, refs: ['LLM04'] }], threats: [{ ...threat, threatIds: ['LLM04'] }] }, expect: [] },
  { name: 'looks at ASI cells by threat and layer', model: { asiCells: [cell, { ...cell, id: 'T9@L6', layer: 'L6' }], threats: [threat] }, expect: ['T9@L3.verdict'] },
  { name: 'lets an open cell be', model: { asiCells: [{ ...cell, verdict: 'Open' }], threats: [threat] }, expect: [] },
]);
