import { waiverIncomplete } from '../../src/rules/waiver-incomplete';
import { testRule } from '../support/rule-test';

const waiver = { rule: 'single-point-of-failure', row: 'TH1', reason: 'Replaced in May', who: 'Ann Example' };

testRule(waiverIncomplete, [
  { name: 'fires without a reason', model: { waivers: [{ ...waiver, reason: undefined }] }, expect: ['single-point-of-failure/TH1.reason'] },
  { name: 'fires without a person', model: { waivers: [{ ...waiver, who: undefined }] }, expect: ['single-point-of-failure/TH1.who'] },
  { name: 'fires for both, and takes spaces for nothing', model: { waivers: [{ rule: 'single-point-of-failure', reason: '  ' }] }, expect: ['single-point-of-failure/.reason', 'single-point-of-failure/.who'] },
  { name: 'does not fire for a whole waiver without an end', model: { waivers: [waiver] }, expect: [] },
  { name: 'leaves a blank row alone', model: { waivers: [{}] }, expect: [] },
  {
    name: 'is silent where reading reported the cell',
    model: { waivers: [{ ...waiver, who: undefined }] },
    issues: [{ kind: 'spreadsheet-error', entity: 'waivers', row: 0, rowId: '', column: 'who', raw: '#REF!', detail: '' }],
    expect: [],
  },
]);
