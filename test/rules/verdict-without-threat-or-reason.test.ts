import { verdictWithoutThreatOrReason } from '../../src/rules/verdict-without-threat-or-reason';
import { testRule } from '../support/rule-test';

const dismissed = { verdict: 'Not Applicable' } as const;
const reasoned = { ...dismissed, reason: 'The system keeps no memory' } as const;

testRule(verdictWithoutThreatOrReason, [
  {
    name: 'wants a threat for an applicable checklist row, owed or not, and a reason is none',
    model: { checklist: [{ id: 'CK-L1-01', verdict: 'Applicable' }, { id: 'UN-01', verdict: 'Applicable', reason: 'Obvious' }] }, expect: ['CK-L1-01.threats', 'UN-01.threats'],
  },
  { name: 'leaves a named threat that is missing to R0.5', model: { checklist: [{ id: 'CK-L1-01', verdict: 'Applicable', threats: ['TH9'] }] }, expect: [] },
  {
    name: 'wants a reason wherever Not Applicable can be said',
    model: {
      checklist: [{ id: 'CK-L1-01', ...dismissed, threats: ['TH1'] }], asiCells: [{ id: 'T1@L2', ...dismissed }],
      factorReview: [{ id: 'Autonomy@L3', ...dismissed, reason: ' ' }], patterns: [{ id: '3', ...dismissed, chains: ['AC1'] }],
    },
    expect: ['CK-L1-01.reason', 'T1@L2.reason', 'Autonomy@L3.reason', '3.reason'],
  },
  {
    name: 'is content with reasons',
    model: { checklist: [{ id: 'CK-L1-01', ...reasoned }], asiCells: [{ id: 'T1@L2', ...reasoned }], factorReview: [{ id: 'Autonomy@L3', ...reasoned }], patterns: [{ id: '3', ...reasoned }] },
    expect: [],
  },
  {
    name: 'leaves open rows to R15.3 and chains to R15.7; cells and factors name no threat',
    model: { checklist: [{ id: 'CK-L1-01', verdict: 'Open' }, {}], asiCells: [{ id: 'T1@L2', verdict: 'Applicable' }], factorReview: [{ id: 'Autonomy@L3', verdict: 'Applicable' }], patterns: [{ id: '3', verdict: 'Applicable' }] },
    expect: [],
  },
  {
    name: 'does not repeat what reading said of the cell', model: { checklist: [{ id: 'CK-L1-01', ...dismissed }] }, expect: [],
    issues: [{ kind: 'spreadsheet-error', entity: 'checklist', row: 0, rowId: 'CK-L1-01', column: 'reason', raw: '#REF!', detail: 'text' }],
  },
]);
