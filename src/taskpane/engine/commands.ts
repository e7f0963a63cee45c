import type { Assessment } from '../../actions/assessment';
import { applyFixes } from '../../actions/fix';
import { jumpTo, type JumpTarget } from '../../actions/jump';
import { refreshWorkbook } from '../../actions/refresh';
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

const newModelId = (): string => crypto.randomUUID();

/** What the pane can do to the workbook. Each command calls one action. */
export const commands = {
  refresh: async ({ port, fileName, today, progress, signal }: CommandContext): Promise<Done> => {
    const { lines, notes } = await refreshWorkbook(port, { today, fileName, newModelId, progress, signal });
    return { lines, notes };
  },
  fix: async ({ port, fileName, today, progress, signal }: CommandContext, keys: readonly string[] | 'all'): Promise<Done> => {
    const { lines, notes } = await applyFixes(port, { today, fileName, progress, signal }, keys === 'all' ? keys : new Set(keys));
    return { lines, notes };
  },
  /** @param isCurrent nothing has changed since the target was told */
  jump: ({ port }: CommandContext, target: JumpTarget, isCurrent: boolean): Promise<string> => jumpTo(port, target, isCurrent),
};

type Commands = typeof commands;
export type Command = keyof Commands;
type Tail<F> = F extends (first: CommandContext, ...rest: infer R) => unknown ? R : never;
export type ArgumentsOf<C extends Command> = Tail<Commands[C]>;
export type ResultOf<C extends Command> = Awaited<ReturnType<Commands[C]>>;
