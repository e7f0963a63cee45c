import { choice, date, longText, tags, text, type RowOf } from './column';
import { entity } from './entity';
import { changeKind } from './vocabulary';

const written = { fixed: true } as const;
const columns = {
  version: text('Version', { required: true, help: 'Number of the archived version', example: '1.0' }),
  date: date('Date', { required: true, help: 'When it was archived' }),
  analysts: text('Analysts', { help: 'Who made it', example: 'Dana Ruiz' }),
  scopeIn: longText('Scope in', { help: 'What it covered', example: 'Claims agents and their tools' }),
  scopeOut: longText('Scope out', { help: 'What it left out', example: 'The provider’s training' }),
  reason: longText('Reason', { help: 'Why it was made', example: 'Quarterly review' }),
  counts: text('Counts', { ...written, help: 'Open threats by residual level', example: 'Critical 0, High 2, Medium 5, Low 9' }),
  posture: text('Posture', { ...written, help: 'Overall posture then', example: 'High' }),
  hash: text('Hash', { ...written, help: 'SHA-256 of the content', example: '9f86d081884c7d65 (16 of 64 digits)' }),
  snapshotKey: text('Snapshot key', { ...written, hidden: true, help: 'Where the snapshot is kept', example: '1.0' }),
};
export type Version = RowOf<typeof columns>;
export const versions = entity({
  key: 'versions', table: 'Versions', sheet: '10 Versions', phase: 10, keyColumns: ['version'],
  description: 'Archived versions of this model', columns,
});

const deltaColumns = {
  kind: text('Kind', { ...written, required: true, help: 'What changed', example: 'Residual level changed' }),
  id: text('ID', { ...written, help: 'Row that changed', example: 'TH1' }),
  name: text('Name', { ...written, help: 'Name of the row', example: 'Poisoned memory steers claim decisions' }),
  field: text('Field', { ...written, help: 'Column that changed', example: 'Residual level' }),
  from: longText('From', { ...written, help: 'What stood there before', example: 'High' }),
  to: longText('To', { ...written, help: 'What stands there now', example: 'Medium' }),
};
export type Delta = RowOf<typeof deltaColumns>;
export const delta = entity({
  key: 'delta', table: 'Delta', sheet: '10 Versions', phase: 0, keyColumns: [], fixedRows: true,
  description: 'What changed since the last archived version', columns: deltaColumns,
});

const logColumns = {
  date: date('Date', { required: true, help: 'When the change was reported' }),
  kind: choice('Kind of change', changeKind, { required: true, help: 'Decides which phases it re-opens' }),
  what: longText('What', { required: true, help: 'What changed', example: 'A second model provider was added' }),
  phases: tags('Phases', { help: 'Phases that were re-opened', example: '3, 4' }),
  mvtmItems: tags('MVTM items affected', { help: 'Items to meet again', example: 'MVTM-2' }),
  closedOn: date('Closed on', { help: 'When everything was looked at again' }),
};
export type ReentryEntry = RowOf<typeof logColumns>;
export const reentryLog = entity({
  key: 'reentryLog', table: 'ReentryLog', sheet: '10 Triggers', phase: 0, keyColumns: [],
  description: 'Changes that re-opened phases', columns: logColumns,
});
