import { WorkbookChangedError } from '../errors';

/** A team that types faster than this many readings is told to try later. */
const MOST = 3;

/** What an attempt came to. */
export interface Settled<T> {
  readonly result: T;
  /** One sentence per place that somebody else changed meanwhile; what they typed was kept and taken into account. */
  readonly notes: readonly string[];
}

/**
 * Runs an action from its reading on, and again when somebody else changed what it rests on before it could write.
 * @throws WorkbookChangedError when the workbook does not come to rest; whatever the attempt throws
 */
export async function untilUndisturbed<T>(attempt: () => Promise<T>): Promise<Settled<T>> {
  const met = new Set<string>();
  for (let left = MOST; ; left -= 1) {
    try {
      const result = await attempt();
      return { result, notes: [...met].map((place) => `${place} was changed by somebody else meanwhile; that was kept.`) };
    } catch (error) {
      if (!(error instanceof WorkbookChangedError) || left <= 1) throw error;
      error.places.forEach((place) => met.add(place));
    }
  }
}
