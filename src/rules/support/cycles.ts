interface Frame {
  readonly node: string;
  readonly next: Iterator<string>;
}

/**
 * Groups of nodes that can all reach each other (strongly connected components) with at least one edge inside: Tarjan's algorithm
 * without recursion, so that a chain of 20,000 is no matter. Edges to unknown nodes are ignored.
 * In: nodes and their successors. Out: one list per cycle group, in node order within the list.
 */
export function cycleGroups(edges: ReadonlyMap<string, readonly string[]>): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const groups: string[][] = [];
  const lower = (node: string, to: number | undefined): void => {
    if (to !== undefined && to < (low.get(node) ?? Infinity)) low.set(node, to);
  };
  const enter = (node: string): Frame => {
    order.set(node, order.size);
    low.set(node, order.size - 1);
    open.push(node);
    isOpen.add(node);
    return { node, next: (edges.get(node) ?? [])[Symbol.iterator]() };
  };
  const leave = (node: string): void => {
    if (low.get(node) !== order.get(node)) return;
    const group = open.splice(open.lastIndexOf(node));
    for (const member of group) isOpen.delete(member);
    if (group.length > 1 || edges.get(node)?.includes(node) === true) groups.push(group);
  };
  for (const root of edges.keys()) {
    const path: Frame[] = order.has(root) ? [] : [enter(root)];
    for (let frame = path.at(-1); frame !== undefined; frame = path.at(-1)) {
      const step = frame.next.next();
      if (step.done === true) {
        path.pop();
        leave(frame.node);
        const parent = path.at(-1);
        if (parent !== undefined) lower(parent.node, low.get(frame.node));
      } else if (edges.has(step.value)) {
        if (!order.has(step.value)) path.push(enter(step.value));
        else if (isOpen.has(step.value)) lower(frame.node, order.get(step.value));
      }
    }
  }
  const place = new Map([...edges.keys()].map((node, i) => [node, i]));
  return groups.map((group) => group.sort((a, b) => (place.get(a) ?? 0) - (place.get(b) ?? 0)));
}
