import type { Step } from './step';
import type { Version } from './version';

const MOST_STEPS = 200;
/** Bytes of files that are kept to go back to. */
const MOST_BYTES = 256 * 1024 * 1024;

interface Entry {
  readonly version: Version;
  /** From the entry before. */
  readonly step: Step;
}

/** The versions of a document that can be gone back to, the oldest forgotten first. */
export class History {
  #entries: readonly Entry[];
  #at = 0;

  constructor(first: Version) {
    this.#entries = [{ version: first, step: { sheets: new Map() } }];
  }

  get version(): Version {
    const entry = this.#entries[this.#at];
    if (entry === undefined) throw new Error('A document without a version');
    return entry.version;
  }

  get canUndo(): boolean {
    return this.#at > 0;
  }

  get canRedo(): boolean {
    return this.#at < this.#entries.length - 1;
  }

  /** A new version behind the present one; what was taken back is gone. */
  push(version: Version, step: Step): void {
    let entries = [...this.#entries.slice(0, this.#at + 1), { version, step }];
    while (entries.length > 2 && (entries.length > MOST_STEPS || weightOf(entries) > MOST_BYTES)) entries = entries.slice(1);
    this.#entries = entries;
    this.#at = entries.length - 1;
  }

  /** Goes one step back and gives the step that it took back; undefined where there is none. */
  undo(): Step | undefined {
    if (!this.canUndo) return undefined;
    const step = this.#entries[this.#at]?.step;
    this.#at -= 1;
    return step;
  }

  /** As `undo`, forward. */
  redo(): Step | undefined {
    if (!this.canRedo) return undefined;
    this.#at += 1;
    return this.#entries[this.#at]?.step;
  }
}

const weightOf = (entries: readonly Entry[]): number => [...new Set(entries.flatMap(({ version }) => version.files))].reduce((sum, { length }) => sum + length, 0);
