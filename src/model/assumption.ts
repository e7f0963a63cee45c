import { choice, id, longText, number, refs, text, type RowOf } from './column';
import { entity } from './entity';
import { assumptionStatus, strength } from './vocabulary';

const columns = {
  id: id('A', 'Assumption, A and a number', { example: 'A1' }),
  phase: number('Phase', { required: true, min: 1, max: 10, help: 'Phase in which it was made, 1 to 10', example: '2' }),
  statement: longText('Statement', { required: true, help: 'What is taken to be true', example: 'The provider does not train on our prompts' }),
  rationale: longText('Rationale', { required: true, help: 'Why it is reasonable', example: 'The contract rules it out' }),
  impactIfWrong: longText('Impact if wrong', { required: true, help: 'What would change', example: 'Claim data could surface elsewhere' }),
  impactLevel: choice('Impact level', strength, { required: true, help: 'How bad it would be' }),
  validationMethod: text('Validation method', { required: true, help: 'How it can be checked', example: 'Read the data processing agreement' }),
  status: choice('Status', assumptionStatus, { required: true, help: 'Whether it was checked' }),
  threats: refs('Threats', 'threats', { coveredBy: 'R14.15', help: 'Threats that rest on it', example: 'TH1, TH3' }),
  mitigations: refs('Mitigations', 'mitigations', { help: 'Mitigations that rest on it', example: 'M2' }),
  owner: text('Owner', { help: 'Who checks it', example: 'Data protection officer' }),
  tags: text('Tags', { hidden: true, help: 'Labels kept from an import', example: 'provider' }),
  sourceRef: text('Source ref', { hidden: true, help: 'Where an imported row came from', example: '3f2b8c1e-5d47-4c0a-9b1e-7a6d2f90c4e8' }),
};
export type Assumption = RowOf<typeof columns>;
export const assumptions = entity({
  key: 'assumptions', table: 'Assumptions', sheet: 'Assumptions', phase: 0,
  description: 'What the model takes to be true, across phases', columns,
});
