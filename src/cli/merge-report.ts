import { readFile } from 'node:fs/promises';
import type { MergeResult } from '../actions/merge';
import { mergeLines } from '../actions/merge-lines';
import { always, parseResolutions, resolutionsText, type Resolve } from '../actions/resolutions';
import { FileNotFoundError, UsageError } from '../errors';
import { refuseExisting, writeWhole } from './files';

/** How conflicts are answered. */
export interface ResolvingOptions {
  readonly ours?: boolean;
  readonly theirs?: boolean;
  readonly resolutions?: string;
  readonly writeResolutions?: string;
  readonly force?: boolean;
}

/** Exit code while conflicts are left. */
const CONFLICTS_LEFT = 1;

/** What the options answer conflicts with; undefined when they leave them open. */
export async function resolver({ ours, theirs, resolutions, writeResolutions, force }: ResolvingOptions): Promise<Resolve | undefined> {
  if ([ours === true, theirs === true, resolutions !== undefined].filter(Boolean).length > 1) throw new UsageError('--ours, --theirs and --resolutions exclude each other: choose one answer to conflicts.');
  if (writeResolutions !== undefined) await refuseExisting([writeResolutions], force);
  if (ours === true) return always('ours');
  if (theirs === true) return always('theirs');
  if (resolutions === undefined) return undefined;
  const text = await readFile(resolutions, 'utf8').catch((error: unknown) => {
    throw new FileNotFoundError(resolutions, error instanceof Error ? error.message : String(error));
  });
  return parseResolutions(text, resolutions);
}

/** Prints what was taken and what is left, writes the file of what is left where one is wanted, and sets the exit code. */
export async function mergeReport(target: string, { merged, notes }: MergeResult, { dryRun, writeResolutions }: ResolvingOptions & { readonly dryRun?: boolean }): Promise<void> {
  const { taken, added, removed, conflicts } = merged;
  for (const note of notes) process.stderr.write(`${note}\n`);
  process.stdout.write(mergeLines(merged).map((line) => `${line}\n`).join(''));
  if (writeResolutions !== undefined) {
    await writeWhole(writeResolutions, resolutionsText(conflicts));
    process.stdout.write(`${writeResolutions}: ${conflicts.length} conflicts to answer; set "take" of each and give the file to --resolutions\n`);
  }
  const verb = dryRun === true ? 'would be taken; nothing was written' : 'taken';
  process.stdout.write(`${target}: ${taken.length + added.length + removed.length} changes ${verb}; ${conflicts.length} conflicts left${conflicts.length === 0 ? '' : ' (--ours, --theirs or --resolutions FILE answers them)'}\n`);
  if (conflicts.length > 0) process.exitCode = CONFLICTS_LEFT;
}
