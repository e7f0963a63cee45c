import type { Assessment } from '../../actions/assessment';
import type { EnginePort, Progress } from './served-port';

/** What every command is handed beside its own arguments. */
export interface CommandContext {
  readonly port: EnginePort;
  readonly fileName: string;
  /** ISO date that counts as today. */
  readonly today: string;
  /** What was read last; absent while there is no model in the workbook. */
  readonly assessment: Assessment | undefined;
  readonly progress: Progress;
  readonly signal: AbortSignal;
}

/** What a command tells afterwards: what changed, and what a person should know. */
export interface Done {
  /** One line per changed cell. */
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}
