import type { Mitigation } from '../../model/mitigation';
import type { Threat } from '../../model/threat';
import { RANK_COLUMNS, listSlots, moreCell, ranked, rankedList, slotCells, textOf, type Ranking } from '../support/ranked-list';
import { LIVE_ROWS, levelTones, type View, type ViewCell, type ViewFacts, type ViewStyle, type ViewWords } from '../support/view';


/** Open threats that lack controls, the gravest first (METHOD section 5). */
export function gapList(facts: ViewFacts): View {
  const { ratings } = facts;
  const ranking: Ranking<'threats'> = { register: 'threats', by: 'gapKey', key: (t) => ratings.threat(t).gapKey, order: 'largest' };
  const shown = listSlots(ranked(facts, ranking).length);
  const list = rankedList(facts, ranking, [
    textOf('threats', 'id', 'Threat', 9, (t) => t.id, 'head'), textOf('threats', 'name', 'Name', 34, (t) => t.name),
    textOf('threats', 'severity', 'Severity', 11, (t) => t.severity), textOf('threats', 'inherentLevel', 'Inherent level', 11, (t) => ratings.threat(t).inherentLevel),
    textOf('threats', 'gap', 'Gap', 36, (t) => ratings.threat(t).gap),
  ], shown);
  return {
    key: 'gapList', sheet: '7 Mapping', title: 'Gaps', description: 'Open threats whose controls leave a gap, by severity × likelihood', more: moreCell(facts, ranking, shown),
    ...list, tones: [...levelTones(4, 5), { columns: [6, 6], when: '{cell}="no control"', tone: 'bad' }, { columns: [6, 6], when: 'LEN({cell})>0', tone: 'attention' }],
  };
}

interface BacklogColumn {
  readonly header: string;
  readonly width: number;
  readonly style: ViewStyle;
  threat(row: Threat): string | number | undefined;
  mitigation(row: Mitigation): string | number | undefined;
  /** What to read of a threat, and of a mitigation, at a place; quoted words for a constant. */
  readonly formulas: readonly [threat: (c: ViewWords, place: string) => string, mitigation: (c: ViewWords, place: string) => string];
}
const text = (register: string, key: string) => (c: ViewWords, place: string) => `${c.inRow(register, key, place)}&""`;
const word = (constant: string) => () => `"${constant}"`;

/** What to do next (METHOD section 6): define controls for grave threats that have none, then mitigations by priority. */
export function backlog(facts: ViewFacts): View {
  const { ratings } = facts;
  const threats = ranked(facts, { register: 'threats', by: 'uncoveredKey', key: (t) => ratings.threat(t).uncoveredKey, order: 'largest' });
  const worthwhile = ranked(facts, { register: 'mitigations', by: 'rankKey', key: (m) => ((ratings.mitigation(m).priority ?? 0) > 0 ? ratings.mitigation(m).rankKey : undefined), order: 'largest' });
  const columns: readonly BacklogColumn[] = [
    { header: 'ID', width: 9, style: 'head', threat: (t) => t.id, mitigation: (m) => m.id, formulas: [text('threats', 'id'), text('mitigations', 'id')] },
    { header: 'What to do', width: 22, style: 'text', threat: () => 'Define controls', mitigation: () => 'Put into place', formulas: [word('Define controls'), word('Put into place')] },
    { header: 'Name', width: 36, style: 'text', threat: (t) => t.name, mitigation: (m) => m.name, formulas: [text('threats', 'name'), text('mitigations', 'name')] },
    { header: 'Weight', width: 10, style: 'score', threat: (t) => ratings.threat(t).exposure, mitigation: (m) => ratings.mitigation(m).priority, formulas: [(c, p) => c.inRow('threats', 'exposure', p), (c, p) => c.inRow('mitigations', 'priority', p)] },
    { header: 'Status', width: 20, style: 'text', threat: () => 'no control', mitigation: (m) => ratings.mitigation(m).effectiveStatus, formulas: [word('no control'), text('mitigations', 'effectiveStatus')] },
    { header: 'Cost', width: 10, style: 'text', threat: () => undefined, mitigation: (m) => m.cost, formulas: [word(''), text('mitigations', 'cost')] },
    { header: 'Team', width: 18, style: 'text', threat: () => undefined, mitigation: (m) => m.team, formulas: [word(''), text('mitigations', 'team')] },
  ];
  const shown = listSlots(threats.length + worthwhile.length);
  const uncovered = (c: ViewWords) => `COUNT(${c.column('threats', 'uncoveredKey')})`;
  const wanted = (c: ViewWords) => `${uncovered(c)}+COUNTIFS(${c.column('mitigations', 'priority')},">0")`;
  const rows = shown.map((slot): readonly ViewCell[] => {
    const [threat, mitigation] = [threats[slot], worthwhile[slot - threats.length]];
    const place = threat !== undefined ? facts.placeOf('threats', threat.row) : mitigation === undefined ? undefined : facts.placeOf('mitigations', mitigation.row);
    return slotCells(slot, [
      {
        value: threat?.key ?? mitigation?.key,
        formula: (c) => `IFERROR(IF(${slot + 1}<=${uncovered(c)},LARGE(${c.column('threats', 'uncoveredKey')},${slot + 1}),IF(${slot + 1}<=${wanted(c)},LARGE(${c.column('mitigations', 'rankKey')},${slot + 1}-${uncovered(c)}),"")),"")`,
      },
      {
        value: place,
        formula: (c) => {
          const key = c.own(slot, 0);
          const find = (register: string, by: string) => {
            const keys = c.column(register, by);
            if (slot === 0) return `MATCH(${key},${keys},0)`;
            const above = c.own(slot - 1, 1);
            return `IF(${key}=${c.own(slot - 1, 0)},${above}+MATCH(${key},INDEX(${keys},${above}+1):INDEX(${keys},ROWS(${keys})),0),MATCH(${key},${keys},0))`;
          };
          return `IF(${key}="","",IF(${slot + 1}<=${uncovered(c)},${find('threats', 'uncoveredKey')},${find('mitigations', 'rankKey')}))`;
        },
      },
      ...columns.map((column): ViewCell => ({
        value: threat !== undefined ? column.threat(threat.row) : mitigation === undefined ? undefined : column.mitigation(mitigation.row),
        formula: (c) => {
          const place_ = c.own(slot, 1);
          const [ofThreat, ofMitigation] = column.formulas;
          return `IF(${place_}="","",IF(${slot + 1}<=${uncovered(c)},${ofThreat(c, place_)},${ofMitigation(c, place_)}))`;
        },
      })),
    ]);
  });
  const more = threats.length + worthwhile.length - shown.length;
  return {
    key: 'backlog', sheet: '7 Mapping', title: 'Backlog', description: 'Grave threats without controls by severity × likelihood, then mitigations by priority',
    more: { value: more > 0 ? `${more} more: refresh` : undefined, formula: (c) => `IF(${wanted(c)}>${shown.length},${wanted(c)}-${shown.length}&" more: refresh","")` },
    columns: [...RANK_COLUMNS, ...columns.map(({ header, width, style }) => ({ header, width, style }))], rows, valuesFrom: LIVE_ROWS,
    tones: [{ columns: [6, 6], when: '{cell}="no control"', tone: 'bad' }],
  };
}
