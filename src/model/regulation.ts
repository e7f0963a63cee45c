import { id, refs, text, longText, type RowOf } from './column';
import { entity } from './entity';

const columns = {
  id: id('REG', 'Regulation, REG and a number', { example: 'REG1' }),
  regulation: text('Regulation', { required: true, help: 'SOX, GDPR, HIPAA, PCI-DSS, EU AI Act or another', example: 'GDPR' }),
  section: text('Section', { help: 'Article or control number' }),
  requirement: longText('Requirement', { required: true, help: 'What it demands of this system' }),
  appliesBecause: longText('Applies because', { help: 'Why it binds this system' }),
  components: refs('Components', 'components', { help: 'Components it touches, separated by ", "', example: 'C1, C4' }),
  evidence: longText('Evidence', { help: 'Where compliance can be seen' }),
};
export type Regulation = RowOf<typeof columns>;
export const regulations = entity({
  key: 'regulations', table: 'Regulations', sheet: '1 Business Context', phase: 1,
  description: 'Laws, standards and policies that bind the system', columns,
});
