import { DEFAULT_SCALES, type ScaleRow } from '../model/scale';

type Numbers = Map<string, Map<string, number | undefined>>;

/** Files rows under the scale and the value that their ID names, the first row of an ID winning. */
function file(rows: readonly ScaleRow[], numbers: Numbers): void {
  for (const { id, number } of rows) {
    const [, scale, value] = /^(.*?): (.*)$/s.exec(id ?? '') ?? [];
    if (scale === undefined || value === undefined) continue;
    const values = numbers.get(scale) ?? new Map<string, number | undefined>();
    if (!values.has(value)) values.set(value, number);
    numbers.set(scale, values);
  }
}

/** The numbers, weights and thresholds of METHOD section 1, as the model's Scales sheet has tuned them. */
export class Scales {
  readonly #numbers: Numbers = new Map();

  /** In: the model's scale rows; the first of two rows with one ID counts, and a value without a row has its shipped number. */
  constructor(rows: readonly ScaleRow[]) {
    file(rows, this.#numbers);
    file(DEFAULT_SCALES, this.#numbers);
  }

  /** The number of a value on a scale; undefined when the value is blank or unknown, or its row has no number. */
  number(scale: string, value: string | undefined): number | undefined {
    return value === undefined ? undefined : this.#numbers.get(scale)?.get(value);
  }
}
