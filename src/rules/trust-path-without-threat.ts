import { hasText } from '../scoring/has-text';
import { rule } from './rule';
import { isOpenThreat } from './support/open-threat';
import { quoted, reportedCells } from './support/registers';

export const trustPathWithoutThreat = rule({
  id: 'trust-path-without-threat',
  source: 'R15.10',
  phase: 6,
  severity: 'warning',
  title: 'A path from an untrusted zone to a privileged one has neither a threat nor a reason',
  message: '{path} leads from {from} to {to}, and neither an open threat nor a reason stands beside it.',
  why: 'Whoever controls its start may reach its end hop by hop, even where each single crossing looks safe.',
  howToFix: 'Name the threat in Threats of this row in TrustPaths on 4 Trust Boundaries, or give the reason why none is needed.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [i, row] of context.model.trustPaths.entries()) {
      if (row.id === undefined && row.path === undefined) continue;
      if (hasText(row.reason) || row.threats.some((id) => isOpenThreat(context, id)) || isReported('trustPaths', i, 'threats')) continue;
      const params = { path: quoted(row.path ?? row.id), from: row.fromZone ?? 'an untrusted zone', to: row.toZone ?? 'a privileged zone' };
      yield { entity: 'trustPaths', row, column: 'threats', params };
    }
  },
});
