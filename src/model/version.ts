import { choice, date, longText, tags, text, type RowOf } from './column';
import { entity } from './entity';
import { changeKind } from './vocabulary';

const written = { fixed: true } as const;
const columns = {
  version: text('Version', { required: true, help: 'Number of the archived version', example: '1.0' }),
  date: date('Date', { required: true, help: 'When it was archived' }),
  analysts: text('Analysts', { help: 'Who made it' }),
  scopeIn: longText('Scope in', { help: 'What it covered' }),
  scopeOut: longText('Scope out', { help: 'What it left out' }),
  reason: longText('Reason', { help: 'Why it was made' }),
  counts: text('Counts', { ...written, help: 'Open threats by residual level' }),
  posture: text('Posture', { ...written, help: 'Overall posture then' }),
  hash: text('Hash', { ...written, help: 'SHA-256 of the content' }),
  snapshotKey: text('Snapshot key', { ...written, hidden: true, help: 'Where the snapshot is kept' }),
};
export type Version = RowOf<typeof columns>;
export const versions = entity({
  key: 'versions', table: 'Versions', sheet: '10 Versions', phase: 10, keyColumns: ['version'],
  description: 'Archived versions of this model', columns,
});

const deltaColumns = {
  kind: text('Kind', { ...written, required: true, help: 'What changed' }),
  id: text('ID', { ...written, help: 'Row that changed' }),
  name: text('Name', { ...written, help: 'Its name' }),
  field: text('Field', { ...written, help: 'Column that changed' }),
  from: longText('From', { ...written, help: 'Before' }),
  to: longText('To', { ...written, help: 'After' }),
};
export type Delta = RowOf<typeof deltaColumns>;
export const delta = entity({
  key: 'delta', table: 'Delta', sheet: '10 Versions', phase: 0, keyColumns: [], fixedRows: true,
  description: 'What changed since the last archived version', columns: deltaColumns,
});

const logColumns = {
  date: date('Date', { required: true, help: 'When the change was reported' }),
  kind: choice('Kind of change', changeKind, { required: true, help: 'Decides which phases it re-opens' }),
  what: longText('What', { required: true, help: 'What changed' }),
  phases: tags('Phases', { help: 'Phases that were re-opened', example: '3, 4' }),
  mvtmItems: tags('MVTM items affected', { help: 'Items to meet again', example: 'MVTM-2' }),
  closedOn: date('Closed on', { help: 'When everything was looked at again' }),
};
export type ReentryEntry = RowOf<typeof logColumns>;
export const reentryLog = entity({
  key: 'reentryLog', table: 'ReentryLog', sheet: '10 Triggers', phase: 0, keyColumns: [],
  description: 'Changes that re-opened phases', columns: logColumns,
});
