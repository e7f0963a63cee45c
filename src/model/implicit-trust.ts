import { id, longText, ref, type RowOf } from './column';
import { entity } from './entity';

const columns = {
  id: id('IT', 'Implicit trust, IT and a number', { example: 'IT1' }),
  where: ref('Where', ['components', 'crossings'], { required: true, help: 'Component or crossing', example: 'C3' }),
  trusted: longText('What is trusted without verification', { required: true, help: 'The unchecked assumption', example: 'Retrieved documents hold no instructions' }),
  consequence: longText('Consequence', { required: true, help: 'What an attacker makes of it', example: 'A planted document steers the agent' }),
  threat: ref('Threat', 'threats', { help: 'Threat that covers it', example: 'TH1' }),
  acceptedReason: longText('Accepted reason', { help: 'Why it is acceptable without a threat', example: 'Only reviewed policies are indexed' }),
};
export type ImplicitTrust = RowOf<typeof columns>;
export const implicitTrust = entity({
  key: 'implicitTrust', table: 'ImplicitTrust', sheet: '4 Trust Boundaries', phase: 4,
  description: 'What is believed without being checked', columns,
});
