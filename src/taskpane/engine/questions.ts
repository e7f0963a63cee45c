import type { Assessment } from '../../actions/assessment';

/** What the pane can ask of the model that was read. Each question is one action; arguments and answers are plain data. */
export const questions = {
  counts: ({ validation }: Assessment) => validation.counts,
};

type Questions = typeof questions;
export type Question = keyof Questions;
type Tail<F> = F extends (first: Assessment, ...rest: infer R) => unknown ? R : never;
export type QuestionArguments<Q extends Question> = Tail<Questions[Q]>;
export type AnswerOf<Q extends Question> = Awaited<ReturnType<Questions[Q]>>;
