import { z } from 'zod';
import type { Conflict, Resolution } from '../compare/merge';
import { ResolutionsError } from '../errors';
import type { CellValue } from '../model/column';

/** Answers conflicts; undefined leaves one open. */
export type Resolve = (conflict: Conflict) => Resolution | undefined;

/** The same answer to every conflict. */
export const always = (take: 'ours' | 'theirs'): Resolve => () => ({ take });

const value = z.union([z.string(), z.number(), z.array(z.string()), z.null()]);
const entry = z.object({
  entity: z.string(), row: z.string(), column: z.string(),
  take: z.union([z.null(), z.literal('ours'), z.literal('theirs'), z.strictObject({ theirs: z.string() }), z.strictObject({ value })]),
});
const file = z.array(entry);

export type { Conflict as OpenConflict } from '../compare/merge';

/** Tells conflicts apart. */
export const conflictKey = ({ entity, key, column }: Pick<Conflict, 'entity' | 'key' | 'column'>): string => JSON.stringify([entity, key, column]);

/** Answers by the keys of their conflicts. */
export type ConflictAnswers = Readonly<Record<string, Resolution>>;

/** Answers what is answered, and leaves the rest open. */
export const answersOf = (answers: ConflictAnswers): Resolve => (conflict) => answers[conflictKey(conflict)];

/**
 * The answers of a resolutions file, as `resolutionsText` lays it out.
 * @throws ResolutionsError when the text is no such file
 */
export function parseResolutions(text: string, name: string): Resolve {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new ResolutionsError(name, error instanceof Error ? error.message : String(error));
  }
  const parsed = file.safeParse(json);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw new ResolutionsError(name, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}`);
  }
  const answers = new Map(parsed.data.flatMap(({ entity, row, column, take }) => (take === null ? [] : [[JSON.stringify([entity, row, column]), resolution(take)] as const])));
  return (conflict) => answers.get(conflictKey(conflict));
}

function resolution(take: Exclude<z.infer<typeof entry>['take'], null>): Resolution {
  if (typeof take === 'string') return { take };
  if ('theirs' in take) return { take: 'theirs', name: take.theirs };
  return { take: 'value', value: take.value ?? undefined };
}

/** A resolutions file to fill in: each conflict with its values, and `take` to be set to "ours", "theirs", {"theirs": NAME} or {"value": …}. */
export function resolutionsText(conflicts: readonly Conflict[]): string {
  const said = (one: CellValue) => one ?? null;
  const entries = conflicts.map(({ entity, key, column, base, ours, theirs }) => ({
    entity, row: key, column, base: said(base), ours: said(ours), theirs: theirs.map((their) => ({ ...their, value: said(their.value) })), take: null,
  }));
  return `${JSON.stringify(entries, undefined, 2)}\n`;
}
