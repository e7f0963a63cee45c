import type { AnyRow, InputColumn } from '../model/column';
import { ENTITIES, entityOf, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';

/** A row of a register. */
export interface ReachedRow {
  readonly entity: EntityKey;
  readonly row: AnyRow;
}

interface Node extends ReachedRow {
  readonly phase: number;
  /** It has no ID of its own and stands for the rows that it joins. */
  readonly isJoin: boolean;
  readonly refersTo: Node[];
  readonly referredBy: Node[];
}

/**
 * The rows that rest on changed ones (METHOD section 14), those among them. The changed row leads to whatever is tied to it, in its own phase and in later
 * ones; from there only later phases are followed, so that a neighbour’s threats do not come along. A row that joins two others, such as a mapping, leads on
 * to the other one: a changed mitigation to the decisions about its threats, but not to the threats themselves.
 * @param ids of changed rows
 */
export function rowsReachedFrom(model: ThreatModel, ids: ReadonlySet<string>): readonly ReachedRow[] {
  const nodes = graphOf(model);
  const starts = nodes.filter(({ row }) => typeof row['id'] === 'string' && ids.has(row['id']));
  const listed = new Set<Node>();
  const seen = new Map<Node, number>();
  const visit = (node: Node, floor: number, isListed: boolean, isStart: boolean): void => {
    if (isListed) listed.add(node);
    // Reached on a lower phase it leads to more.
    if ((seen.get(node) ?? Infinity) <= floor) return;
    seen.set(node, floor);
    for (const [next, isForward] of [...node.refersTo.map((one) => [one, true] as const), ...node.referredBy.map((one) => [one, false] as const)]) {
      if (next.phase > floor || (isStart && next.phase === floor)) visit(next, Math.max(floor, next.phase), true, false);
      else if (node.isJoin && isForward) visit(next, floor, next.phase >= floor, false);
    }
  };
  for (const start of starts) visit(start, start.phase, true, true);
  return nodes.filter((node) => listed.has(node)).map(({ entity, row }) => ({ entity, row }));
}

/** Registers that people fill, with what refers to what. What spans phases rests on nothing, and what the product writes is written anew. */
function graphOf(model: ThreatModel): readonly Node[] {
  const registers = ENTITIES.filter(({ phase, layout, key }) => phase > 0 && layout === 'rows' && key !== 'versions');
  const nodes = registers.flatMap(({ key, phase, columns }) => rowsOf(model, key).map((row): Node => ({ entity: key, row, phase, isJoin: !('id' in columns), refersTo: [], referredBy: [] })));
  const byId = new Map<string, Node>();
  for (const node of nodes) {
    const { id } = node.row;
    if (typeof id === 'string' && !byId.has(`${node.entity} ${id}`)) byId.set(`${node.entity} ${id}`, node);
  }
  for (const node of nodes) {
    const columns: Readonly<Record<string, InputColumn>> = entityOf(node.entity).columns;
    for (const [key, column] of Object.entries(columns)) {
      if (column.kind !== 'ref' && column.kind !== 'refs') continue;
      const value = node.row[key];
      for (const id of typeof value === 'string' ? [value] : typeof value === 'object' ? value : []) {
        const target = column.to.map((to) => byId.get(`${to} ${id}`)).find((found) => found !== undefined);
        if (target === undefined) continue;
        node.refersTo.push(target);
        target.referredBy.push(node);
      }
    }
  }
  return nodes;
}
