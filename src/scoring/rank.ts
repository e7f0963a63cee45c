/**
 * Places by descending key, equal keys sharing one: `COUNTIFS(keys,">"&key)+1`, where the criterion carries 15 significant digits.
 * In: the keys of a whole register, undefined for rows without a place. Out: the place of a key.
 */
export function placesOf(keys: readonly (number | undefined)[]): (key: number | undefined) => number | undefined {
  const ascending = Float64Array.from(keys.filter((key) => key !== undefined)).sort();
  return (key) => (key === undefined ? undefined : ascending.length - countUpTo(ascending, fifteenDigits(key)) + 1);
}

function fifteenDigits(key: number): number {
  return Number.isInteger(key) && Math.abs(key) < 1e15 ? key : Number(key.toPrecision(15));
}

function countUpTo(ascending: Float64Array, limit: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
