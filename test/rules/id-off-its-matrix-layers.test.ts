import { idOffItsMatrixLayers } from '../../src/rules/id-off-its-matrix-layers';
import { testRule } from '../support/rule-test';

testRule(idOffItsMatrixLayers, [
  { name: 'sees T10 away from L5', model: { threats: [{ id: 'TH1', threatIds: ['T10'], layers: ['L3'] }] }, expect: ['TH1.layers'] },
  { name: 'asks for each ID', model: { threats: [{ id: 'TH1', threatIds: ['T10', 'T16'], layers: ['L3'] }] }, expect: ['TH1.layers', 'TH1.layers'] },
  { name: 'asks once for an ID that stands there twice', model: { threats: [{ id: 'TH1', threatIds: ['T10', 'T10'], layers: ['L3'] }] }, expect: ['TH1.layers'] },
  { name: 'leaves closed threats alone', model: { threats: [{ id: 'TH1', threatIds: ['T10'], layers: ['L3'], status: 'Closed' }] }, expect: [] },
  { name: 'accepts a secondary layer', model: { threats: [{ id: 'TH1', threatIds: ['T1'], layers: ['Cross-Layer'] }] }, expect: [] },
  { name: 'leaves the team’s own IDs and blank layers alone', model: { threats: [{ id: 'TH1', threatIds: ['ORG-1'], layers: ['L3'] }, { id: 'TH2', threatIds: ['T10'] }] }, expect: [] },
]);
