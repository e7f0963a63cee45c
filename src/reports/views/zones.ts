import { lifecycleStage } from '../../model/vocabulary';
import { slots, type View, type ViewCell, type ViewFacts } from '../support/view';
import { moreRows } from './actors';

const ZONES = 20;
const ASSETS = 200;
const WORST_FIRST = ['Weak', 'Moderate', 'Strong'] as const;

const zoneHeader = (facts: ViewFacts, at: number): ViewCell => ({ value: facts.rowAt('zones', at + 1)?.id, formula: (c) => `IFERROR(${c.inRow('zones', 'id', String(at + 1))}&"","")` });

/** Crossings from zone to zone: how many, and how strong the weakest is (METHOD section 8). */
export function zoneByZone(facts: ViewFacts): View {
  const zones = slots(ZONES, 0);
  const cell = (from: number, to: number): ViewCell => {
    const [a, b] = [facts.rowAt('zones', from + 1)?.id, facts.rowAt('zones', to + 1)?.id];
    const here = a === undefined || b === undefined ? [] : facts.model.crossings.filter((crossing) => crossing.fromZone === a && crossing.toZone === b);
    const weakest = WORST_FIRST.find((strength) => here.some((crossing) => crossing.strength === strength)) ?? 'not rated';
    return {
      value: here.length === 0 ? undefined : `${here.length} ${weakest}`,
      formula: (c) => {
        const [head, header] = [c.own(from, 0), c.own(-1, to + 2)];
        const count = (extra: string) => `COUNTIFS(${c.column('crossings', 'fromZone')},${head},${c.column('crossings', 'toZone')},${header}${extra})`;
        const weakestOf = WORST_FIRST.map((strength) => `IF(${count(`,${c.column('crossings', 'strength')},"${strength}"`)}>0,"${strength}",`).join('');
        return `IF(OR(${head}="",${header}=""),"",IF(${count('')}=0,"",${count('')}&" "&${weakestOf}"not rated")))))`;
      },
    };
  };
  return {
    key: 'zoneByZone', sheet: '4 Trust Boundaries', title: 'Zone by zone', description: 'Crossings from the zone of the row to that of the column, and the weakest strength among them',
    more: moreRows(facts, 'zones', ZONES),
    columns: [{ header: 'From zone', width: 10, style: 'head' }, { header: 'Name', width: 22, style: 'text' }, ...zones.map((at) => ({ header: zoneHeader(facts, at), width: 13, style: 'mark' as const }))],
    rows: zones.map((from) => {
      const zone = facts.rowAt('zones', from + 1);
      return [
        zoneHeader(facts, from),
        { value: zone?.id === undefined ? undefined : zone.name, formula: (c) => `IF(${c.own(from, 0)}="","",${c.inRow('zones', 'name', String(from + 1))}&"")` },
        ...zones.map((to) => cell(from, to)),
      ];
    }),
    tones: [
      { columns: [2, ZONES + 1], when: 'RIGHT({cell},4)="Weak"', tone: 'bad' }, { columns: [2, ZONES + 1], when: 'RIGHT({cell},8)="Moderate"', tone: 'medium' },
      { columns: [2, ZONES + 1], when: 'RIGHT({cell},6)="Strong"', tone: 'good' }, { columns: [2, ZONES + 1], when: 'RIGHT({cell},9)="not rated"', tone: 'attention' },
    ],
  };
}

/** In which zones an asset lives through which stages (METHOD section 9), by the first letters of the stages. */
export function assetByZone(facts: ViewFacts): View {
  const zones = slots(ZONES, 0);
  const seen = new Set(facts.model.lifecycle.map((row) => `${row.asset ?? ''}>${row.zone ?? ''}>${row.stage ?? ''}`));
  const rows = slots(ASSETS, facts.heightOf('assets')).map((slot): readonly ViewCell[] => {
    const asset = facts.rowAt('assets', slot + 1);
    const id = asset?.id;
    const place = String(slot + 1);
    const cell = (at: number): ViewCell => {
      const zone = facts.rowAt('zones', at + 1)?.id;
      const letters = id === undefined || zone === undefined ? '' : lifecycleStage.values.filter((stage) => seen.has(`${id}>${zone}>${stage}`)).map((stage) => stage.charAt(0)).join('');
      return {
        value: letters || undefined,
        formula: (c) => {
          const [head, header] = [c.own(slot, 0), c.own(-1, at + 3)];
          const stages = lifecycleStage.values.map((stage) => `IF(COUNTIFS(${c.column('lifecycle', 'asset')},${head},${c.column('lifecycle', 'zone')},${header},${c.column('lifecycle', 'stage')},"${stage}")>0,"${stage.charAt(0)}","")`).join('&');
          return `IF(OR(${head}="",${header}=""),"",${stages})`;
        },
      };
    };
    return [
      { value: id, formula: (c) => `IFERROR(${c.inRow('assets', 'id', place)}&"","")` },
      { value: id === undefined ? undefined : asset?.name, formula: (c) => `IF(${c.own(slot, 0)}="","",${c.inRow('assets', 'name', place)}&"")` },
      { value: id === undefined || asset === undefined ? undefined : facts.ratings.assetFlag(asset), formula: (c) => `IF(${c.own(slot, 0)}="","",${c.inRow('assets', 'flag', place)}&"")` },
      ...zones.map(cell),
    ];
  });
  return {
    key: 'assetByZone', sheet: '5 Asset Flows', title: 'Asset by zone', description: 'Stages of each asset in each zone: Created, Stored, Transmitted, Processed, Destroyed',
    more: moreRows(facts, 'assets', rows.length),
    columns: [{ header: 'Asset', width: 9, style: 'head' }, { header: 'Name', width: 26, style: 'text' }, { header: 'Flag', width: 22, style: 'text' }, ...zones.map((at) => ({ header: zoneHeader(facts, at), width: 9, style: 'mark' as const }))],
    rows, tones: [{ columns: [2, 2], when: 'LEN({cell})>0', tone: 'attention' }],
  };
}
