import type { EntityKey } from '../../model/threat-model';
import type { LiveRange } from '../../workbook/live-port';
import type { Command } from '../engine/commands';
import type { Opened } from '../engine/engine';
import type { Problem } from '../engine/outcome';

export const VIEWS = ['home', 'phase', 'validate', 'row', 'coverage', 'outputs'] as const;
export type View = (typeof VIEWS)[number];

export const isView = (name: string | null): name is View => VIEWS.some((view) => view === name);

/** What a view is to show when somebody is sent there from another; each view takes what concerns it. */
export interface Focus {
  /** 1 to 10. */
  readonly phase?: number;
  readonly entity?: EntityKey;
  readonly rowId?: string;
}

/** How the pane stands with the workbook in front of it. */
export type Stage =
  /** Asked for the first time; nothing has come yet. */
  | 'connecting'
  /** The first answer takes too long. */
  | 'unresponsive'
  /** A workbook without a model. */
  | 'empty'
  | 'ready'
  /** What is there cannot be read. */
  | 'failed';

/** A command that is under way. */
export interface Work {
  readonly command: Command;
  readonly done: number;
  readonly total: number;
  readonly stopping: boolean;
}

/** What the last command came to, until it is dismissed. */
export type Notice =
  | { readonly kind: 'done'; readonly command: Command; readonly lines: readonly string[]; readonly notes: readonly string[] }
  | { readonly kind: 'problem'; readonly problem: Problem; readonly retry: (() => void) | undefined };

export interface PaneState {
  readonly stage: Stage;
  readonly view: View;
  /** Where in the view; gone when it is opened by its tab. */
  readonly focus: Focus | undefined;
  /** Of what could not be read, while `failed`. */
  readonly problem: Problem | undefined;
  readonly opened: Opened | undefined;
  /** Counts the readings: what is shown is asked for again with each. */
  readonly revision: number;
  /** When the workbook was read last, in milliseconds since 1970. */
  readonly readAt: number | undefined;
  readonly reading: boolean;
  /** Somebody typed since the last reading. */
  readonly changed: boolean;
  readonly work: Work | undefined;
  readonly notice: Notice | undefined;
  readonly selection: LiveRange | undefined;
}

export const INITIAL: PaneState = {
  stage: 'connecting', view: 'home', focus: undefined, problem: undefined, opened: undefined, revision: 0, readAt: undefined, reading: false, changed: false, work: undefined, notice: undefined, selection: undefined,
};
