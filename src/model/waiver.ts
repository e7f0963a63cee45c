import { code, date, longText, text, type RowOf } from './column';
import { entity } from './entity';

const columns = {
  rule: code('Rule', 'rule', { required: true, help: 'Rule that is waived', example: 'single-point-of-failure' }),
  row: text('Row', { help: 'ID of the row it is waived for; blank waives it for the whole model', example: 'TH1' }),
  reason: longText('Reason', { required: true, coveredBy: 'R0.12', help: 'Why the finding is acceptable', example: 'One strong control is enough for an internal tool' }),
  who: text('Who', { required: true, coveredBy: 'R0.12', help: 'Person who decided', example: 'Maria Okafor' }),
  until: date('Until', { help: 'Last day of the waiver; blank never expires' }),
};
export type Waiver = RowOf<typeof columns>;
export const waivers = entity({
  key: 'waivers', table: 'Waivers', sheet: 'Waivers', phase: 0, keyColumns: ['rule', 'row'],
  description: 'Findings that somebody decided to live with', columns,
});
