import type { Command } from './commands';
import type { Question } from './questions';
import type { Progress, ServedPort } from './served-port';

/** What crosses the border to the worker: the engine's methods without their generics, which Comlink does not carry. */
export interface Carried {
  attach(port: ServedPort): void;
  open(): Promise<unknown>;
  ask(question: Question, args: readonly unknown[]): Promise<unknown>;
  perform(command: Command, progress: Progress, args: readonly unknown[]): Promise<unknown>;
  cancel(): void;
}
