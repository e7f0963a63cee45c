import { completeRow, entityOf } from '../model/threat-model';
import { nextId } from '../scoring/next-id';
import { rule } from './rule';

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

export const zonePairWithoutCrossing = rule({
  id: 'zone-pair-without-crossing',
  source: 'R8.2',
  phase: 4,
  severity: 'error',
  title: 'Two zones are joined by a flow but no crossing is recorded',
  message: 'Data flow {flow} joins the zones {from} and {to}, but no crossing between them is recorded.',
  why: 'Where data passes from one zone to another, trust changes; without a crossing nobody has asked what guards that place.',
  howToFix: 'Add a row to Crossings on 4 Trust Boundaries with these zones in From zone and To zone, and rate its seven controls.',
  *check({ model, index, ratings }) {
    const settled = new Set(model.crossings.flatMap(({ fromZone, toZone }) => (fromZone === undefined || toZone === undefined ? [] : pairOf(fromZone, toZone))));
    for (const row of model.dataFlows) {
      if (ratings.dataFlow(row).crossesZones !== 'Yes') continue;
      const [from, to] = [index.find('components', row.from)?.zone, index.find('components', row.to)?.zone];
      if (from === undefined || to === undefined || settled.has(pairOf(from, to))) continue;
      settled.add(pairOf(from, to));
      yield { entity: 'dataFlows', row, params: { flow: row.id ?? 'without ID', from, to } };
    }
  },
  fix(hit, { model, index }) {
    const flow = model.dataFlows.find((row) => row === hit.row);
    if (flow === undefined) return [];
    const row = completeRow(entityOf('crossings'), {
      id: nextId(model, 'crossings'),
      fromZone: index.find('components', flow.from)?.zone,
      toZone: index.find('components', flow.to)?.zone,
      components: [flow.from, flow.to].flatMap((id) => id ?? []),
      dataFlows: flow.id === undefined ? [] : [flow.id],
      whatCrosses: flow.data,
      protocol: flow.protocol,
      authenticationMechanism: flow.authentication,
    });
    return [{ kind: 'add', entity: 'crossings', row }];
  },
});
