/** A block of cells. Rows are 1-based, columns 0-based, both ends included. */
export interface Rect {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Rows in which the same columns are covered. */
export interface Band {
  readonly firstRow: number;
  readonly lastRow: number;
  /** Runs of covered columns, ascending and apart from each other; none where nothing is covered. */
  readonly runs: readonly (readonly [first: number, last: number])[];
}

export const cellCount = ({ firstRow, firstColumn, lastRow, lastColumn }: Rect): number => (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);

export const isSame = (a: Rect | undefined, b: Rect | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.firstRow === b.firstRow && a.lastRow === b.lastRow && a.firstColumn === b.firstColumn && a.lastColumn === b.lastColumn);

export const contains = (rect: Rect, row: number, column: number): boolean =>
  row >= rect.firstRow && row <= rect.lastRow && column >= rect.firstColumn && column <= rect.lastColumn;

/** The cells that two blocks share. */
export function intersection(a: Rect, b: Rect): Rect | undefined {
  const both = { firstRow: Math.max(a.firstRow, b.firstRow), firstColumn: Math.max(a.firstColumn, b.firstColumn), lastRow: Math.min(a.lastRow, b.lastRow), lastColumn: Math.min(a.lastColumn, b.lastColumn) };
  return both.firstRow <= both.lastRow && both.firstColumn <= both.lastColumn ? both : undefined;
}

export const intersections = (rects: readonly Rect[], others: readonly Rect[]): readonly Rect[] => rects.flatMap((a) => others.flatMap((b) => intersection(a, b) ?? []));

/** The smallest block that holds all of them. */
export function hull(rects: readonly Rect[]): Rect | undefined {
  return rects.reduce<Rect | undefined>((all, rect) => (all === undefined ? rect : {
    firstRow: Math.min(all.firstRow, rect.firstRow), firstColumn: Math.min(all.firstColumn, rect.firstColumn), lastRow: Math.max(all.lastRow, rect.lastRow), lastColumn: Math.max(all.lastColumn, rect.lastColumn),
  }), undefined);
}

/** Blocks as bands of rows, from the first row of any to the last. Blocks may overlap. */
export function bandsOf(rects: readonly Rect[]): readonly Band[] {
  const edges = [...new Set(rects.flatMap(({ firstRow, lastRow }) => [firstRow, lastRow + 1]))].sort((a, b) => a - b);
  return edges.slice(0, -1).map((firstRow, i) => {
    const covered = rects.filter((rect) => rect.firstRow <= firstRow && rect.lastRow >= firstRow).sort((a, b) => a.firstColumn - b.firstColumn);
    const runs: [number, number][] = [];
    for (const { firstColumn, lastColumn } of covered) {
      const before = runs.at(-1);
      if (before !== undefined && firstColumn <= before[1] + 1) before[1] = Math.max(before[1], lastColumn);
      else runs.push([firstColumn, lastColumn]);
    }
    return { firstRow, lastRow: (edges[i + 1] ?? firstRow + 1) - 1, runs };
  });
}

/** What is left of a block without others, in as few blocks as their rows allow. */
export function without(rect: Rect, holes: readonly Rect[]): readonly Rect[] {
  const inside = holes.flatMap((hole) => intersection(hole, rect) ?? []);
  if (inside.length === 0) return [rect];
  const bands = bandsOf([...inside, { ...rect, lastColumn: rect.firstColumn - 1 }]);
  const left: Rect[] = [];
  let open: Rect[] = [];
  for (const { firstRow, lastRow, runs } of bands) {
    const free = freeRuns(rect, runs);
    const goesOn = open.length === free.length && free.every(([first, last], i) => open[i]?.firstColumn === first && open[i].lastColumn === last);
    if (goesOn) open = open.map((block) => ({ ...block, lastRow }));
    else {
      left.push(...open);
      open = free.map(([firstColumn, lastColumn]) => ({ firstRow, lastRow, firstColumn, lastColumn }));
    }
  }
  return [...left, ...open];
}

function freeRuns({ firstColumn, lastColumn }: Rect, covered: Band['runs']): readonly (readonly [number, number])[] {
  const free: [number, number][] = [];
  let next = firstColumn;
  for (const [first, last] of covered) {
    if (first > next) free.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  if (next <= lastColumn) free.push([next, lastColumn]);
  return free;
}
