import { assess, type Assessment } from '../../actions/assessment';
import { NotMaestroWorkbookError } from '../../errors';
import { openModel } from '../../actions/source';
import { localToday } from '../../actions/today';
import { commands, type ArgumentsOf, type Command, type CommandContext, type ResultOf } from './commands';
import { outcomeOf, type Outcome } from './outcome';
import { EARLY, questions, type AnswerOf, type Question, type QuestionArguments } from './questions';
import type { EnginePort, Progress } from './served-port';

/** What the shell says about the workbook that was read. */
export interface Opened {
  readonly fileName: string;
  readonly systemName: string | undefined;
  readonly counts: Assessment['validation']['counts'];
  /** How many threats the model has: what is large enough to wait for. */
  readonly threats: number;
}

/** What the pane asks of the model and does to the workbook. Every argument and answer is plain data. */
export interface EngineApi {
  /** Reads the workbook, rates and validates it: later questions are about what was read here. */
  open(): Promise<Outcome<Opened>>;
  ask<Q extends Question>(question: Q, ...args: QuestionArguments<Q>): Promise<Outcome<AnswerOf<Q>>>;
  /** Changes the workbook; `open` again afterwards. */
  perform<C extends Command>(command: C, progress: Progress, ...args: ArgumentsOf<C>): Promise<Outcome<ResultOf<C>>>;
  /** Stops what is being performed, between two steps that each leave a valid workbook. */
  cancel(): void;
}

/** Holds the model that was read, and answers for it. Runs in a worker, so that no rule keeps the page from answering. */
export class Engine {
  readonly #port: EnginePort;
  readonly #today: () => string;
  #assessment: Assessment | undefined;
  readonly #stopping = new Set<AbortController>();
  /** Readings that were begun, and the latest that was answered. */
  #begun = 0;
  #answered = 0;

  constructor(port: EnginePort, today: () => string = localToday) {
    this.#port = port;
    this.#today = today;
  }

  open(): Promise<Outcome<Opened>> {
    const turn = (this.#begun += 1);
    return outcomeOf(async () => {
      const name = await this.#port.fileName();
      const assessment = await this.#assess(name, turn);
      const { model, validation } = assessment;
      return { fileName: name, systemName: model.context.systemName, counts: validation.counts, threats: model.threats.length };
    });
  }

  /** Of readings that overlap the one that began last is kept. A workbook without a model leaves none; what cannot be read for a moment leaves the last. */
  async #assess(name: string, turn: number): Promise<Assessment> {
    const keep = (assessment: Assessment | undefined): void => {
      if (turn < this.#answered) return;
      this.#answered = turn;
      this.#assessment = assessment;
    };
    try {
      const assessment = assess(await openModel({ kind: 'workbook', name, port: this.#port }), name, this.#today());
      keep(assessment);
      return assessment;
    } catch (error) {
      if (error instanceof NotMaestroWorkbookError) keep(undefined);
      throw error;
    }
  }

  /** Takes its arguments as they come across the border, where the page's side has typed them. */
  ask(question: Question, args: readonly unknown[]): Promise<Outcome<unknown>> {
    return outcomeOf((): unknown => {
      if (this.#assessment === undefined && !EARLY.has(question)) throw new Error(`"${question}" was asked before a workbook was read.`);
      return Reflect.apply(questions[question], undefined, [this.#assessment, ...args]);
    });
  }

  /** As `ask`, for what changes the workbook. */
  perform(command: Command, progress: Progress, args: readonly unknown[]): Promise<Outcome<unknown>> {
    const stopping = new AbortController();
    this.#stopping.add(stopping);
    return outcomeOf(async (): Promise<unknown> => {
      const fileName = await this.#port.fileName();
      const context: CommandContext = { port: this.#port, fileName, today: this.#today(), assessment: this.#assessment, progress, signal: stopping.signal };
      return await (Reflect.apply(commands[command], undefined, [context, ...args]) as unknown);
    }).finally(() => this.#stopping.delete(stopping));
  }

  cancel(): void {
    this.#stopping.forEach((stopping) => stopping.abort());
  }
}
