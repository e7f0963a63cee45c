import type { DataFlow } from '../../model/data-flow';
import { completeRow, entityOf, type ThreatModel } from '../../model/threat-model';
import { withChanges } from '../../rules/support/with-changes';
import { ModelIndex, groupBy } from '../../scoring/model-index';
import { nextIds } from '../../scoring/next-id';

/** Two zones that data flows join and no crossing does. */
export interface ZonePair {
  /** Zone that the first of the flows leaves, and the one it enters. */
  readonly from: string;
  readonly to: string;
  readonly flows: readonly DataFlow[];
}

const pairOf = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);

/** The pairs of zones with flows in either direction and without a crossing (METHOD R8.2), in the order of the flows. */
export function openZonePairs(model: ThreatModel): readonly ZonePair[] {
  const index = new ModelIndex(model);
  const settled = new Set(model.crossings.flatMap(({ fromZone, toZone }) => (fromZone === undefined || toZone === undefined ? [] : pairOf(fromZone, toZone))));
  const zonesOf = ({ from, to }: DataFlow) => [index.find('components', from)?.zone, index.find('components', to)?.zone] as const;
  const pair = (flow: DataFlow): string | undefined => {
    const [from, to] = zonesOf(flow);
    return from === undefined || to === undefined || from === to || settled.has(pairOf(from, to)) ? undefined : pairOf(from, to);
  };
  return [...groupBy(model.dataFlows, pair).values()].flatMap((flows) => {
    const [from, to] = flows[0] === undefined ? [] : zonesOf(flows[0]);
    return from === undefined || to === undefined ? [] : [{ from, to, flows }];
  });
}

/** The model with a crossing for every pair of zones that lacks one; of it only what its flows say is filled in, the controls are left to be rated. */
export function withZonePairs(model: ThreatModel): ThreatModel {
  const pairs = openZonePairs(model);
  const ids = nextIds(model, 'crossings', pairs.length);
  const together = (texts: readonly (string | undefined)[], separator: string): string | undefined => [...new Set(texts.flatMap((text) => text ?? []))].join(separator) || undefined;
  return withChanges(model, pairs.map(({ from, to, flows }, i) => ({
    kind: 'add',
    entity: 'crossings',
    row: completeRow(entityOf('crossings'), {
      id: ids[i], fromZone: from, toZone: to,
      components: [...new Set(flows.flatMap((flow) => [flow.from ?? [], flow.to ?? []].flat()))],
      dataFlows: flows.flatMap(({ id }) => id ?? []),
      whatCrosses: together(flows.map(({ data }) => data), '; '),
      protocol: together(flows.map(({ protocol }) => protocol), '; '),
      authenticationMechanism: together(flows.map(({ authentication }) => authentication), '; '),
    }),
  })));
}
