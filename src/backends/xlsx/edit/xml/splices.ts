interface Splice {
  readonly start: number;
  readonly end: number;
  readonly replacement: Uint8Array;
}

const encoder = new TextEncoder();

/** Replacements of stretches of bytes, collected in any order and made in one pass. */
export class Splices {
  readonly #all: Splice[] = [];

  get isEmpty(): boolean {
    return this.#all.length === 0;
  }

  add(start: number, end: number, replacement: string | Uint8Array): void {
    this.#all.push({ start, end, replacement: typeof replacement === 'string' ? encoder.encode(replacement) : replacement });
  }

  /** `mark` and `bytes` with all replacements made; insertions at one place keep their order. Throws when two overlap: a mistake in the program. */
  apply(bytes: Uint8Array, mark: Uint8Array): Uint8Array {
    const ordered = this.#all.sort((a, b) => a.start - b.start || a.end - b.end);
    const grown = ordered.reduce((sum, { start, end, replacement }) => sum + replacement.length - (end - start), 0);
    const result = new Uint8Array(mark.length + bytes.length + grown);
    result.set(mark);
    let from = 0;
    let to = mark.length;
    for (const { start, end, replacement } of ordered) {
      if (start < from) throw new Error(`two changes of the same bytes at ${start}`);
      result.set(bytes.subarray(from, start), to);
      to += start - from;
      result.set(replacement, to);
      to += replacement.length;
      from = end;
    }
    result.set(bytes.subarray(from), to);
    return result;
  }
}
