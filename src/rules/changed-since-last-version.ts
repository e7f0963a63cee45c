import { isAsArchived, lastArchived } from '../scoring/last-archived';
import { rule } from './rule';

export const changedSinceLastVersion = rule({
  id: 'changed-since-last-version',
  source: 'R16.1',
  phase: 10,
  severity: 'info',
  title: 'The model has changed since it was last archived',
  message: 'The model is no longer what was archived as version {version}.',
  why: 'Exports and decisions made now rest on content that no archived version holds, so nobody can look it up later.',
  howToFix: 'Archive a new version when this round of changes is done; Delta on 10 Versions lists what differs.',
  *check({ model }) {
    const last = lastArchived(model.versions);
    if (last === undefined || isAsArchived(model, last) !== false) return;
    yield { entity: 'versions', row: last, params: { version: last.version ?? 'without a number' } };
  },
});
