import type { RoadmapItem } from '../../model/roadmap';
import { bucket, cost } from '../../model/vocabulary';
import { listSlots, moreCell, numberOf, ranked, rankedList, textOf, type Ranking } from '../support/ranked-list';
import { type View, type ViewCell, type ViewFacts, type ViewWords } from '../support/view';

const SHEET = '10 Roadmap';
const TEAMS = 40;

/** The roadmap in order of its buckets, to read and print (METHOD section 13). */
export function roadmapByBucket(facts: ViewFacts): View {
  const { ratings } = facts;
  const ranking: Ranking<'roadmap'> = { register: 'roadmap', by: 'sortKey', key: (r) => ratings.roadmap(r).sortKey, order: 'smallest' };
  const shown = listSlots(ranked(facts, ranking).length);
  const list = rankedList(facts, ranking, [
    textOf('roadmap', 'bucket', 'Bucket', 14, (r) => ratings.roadmap(r).bucket, 'head'),
    { header: 'Due', width: 13, style: 'date', value: (r: RoadmapItem) => ratings.roadmap(r).due, formula: (c, place) => `IF(${c.inRow('roadmap', 'due', place)}="","",${c.inRow('roadmap', 'due', place)})` },
    textOf('roadmap', 'source', 'Source', 9, (r) => r.source), textOf('roadmap', 'description', 'Description', 40, (r) => r.description), textOf('roadmap', 'effort', 'Effort', 10, (r) => ratings.roadmap(r).effort),
    textOf('roadmap', 'effectiveTeam', 'Team', 18, (r) => ratings.roadmap(r).effectiveTeam), textOf('roadmap', 'status', 'Status', 13, (r) => r.status),
    textOf('roadmap', 'quickWin', 'Quick win', 9, (r) => ratings.roadmap(r).quickWin), textOf('roadmap', 'identityItem', 'Identity item', 10, (r) => ratings.roadmap(r).identityItem),
    numberOf('roadmap', 'level', 'Level', 8, (r) => ratings.roadmap(r).level),
  ], shown);
  return {
    key: 'roadmapByBucket', sheet: SHEET, title: 'By bucket', description: 'The same items in the order to work them off; read only, edit the table', more: moreCell(facts, ranking, shown), ...list,
    tones: [{ columns: [2, 2], when: '{cell}="Immediate"', tone: 'bad' }, { columns: [2, 2], when: '{cell}="Short-term"', tone: 'attention' }, { columns: [9, 10], when: '{cell}="Yes"', tone: 'good' }, { columns: [8, 8], when: '{cell}="Complete"', tone: 'good' }],
  };
}

/** Items not yet complete per responsible team and bucket, and how much effort they take (METHOD section 17). */
export function teamLoad(facts: ViewFacts): View {
  const items = facts.model.roadmap.filter((r) => r.status !== 'Complete' && facts.ratings.roadmap(r).bucket !== undefined);
  const teams = [...new Set(facts.model.roadmap.flatMap((r) => facts.ratings.roadmap(r).teamPlace ?? []))].sort((a, b) => a - b);
  const undone = (c: ViewWords) => `${c.column('roadmap', 'status')},"<>Complete"`;
  const ways: readonly (readonly [header: string, key: 'bucket' | 'effort', value: string])[] = [
    ...bucket.values.map((value) => [value, 'bucket', value] as const), ...cost.values.map((value) => [`${value} effort`, 'effort', value] as const),
  ];
  const matches = (item: RoadmapItem, [, key, value]: (typeof ways)[number]) => facts.ratings.roadmap(item)[key] === value;
  const condition = (c: ViewWords, [, key, value]: (typeof ways)[number]) =>
    `${c.column('roadmap', key)},"${value}"${key === 'effort' ? `,${c.column('roadmap', 'bucket')},"?*"` : ''}`;
  const team = (slot: number): readonly ViewCell[] => {
    const place = teams[slot];
    const item = place === undefined ? undefined : facts.model.roadmap[place - 1];
    const mine = items.filter((r) => facts.ratings.roadmap(r).teamPlace === place);
    const named = place !== undefined && item !== undefined;
    return [
      {
        value: item === undefined ? undefined : facts.placeOf('roadmap', item),
        formula: (c) => {
          const after = slot === 0 ? '0' : c.own(slot, 0);
          const next = `_xlfn.MINIFS(${c.column('roadmap', 'teamPlace')},${c.column('roadmap', 'teamPlace')},">"&${after})`;
          return slot === 0 ? `IF(${next}=0,"",${next})` : `IF(${after}="","",IF(${next}=0,"",${next}))`;
        },
      },
      { value: item === undefined ? undefined : facts.ratings.roadmap(item).effectiveTeam, formula: (c) => `IF(${c.own(slot + 1, 0)}="","",${c.inRow('roadmap', 'effectiveTeam', c.own(slot + 1, 0))}&"")` },
      ...ways.map((way): ViewCell => ({ value: named ? mine.filter((r) => matches(r, way)).length : undefined, formula: (c) => `IF(${c.own(slot + 1, 0)}="","",COUNTIFS(${c.column('roadmap', 'teamPlace')},${c.own(slot + 1, 0)},${condition(c, way)},${undone(c)}))` })),
      { value: named ? mine.length : undefined, formula: (c) => `IF(${c.own(slot + 1, 0)}="","",SUM(${c.own(slot + 1, 2)}:${c.own(slot + 1, bucket.values.length + 1)}))` },
    ];
  };
  const listed = new Set(teams.slice(0, TEAMS));
  const rest = items.filter((r) => !listed.has(facts.ratings.roadmap(r).teamPlace ?? 0));
  const others: readonly (ViewCell | string)[] = [
    '', `No team, or beyond the first ${TEAMS}`,
    ...ways.map((way, i): ViewCell => ({ value: rest.filter((r) => matches(r, way)).length, formula: (c) => `COUNTIFS(${condition(c, way)},${undone(c)})-SUM(${c.own(1, i + 2)}:${c.own(TEAMS, i + 2)})` })),
    { value: rest.length, formula: (c) => `SUM(${c.own(0, 2)}:${c.own(0, bucket.values.length + 1)})` },
  ];
  return {
    key: 'teamLoad', sheet: SHEET, title: 'Load by team', description: 'Items not yet complete, by bucket and by effort',
    columns: [{ header: 'Place', width: 9, style: 'number', hidden: true }, { header: 'Team', width: 32, style: 'head' }, ...ways.map(([header]) => ({ header, width: 12, style: 'number' as const })), { header: 'All', width: 9, style: 'strong' }],
    rows: [others, ...Array.from({ length: TEAMS }, (_, slot) => team(slot))], tones: [{ rows: [0, 0], columns: [2, 9], when: '{cell}>0', tone: 'attention' }],
  };
}
