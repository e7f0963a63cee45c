/** A request that is to go wrong. */
export interface Fault {
  /** In how many requests it is due. */
  at: number;
  /** `busy`: turned away like `before`. */
  readonly how: 'before' | 'after' | 'busy';
  readonly code: string;
  times: number;
}

/** Faults that are to come, by the number of requests until then. */
export class Faults {
  #coming: Fault[] = [];

  /** @param at the request from now, from 1 @param times how many requests in a row */
  add(at: number, how: Fault['how'], code: string, times = 1): void {
    this.#coming.push({ at, how, code, times });
  }

  /** Called once for each request: the fault that it meets. */
  due(): Fault | undefined {
    for (const fault of this.#coming) fault.at -= 1;
    const due = this.#coming.find(({ at }) => at <= 0);
    if (due === undefined) return undefined;
    due.times -= 1;
    if (due.times <= 0) this.#coming = this.#coming.filter((fault) => fault !== due);
    return due;
  }
}
