import type { AgentCrossing } from '../model/agent-crossing';
import type { DataFlow } from '../model/data-flow';
import type { DataFlowRating } from '../model/ratings';
import type { YesNo } from '../model/vocabulary';
import type { ModelIndex } from './model-index';

/** Whether both ends of a flow differ in zone and in determinism; undefined where one end is missing or says nothing (WORKBOOK, DataFlows). */
export function rateDataFlow(flow: DataFlow, index: ModelIndex): DataFlowRating {
  const [from, to] = [index.find('components', flow.from), index.find('components', flow.to)];
  return {
    crossesZones: differs(from?.zone, to?.zone),
    crossesDeterministicBoundary: differs(from?.nonDeterministic, to?.nonDeterministic),
    agentPair: agentPairOf(flow, index),
  };
}

/** Both ends of a channel between two agents, in the order of their rows: the same text in either direction (METHOD section 8). Undefined for any other flow. */
export function agentPairOf({ from, to }: Pick<DataFlow, 'from' | 'to'>, index: ModelIndex): string | undefined {
  const isAgent = (id: string | undefined): id is string => index.find('components', id)?.type === 'Agent';
  if (!isAgent(from) || !isAgent(to) || from === to) return undefined;
  return (index.placeOf('components', from) ?? 0) < (index.placeOf('components', to) ?? 0) ? `${from}>${to}` : `${to}>${from}`;
}

function differs(a: string | undefined, b: string | undefined): YesNo | undefined {
  if (a === undefined || b === undefined) return undefined;
  return a === b ? 'No' : 'Yes';
}

/** Whether an agent's crossing leads to a zone trusted more than the agent's own (METHOD section 8); undefined where a rank is missing. */
export function reachesHigherZone(row: AgentCrossing, index: ModelIndex): YesNo | undefined {
  const rank = (zone: string | undefined): number | undefined => index.find('zones', zone)?.trustRank;
  const target = rank(index.find('crossings', row.crossing)?.toZone);
  const own = rank(index.find('components', row.agent)?.zone);
  if (target === undefined || own === undefined) return undefined;
  return target > own ? 'Yes' : 'No';
}
