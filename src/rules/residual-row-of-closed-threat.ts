import { rule } from './rule';
import { nameRow } from './support/name-row';

export const residualRowOfClosedThreat = rule({
  id: 'residual-row-of-closed-threat',
  source: 'R11.13',
  phase: 9,
  severity: 'info',
  title: 'A residual row belongs to a closed threat',
  message: 'The residual row of {threat} decides nothing any more: the threat is {status}.',
  why: 'A decision about a threat that no longer counts clutters the register and hides the ones that matter.',
  howToFix: 'Clear the row on 9 Residual Risk once it need not be kept, or set Status on 6 Threats back to Open.',
  *check({ model, index }) {
    for (const row of model.residual) {
      const threat = index.find('threats', row.threat);
      if (threat?.status === undefined || index.isOpen(threat)) continue;
      yield { entity: 'residual', row, column: 'threat', params: { threat: nameRow(threat), status: threat.status.toLowerCase() } };
    }
  },
});
