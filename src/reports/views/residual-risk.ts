import { decisionOf } from '../../scoring/disposition';
import type { Residual } from '../../model/residual';
import type { Threat } from '../../model/threat';
import { LEVELS, countCell } from '../support/matrix';
import { listSlots, moreCell, numberOf, ranked, rankedList, textOf, type RankedColumn, type Ranking } from '../support/ranked-list';
import { levelTones, type View, type ViewFacts } from '../support/view';

const SHEET = '9 Residual Risk';

/** Where controls move the open threats: inherent level down, residual level across (METHOD section 4). */
export function inherentToResidual({ index, ratings }: ViewFacts): View {
  const headings = [...LEVELS, undefined];
  const count = (inherent: string | undefined, residual: string | undefined) =>
    index.openThreats.filter((t) => ratings.threat(t).inherentLevel === inherent && ratings.threat(t).residualLevel === residual).length;
  const quoted = (level: string | undefined) => `"${level ?? ''}"`;
  return {
    key: 'inherentToResidual', sheet: SHEET, title: 'Inherent to residual', description: 'Open threats: inherent level down, residual level across',
    columns: [{ header: 'Inherent', width: 14, style: 'head' }, ...headings.map((level) => ({ header: level ?? 'Not rated', width: 11, style: 'number' as const }))],
    rows: headings.map((inherent) => [inherent ?? 'Not rated', ...headings.map((residual) => countCell(
      count(inherent, residual),
      (c) => `SUMPRODUCT((${c.column('threats', 'open')}=1)*(${c.column('threats', 'inherentLevel')}=${quoted(inherent)})*(${c.column('threats', 'residualLevel')}=${quoted(residual)}))`,
    ))]),
    tones: LEVELS.map((level, i) => ({ rows: [0, 4] as const, columns: [i + 1, i + 1] as const, when: 'N({cell})>0', tone: level.toLowerCase() as 'critical' | 'high' | 'medium' | 'low' })),
  };
}

/** What the residual row of a threat says in a column. */
const decided = (facts: ViewFacts, key: 'disposition' | 'ownerName', header: string, width: number): RankedColumn<'threats'> => ({
  header, width, style: 'text',
  value: (threat: Threat) => decisionOf(facts.index, threat)?.[key],
  formula: (c, place) => `IF(${c.inRow('threats', 'residualRow', place)}="","",${c.inRow('residual', key, c.inRow('threats', 'residualRow', place))}&"")`,
});

/** The open, rated threats by rank (METHOD section 12). */
export function topRisks(facts: ViewFacts): View {
  const { ratings } = facts;
  const ranking: Ranking<'threats'> = { register: 'threats', by: 'sortKey', key: (t) => ratings.threat(t).sortKey, order: 'largest' };
  const shown = listSlots(ranked(facts, ranking).length);
  const list = rankedList(facts, ranking, [
    numberOf('threats', 'rank', 'Rank', 8, (t) => ratings.threat(t).rank), textOf('threats', 'id', 'Threat', 9, (t) => t.id, 'head'), textOf('threats', 'name', 'Name', 34, (t) => t.name),
    textOf('threats', 'impactText', 'What it means for the business', 48, (t) => t.impactText),
    textOf('threats', 'inherentLevel', 'Inherent', 11, (t) => ratings.threat(t).inherentLevel), textOf('threats', 'residualLevel', 'Residual', 11, (t) => ratings.threat(t).residualLevel),
    numberOf('threats', 'residualScore', 'Score', 9, (t) => ratings.threat(t).residualScore, 'score'),
    decided(facts, 'disposition', 'Decision', 13), decided(facts, 'ownerName', 'Owner', 20),
  ], shown);
  return { key: 'topRisks', sheet: SHEET, title: 'Top risks', description: 'Open, rated threats by residual level, score, inherent level, vector, complexity and ID', more: moreCell(facts, ranking, shown), ...list, tones: levelTones(6, 7) };
}

/** Next reviews of the risks of open threats, the earliest first (METHOD section 10). */
export function reviewCalendar(facts: ViewFacts): View {
  const { ratings } = facts;
  const ranking: Ranking<'residual'> = { register: 'residual', by: 'reviewKey', key: (r) => ratings.residual(r).reviewKey, order: 'smallest' };
  const shown = listSlots(ranked(facts, ranking).length);
  const list = rankedList(facts, ranking, [
    { header: 'Due', width: 13, style: 'date', value: (r: Residual) => ratings.residual(r).nextReview, formula: (c, place) => c.inRow('residual', 'reviewKey', place) },
    textOf('residual', 'overdue', 'Overdue', 11, (r) => ratings.residual(r).overdue), textOf('residual', 'threat', 'Threat', 9, (r) => r.threat, 'head'),
    textOf('residual', 'name', 'Name', 34, (r) => ratings.residual(r).name), textOf('residual', 'residualLevel', 'Residual level', 11, (r) => ratings.residual(r).residualLevel),
    textOf('residual', 'disposition', 'Decision', 13, (r) => r.disposition), textOf('residual', 'ownerName', 'Owner', 20, (r) => r.ownerName), textOf('residual', 'stale', 'Sign-off', 12, (r) => ratings.residual(r).stale),
  ], shown);
  return {
    key: 'reviewCalendar', sheet: SHEET, title: 'Review calendar', description: 'When each open risk is looked at again, the earliest first', more: moreCell(facts, ranking, shown), ...list,
    tones: [{ columns: [3, 3], when: 'LEN({cell})>0', tone: 'bad' }, ...levelTones(6), { columns: [9, 9], when: '{cell}="Stale"', tone: 'bad' }],
  };
}
