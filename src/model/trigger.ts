import { choice, computed, date, id, longText, tags, text, type RowOf } from './column';
import { entity } from './entity';
import { listKey } from './formula';
import { yesNo } from './vocabulary';

const columns = {
  id: id('TE', 'Trigger event, TE and a number', { fixed: true, example: 'TE1' }),
  event: text('Event', { required: true, fixed: true, help: 'What would make the model outdated', example: 'Architecture change' }),
  reopens: tags('Re-opens phases', { fixed: true, help: 'Phase numbers', example: '2, 3' }),
  lastChecked: date('Last checked', { help: 'When somebody last asked' }),
  checkedBy: text('Checked by', { help: 'Who asked', example: 'Dana Ruiz' }),
  happened: choice('Happened', yesNo, { help: 'Whether it happened' }),
  happenedOn: date('Date', { help: 'When it happened' }),
  handledOn: date('Handled on', { help: 'When the re-opened phases were done again' }),
  action: longText('Action', { help: 'What was done', example: 'Phases 2 to 10 were walked again' }),
};
export type Trigger = RowOf<typeof columns>;
export const triggers = entity({
  key: 'triggers', table: 'Triggers', sheet: '10 Triggers', phase: 10, fixedRows: true,
  description: 'Events that call for an update, each checked at least every three months', columns,
  computed: {
    reopensPhase9: computed({
      header: 'Re-opens phase 9', shows: 'number', hidden: true, help: '1 while it happened, is not handled and re-opens phase 9',
      value: (row, ratings) => (ratings.reopensPhase9(row) ? 1 : 0),
      formula: (c) => `IF(AND(${c.cell('happened')}="Yes",${c.cell('handledOn')}="",ISNUMBER(SEARCH(", 9,",${c.cell('reopensKey')}))),1,0)`,
    }),
    reopensKey: computed({ header: 'Re-opens key', shows: 'text', hidden: true, help: 'Phases between commas, so that 1 is not found in 10', value: (row) => listKey(row['reopens']), formula: (c) => c.listKey('reopens') }),
  },
});
