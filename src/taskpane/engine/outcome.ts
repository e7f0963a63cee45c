import { CancelledError, HostError, MaestroError, NotMaestroWorkbookError, WorkbookChangedError } from '../../errors';

/** An error as plain data: what crosses between the pane and its worker, where classes do not survive. */
export type Problem =
  /** Any other named error: its message is a sentence for the user. */
  | { readonly kind: 'named'; readonly message: string }
  /** The workbook holds no MAESTRO table (yet). */
  | { readonly kind: 'foreign'; readonly message: string }
  | { readonly kind: 'changed'; readonly message: string; readonly places: readonly string[] }
  | { readonly kind: 'cancelled'; readonly message: string }
  | { readonly kind: 'host'; readonly message: string; readonly code: string; readonly passing: boolean; readonly diagnostics: string }
  | { readonly kind: 'unexpected'; readonly message: string; readonly diagnostics: string };

/** What a call came to. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problem: Problem };

/** Runs something and gives its result or its error as data; never rejects. */
export async function outcomeOf<T>(run: () => T | Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await run() };
  } catch (error) {
    return { ok: false, problem: problemOf(error) };
  }
}

/** The value of an outcome. Throws its error, of the class it had where actions tell classes apart. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw errorOf(outcome.problem);
}

export function problemOf(error: unknown): Problem {
  if (error instanceof WorkbookChangedError) return { kind: 'changed', message: error.message, places: error.places };
  if (error instanceof CancelledError) return { kind: 'cancelled', message: error.message };
  if (error instanceof HostError) return { kind: 'host', message: error.message, code: error.code, passing: error.passing, diagnostics: error.diagnostics };
  if (error instanceof NotMaestroWorkbookError) return { kind: 'foreign', message: error.message };
  if (error instanceof MaestroError) return { kind: 'named', message: error.message };
  return error instanceof Error ? { kind: 'unexpected', message: error.message, diagnostics: error.stack ?? error.message } : { kind: 'unexpected', message: String(error), diagnostics: '' };
}

/** An error of `errors.ts` that was thrown on the other side. */
class RelayedError extends MaestroError {}

function errorOf(problem: Problem): Error {
  switch (problem.kind) {
    case 'changed': return new WorkbookChangedError(problem.places);
    case 'cancelled': return new CancelledError();
    case 'host': return new HostError(problem.message, problem.code, problem.passing, problem.diagnostics);
    case 'foreign':
    case 'named': return new RelayedError(problem.message);
    case 'unexpected': return new Error(problem.message);
  }
}
