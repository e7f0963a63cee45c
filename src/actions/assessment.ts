import type { Ratings } from '../model/ratings';
import { rate } from '../scoring/rate';
import type { OpenedModel } from './source';
import { validateRated, type Validation } from './validate';

/** A model as read, with everything that follows from it on one day: what a task pane shows is taken from here. */
export interface Assessment extends OpenedModel {
  /** How reports call the workbook. */
  readonly fileName: string;
  /** ISO date that counts as today. */
  readonly today: string;
  readonly ratings: Ratings;
  readonly validation: Validation;
}

/** Rates and validates a model once, for all that is asked of it afterwards. */
export function assess(opened: OpenedModel, fileName: string, today: string): Assessment {
  const ratings = rate(opened.model, today);
  return { ...opened, fileName, today, ratings, validation: validateRated(opened, ratings, today) };
}
