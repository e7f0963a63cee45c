import { groupBy, type ModelIndex } from '../../scoring/model-index';

/**
 * Tells whether an agent gains privilege on a hop between two components (METHOD section 15): one of its agent crossings escalates privilege, and
 * that crossing lists a data flow of this hop with the agent at either end, or lists none and leads from the agent's zone to the other component's.
 */
export function escalationTest(index: ModelIndex): (from: string, to: string) => boolean {
  const { agentCrossings, dataFlows } = index.model;
  const escalating = agentCrossings.filter((row) => row.escalatesPrivilege === 'Yes');
  const flows = groupBy(dataFlows, (flow) => flow.id);
  const hops = new Set<string>();
  const zones = new Set<string>();
  for (const { agent, crossing: id } of escalating) {
    const crossing = index.find('crossings', id);
    if (agent === undefined || crossing === undefined) continue;
    for (const flow of crossing.dataFlows.flatMap((named) => flows.get(named)?.[0] ?? [])) {
      if (flow.from === agent || flow.to === agent) hops.add(pair(flow.from, flow.to));
    }
    const { fromZone, toZone } = crossing;
    if (crossing.dataFlows.length === 0 && fromZone !== undefined && index.find('components', agent)?.zone === fromZone) zones.add(pair(agent, toZone));
  }
  return (from, to) => hops.has(pair(from, to)) || zones.has(pair(from, index.find('components', to)?.zone));
}

/** A key for two identifiers; no identifier holds a line break. */
function pair(a: string | undefined, b: string | undefined): string {
  return `${a ?? ''}\n${b ?? ''}`;
}
