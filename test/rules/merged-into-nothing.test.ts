import { mergedIntoNothing } from '../../src/rules/merged-into-nothing';
import { testRule } from '../support/rule-test';

const merged = (mergedInto?: string) => ({ id: 'TH1', status: 'Merged' as const, mergedInto });

testRule(mergedIntoNothing, [
  { name: 'wants a target', model: { threats: [merged()] }, expect: ['TH1.mergedInto'] },
  { name: 'wants one that exists', model: { threats: [merged('TH9')] }, expect: ['TH1.mergedInto'] },
  { name: 'wants one that is open', model: { threats: [merged('TH2'), { id: 'TH2', status: 'Closed' }] }, expect: ['TH1.mergedInto'] },
  { name: 'wants another one', model: { threats: [merged('TH1')] }, expect: ['TH1.mergedInto'] },
  { name: 'accepts an open target', model: { threats: [merged('TH2'), { id: 'TH2' }] }, expect: [] },
  {
    name: 'does not repeat what reading said of the cell', model: { threats: [merged()] }, expect: [],
    issues: [{ kind: 'spreadsheet-error', entity: 'threats', row: 0, rowId: 'TH1', column: 'mergedInto', raw: '#REF!', detail: 'an ID' }],
  },
  { name: 'leaves open threats alone', model: { threats: [{ id: 'TH1', mergedInto: 'TH9' }] }, expect: [] },
  { name: 'wants one that is not merged itself', model: { threats: [merged('TH2'), { id: 'TH2', status: 'Merged', mergedInto: 'TH3' }, { id: 'TH3' }] }, expect: ['TH1.mergedInto'] },
]);
