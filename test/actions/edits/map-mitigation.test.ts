import { expect, it } from '@jest/globals';
import { withMapping } from '../../../src/actions/edits/map-mitigation';
import { createModel } from '../../../src/model/threat-model';

const model = createModel({
  threats: [{ id: 'TH1', name: 'Injection' }, { id: 'TH2', name: 'Theft' }],
  mitigations: [{ id: 'M1', name: 'Gate' }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High', note: 'Measured' }],
});

it('adds a pair behind the others, judged or not', () => {
  expect(withMapping(model, { threat: 'TH2', mitigation: 'M1', effectiveness: 'Low' }).mapping.slice(1)).toEqual([{ threat: 'TH2', mitigation: 'M1', effectiveness: 'Low', note: undefined }]);
  expect(withMapping(model, { threat: 'TH2', mitigation: 'M1', effectiveness: undefined }).mapping).toHaveLength(2);
});

it('leaves a pair that is there as it stands', () => {
  expect(withMapping(model, { threat: 'TH1', mitigation: 'M1', effectiveness: 'Low' })).toBe(model);
});

it('fills an effectiveness that nobody gave, and nothing else', () => {
  const unjudged = withMapping(createModel({ ...model, mapping: [{ threat: 'TH1', mitigation: 'M1', note: 'To be measured' }] }), { threat: 'TH1', mitigation: 'M1', effectiveness: 'Medium' });
  expect(unjudged.mapping).toEqual([{ threat: 'TH1', mitigation: 'M1', effectiveness: 'Medium', note: 'To be measured' }]);
});

it('refuses rows that are gone, and says the way out', () => {
  expect(() => withMapping(model, { threat: 'TH7', mitigation: 'M1', effectiveness: 'Low' })).toThrow(/^TH7: it is no longer on 6 Threats\. .*choose another row\. Nothing was changed\.$/);
  expect(() => withMapping(model, { threat: 'TH1', mitigation: 'M7', effectiveness: 'Low' })).toThrow(/^M7: it is no longer on 7 Mitigations/);
});
