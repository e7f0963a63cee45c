import { id, refs, text, longText, type RowOf } from './column';
import { entity } from './entity';

const columns = {
  id: id('REG', 'Regulation, REG and a number', { example: 'REG1' }),
  regulation: text('Regulation', { required: true, help: 'SOX, GDPR, HIPAA, PCI-DSS, EU AI Act or another', example: 'GDPR' }),
  section: text('Section', { help: 'Article or control number', example: 'Art. 22' }),
  requirement: longText('Requirement', { required: true, help: 'What it demands of this system', example: 'No solely automated decision on a claim' }),
  appliesBecause: longText('Applies because', { help: 'Why it binds this system', example: 'Claimants are people in the EU' }),
  components: refs('Components', 'components', { help: 'Components it touches', example: 'C1, C4' }),
  evidence: longText('Evidence', { help: 'Where compliance can be seen', example: 'Approval records in the case system' }),
};
export type Regulation = RowOf<typeof columns>;
export const regulations = entity({
  key: 'regulations', table: 'Regulations', sheet: '1 Business Context', phase: 1,
  description: 'Laws, standards and policies that bind the system', columns,
});
