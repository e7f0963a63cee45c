/** Runs something one at a time. Whoever asks while it runs waits for one more run that begins afterwards, all of them for the same. */
export class OneAtATime {
  readonly #work: () => Promise<void>;
  #running: Promise<void> | undefined;
  #next: Promise<void> | undefined;

  /** @param work must not reject */
  constructor(work: () => Promise<void>) {
    this.#work = work;
  }

  run(): Promise<void> {
    if (this.#running === undefined) return this.anew();
    this.#next ??= this.#running.then(() => {
      this.#next = undefined;
      return this.run();
    });
    return this.#next;
  }

  /** Begins at once, whatever is under way. */
  anew(): Promise<void> {
    const running = this.#work().finally(() => { if (this.#running === running) this.#running = undefined; });
    this.#running = running;
    return running;
  }
}
