import { implicitTrust } from '../model/implicit-trust';
import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { isOpenThreat } from './support/open-threat';
import { hasBegun } from './support/registers';

export const implicitTrustWithoutThreat = rule({
  id: 'implicit-trust-without-threat',
  source: 'R8.7',
  phase: 4,
  severity: 'warning',
  title: 'Implicit trust has neither a threat nor an accepted reason',
  message: '{trust} is trusted without verification, and neither an open threat nor an accepted reason stands beside it.',
  why: 'Whatever is believed without a check is what an attacker imitates; somebody must either rate that or say why it is acceptable.',
  howToFix: 'Fill in Threat or Accepted reason in ImplicitTrust on 4 Trust Boundaries.',
  *check(context) {
    for (const row of context.model.implicitTrust) {
      if (!hasBegun(implicitTrust, row) || hasText(row.acceptedReason) || isOpenThreat(context, row.threat)) continue;
      const place = row.where === undefined ? '' : ` (at ${row.where})`;
      yield { entity: 'implicitTrust', row, column: 'threat', params: { trust: `${row.id ?? 'Something'}${place}` } };
    }
  },
});
