import type { ModelDraft } from '../../src/model/threat-model';
import { roadmapItemWithoutTeam } from '../../src/rules/roadmap-item-without-team';
import { testRule } from '../support/rule-test';

type Mitigation = NonNullable<ModelDraft['mitigations']>[number];
type Item = NonNullable<ModelDraft['roadmap']>[number];
const plan = (mitigation: Mitigation, item: Item): ModelDraft => ({
  threats: [{ id: 'TH1', severity: 'High' }],
  mitigations: [{ id: 'M1', status: 'Identified', ...mitigation }],
  mapping: [{ threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }],
  roadmap: [{ id: 'REM1', source: 'M1', ...item }],
});

testRule(roadmapItemWithoutTeam, [
  { name: 'reports an item for which neither side names a team', model: plan({}, {}), expect: ['REM1.team'] },
  { name: 'reports a threat without controls', model: { threats: [{ id: 'TH1', severity: 'High' }], roadmap: [{ id: 'REM1', source: 'TH1' }] }, expect: ['REM1.team'] },
  { name: 'accepts the mitigation’s team', model: plan({ team: 'Platform' }, {}), expect: [] },
  { name: 'accepts the roadmap’s team', model: plan({}, { team: 'Platform' }), expect: [] },
  { name: 'is silent for a row whose source is no item any more', model: plan({ status: 'Will Not Action' }, {}), expect: [] },
  {
    name: 'is silent for a threat that has controls, is of low severity or is closed, and for an unknown source',
    model: {
      threats: [{ id: 'TH1', severity: 'High' }, { id: 'TH2', severity: 'Medium' }, { id: 'TH3', severity: 'High', status: 'Closed' }],
      mitigations: [{ id: 'M1' }],
      mapping: [{ threat: 'TH1', mitigation: 'M1' }],
      roadmap: ['TH1', 'TH2', 'TH3', 'M9'].map((source, i) => ({ id: `REM${i + 1}`, source })),
    },
    expect: [],
  },
  {
    name: 'is silent for a mitigation that is verified as implemented, or serves no open threat',
    model: {
      codeAccess: { access: 'Full' },
      threats: [{ id: 'TH1', severity: 'High' }],
      mitigations: [{ id: 'M1', status: 'Implemented' }, { id: 'M2' }],
      mapping: [{ threat: 'TH1', mitigation: 'M1' }],
      validations: [{ id: 'CV1', mitigation: 'M1', artefactKind: 'Configuration', status: 'Implemented' }],
      roadmap: [{ id: 'REM1', source: 'M1' }, { id: 'REM2', source: 'M2' }],
    },
    expect: [],
  },
]);
