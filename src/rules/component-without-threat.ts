import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { nameRow } from './support/name-row';

export const componentWithoutThreat = rule({
  id: 'component-without-threat',
  source: 'R15.17',
  phase: 6,
  severity: 'info',
  title: 'A component is named by no open threat',
  message: 'No open threat names {component}, and no reason says why.',
  why: 'A component nobody threatens is rare; more often nobody looked.',
  howToFix: 'Name it under Components of a threat on 6 Threats, or fill No threat because on 2 Architecture.',
  *check({ model, index }) {
    for (const row of model.components) {
      if (row.id === undefined || hasText(row.noThreatBecause) || index.openThreatsNaming('components', row.id).length > 0) continue;
      yield { entity: 'components', row, column: 'noThreatBecause', params: { component: nameRow(row) } };
    }
  },
});
