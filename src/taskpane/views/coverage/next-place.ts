import type { CoverageMap } from '../../../actions/coverage';

/** Row and column of a cell of the map, from 0. */
export type Place = readonly [row: number, column: number];

const STEPS: Readonly<Record<string, Place>> = { ArrowRight: [0, 1], ArrowLeft: [0, -1], ArrowDown: [1, 0], ArrowUp: [-1, 0] };

/** The next cell in the direction of an arrow key that says something; from the end of a row on to the next one. The same place when there is none. */
export function nextPlace({ rows, layers }: CoverageMap, from: Place, key: string): Place {
  const step = STEPS[key];
  if (step === undefined) return from;
  let [row, column] = from;
  for (;;) {
    [row, column] = [row + step[0], column + step[1]];
    if (step[0] === 0 && (column < 0 || column >= layers.length)) [row, column] = column < 0 ? [row - 1, layers.length - 1] : [row + 1, 0];
    if (row < 0 || row >= rows.length) return from;
    const cell = rows[row]?.cells[column];
    if (cell !== undefined && cell.state !== 'none') return [row, column];
  }
}
