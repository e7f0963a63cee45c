import type { Registers } from './registers';

/** A copy that came back: what it was when it was handed out, and what it is now. */
export interface Contribution {
  /** Of its file. */
  readonly name: string;
  readonly who?: string;
  /** ISO date. */
  readonly when?: string;
  readonly base: Registers;
  readonly now: Registers;
}
