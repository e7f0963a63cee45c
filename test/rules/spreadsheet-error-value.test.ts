import { spreadsheetErrorValue } from '../../src/rules/spreadsheet-error-value';
import { testRule } from '../support/rule-test';

const place = { entity: 'threats', row: 1, rowId: 'TH2', column: 'severity' } as const;

testRule(spreadsheetErrorValue, [
  { name: 'fires for an error in an input cell', model: { threats: [{ id: 'TH1' }, { id: 'TH2' }] }, issues: [{ kind: 'spreadsheet-error', ...place, raw: '#REF!', detail: 'a spreadsheet error value' }], expect: ['TH2.severity'] },
  { name: 'does not fire for text that looks like one', model: { threats: [{ id: 'TH1', name: '#REF!' }] }, expect: [] },
  { name: 'leaves other issues to their own rules', model: { threats: [{ id: 'TH1' }, { id: 'TH2' }] }, issues: [{ kind: 'not-in-vocabulary', ...place, raw: 'Huge', detail: '' }], expect: [] },
]);
