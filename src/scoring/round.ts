/**
 * A number rounded half away from zero, as a spreadsheet's ROUND does: halves are judged on 15 significant digits, so 1.005 becomes 1.01.
 * In: any number and how many decimals to keep. Out: the rounded number, never -0.
 */
export function round(value: number, decimals: number): number {
  const factor = 10 ** decimals;
  const scaled = Math.abs(value) * factor;
  const maybeHalf = Math.abs(scaled - Math.floor(scaled) - 0.5) <= scaled * 1e-14;
  const rounded = Math.floor((maybeHalf ? Number(scaled.toPrecision(15)) : scaled) + 0.5) / factor;
  return value < 0 && rounded !== 0 ? -rounded : rounded;
}
