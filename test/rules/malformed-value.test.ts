import { malformedValue } from '../../src/rules/malformed-value';
import { testRule } from '../support/rule-test';

const numbers = (trustRank: number) => ({ zones: [{ id: 'Z1', trustRank }] });

testRule(malformedValue, [
  {
    name: 'reports what reading could not parse',
    model: { context: {}, mitigations: [{ id: 'M1' }] },
    issues: [{ kind: 'malformed', entity: 'context', row: 0, rowId: '', column: 'assessmentDate', raw: 'soon', detail: 'a date such as 2026-03-02' }],
    expect: ['context.assessmentDate'],
  },
  { name: 'finds IDs of another shape', model: { threats: [{ id: 'T1' }, { id: 'TH' }, { id: 'TH-2' }, { id: 'TH1a' }, { id: 'TH12345678' }, { id: 'M1' }] }, expect: ['T1.id', 'TH.id', 'TH-2.id', 'TH1a.id', 'TH12345678.id', 'M1.id'] },
  { name: 'accepts a prefix and a number, and fixed IDs', model: { threats: [{ id: 'TH12' }], checklist: [{ id: 'CK-L1-01' }, { id: 'Ours' }], asiCells: [{ id: 'T1@L2' }] }, expect: [] },
  { name: 'finds impossible dates', model: { residual: [{ id: 'RR1', targetDate: '2026-02-30' }, { id: 'RR2', targetDate: '1 March' }, { id: 'RR3', targetDate: '2024-02-29' }] }, expect: ['RR1.targetDate', 'RR2.targetDate'] },
  { name: 'finds numbers below the range', model: numbers(-1), expect: ['Z1.trustRank'] },
  { name: 'finds numbers above the range', model: numbers(6), expect: ['Z1.trustRank'] },
  { name: 'finds fractions where whole numbers belong', model: numbers(2.5), expect: ['Z1.trustRank'] },
  { name: 'finds what is no number', model: numbers(NaN), expect: ['Z1.trustRank'] },
  { name: 'accepts both ends of the range and fractions on a scale', model: { zones: [{ id: 'Z1', trustRank: 0 }, { id: 'Z2', trustRank: 5 }], scales: [{ id: 'Effectiveness: Low', number: 0.1 }] }, expect: [] },
  {
    name: 'finds e-mail addresses that reach nobody',
    model: { stakeholders: ['ann', 'ann@', '@example.com', 'ann@example', 'a b@example.com', 'ann@@example.com', 'ann@exam ple.com', 'ann@example..com'].map((email, i) => ({ id: `SH${i + 1}`, email })) },
    expect: [1, 2, 3, 4, 5, 6, 7, 8].map((n) => `SH${n}.email`),
  },
  { name: 'accepts usual and foreign addresses', model: { stakeholders: [{ id: 'SH1', email: "ann.o'neil+risk@mail.example.co.uk" }, { id: 'SH2', email: 'jörg@münchen.example' }] }, expect: [] },
  {
    name: 'finds links that are no web address',
    model: { mitigations: ['SEC-12', 'javascript:alert(1)', 'ftp://example.com/a', 'https://', 'https:// example.com', 'file:///etc/passwd'].map((ticket, i) => ({ id: `M${i + 1}`, ticket })) },
    expect: [1, 2, 3, 4, 5, 6].map((n) => `M${n}.ticket`),
  },
  { name: 'accepts web addresses', model: { mitigations: [{ id: 'M1', ticket: 'https://tracker.example.com/browse/SEC-12?a=b#c' }, { id: 'M2', ticket: 'HTTP://localhost:8080' }] }, expect: [] },
  { name: 'leaves text that no workbook holds to R0.8', model: { stakeholders: [{ id: 'SH1', email: 'ann\u0000@example.com' }] }, expect: [] },
]);
