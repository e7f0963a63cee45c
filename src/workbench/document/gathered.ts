/** Gathers what comes in a short time and hands it on together when it is quiet; a listener that throws is not asked again about it. */
export class Gathered<T> {
  readonly #listeners = new Set<(all: readonly T[]) => void>();
  #waiting: T[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** @param rest milliseconds without anything new */
  constructor(private readonly rest: number) {}

  push(...more: readonly T[]): void {
    if (this.#listeners.size === 0) return;
    this.#waiting.push(...more);
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#tell(), this.rest);
  }

  /** Returns how to stop. */
  follow(listener: (all: readonly T[]) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
      if (this.#listeners.size > 0) return;
      clearTimeout(this.#timer);
      this.#waiting = [];
    };
  }

  #tell(): void {
    const all = this.#waiting;
    this.#waiting = [];
    for (const listener of this.#listeners) {
      try {
        listener(all);
      } catch {
        continue;
      }
    }
  }
}
