import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { hasPhaseBegun } from './support/phase-begun';

export const noArchivedVersion = rule({
  id: 'no-archived-version',
  source: 'R16.2',
  phase: 10,
  severity: 'warning',
  title: 'Phase 10 has begun but no version is archived',
  message: 'No version of this model is archived yet.',
  why: 'Only against an archived version can anybody tell later what has changed. It is asked for once phase 10 has begun (something is entered on its sheets, or it is signed off), not while the model is still being drafted.',
  howToFix: 'Archive the model, which adds a row to Versions on 10 Versions.',
  *check(context) {
    if (!hasPhaseBegun(context, 10) || context.model.versions.some((version) => hasText(version.version))) return;
    yield { entity: 'versions' };
  },
});
