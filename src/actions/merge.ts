import { merge, type Contribution, type Merged } from '../compare/merge';
import { registersOf } from '../compare/registers';
import { withMerge } from '../compare/with-merge';
import { DifferentModelError } from '../errors';
import { entityOf, type ThreatModel } from '../model/threat-model';
import { editWorkbook, type EditOptions } from './edit';
import type { Resolve } from './resolutions';
import { openModel } from './source';
import type { WorkbookPort } from '../workbook/port';

/** A copy of a model, as a file gives it. */
export interface ModelCopy {
  readonly name: string;
  readonly model: ThreatModel;
  readonly who?: string;
  readonly when?: string;
}

/** What merging came to. */
export interface MergeResult {
  readonly merged: Merged;
  /** One line per changed cell; none of a dry run. */
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

export interface MergeOptions extends EditOptions {
  readonly resolve?: Resolve;
  /** Tells what would be taken and writes nothing. */
  readonly dryRun?: boolean;
}

/**
 * Merges what two copies of a workbook became since they parted: what only one side changed is taken, what both changed is a conflict and stays as it is here.
 * @param port the workbook that takes it in
 * @param base the model as it was when they parted
 * @throws DifferentModelError when one of them is another model; UnsafeChangeError before anything is written
 */
export async function mergeCopies(port: WorkbookPort, base: ModelCopy, theirs: readonly ModelCopy[], options: MergeOptions): Promise<MergeResult> {
  const from = registersOf(base.model);
  const contributions = theirs.map(({ name, model, who, when }): Contribution => ({ name, base: from, now: registersOf(model), ...(who === undefined ? {} : { who }), ...(when === undefined ? {} : { when }) }));
  return takeContributions(port, contributions, options, (model) => {
    for (const { name, model: other } of [base, ...theirs]) {
      if (other.meta.modelId !== model.meta.modelId && other.meta.modelId !== '' && model.meta.modelId !== '') throw new DifferentModelError(name, options.fileName);
    }
  });
}

/**
 * Takes contributions into a workbook.
 * @param check looks at the model before anything is merged, and throws when it must not be
 */
export async function takeContributions(port: WorkbookPort, contributions: readonly Contribution[], { resolve, dryRun = false, ...options }: MergeOptions, check: (model: ThreatModel) => void = () => undefined): Promise<MergeResult> {
  let merged: Merged | undefined;
  const taken = (model: ThreatModel): ThreatModel => {
    check(model);
    merged = merge(registersOf(model), contributions, resolve);
    return withMerge(model, merged);
  };
  if (dryRun) {
    taken((await openModel({ kind: 'workbook', name: options.fileName, port })).model);
    return { merged: merged ?? NOTHING, lines: [], notes: [] };
  }
  const { lines, notes } = await editWorkbook(port, options, ({ model }) => taken(model));
  return { merged: merged ?? NOTHING, lines, notes: [...notes, ...rowNotes(merged ?? NOTHING)] };
}

const NOTHING: Merged = { taken: [], added: [], removed: [], conflicts: [], renumbered: [] };

/** What became of whole rows, in sentences. */
export function rowNotes({ removed, renumbered }: Merged): readonly string[] {
  return [
    ...removed.map(({ entity, key, by }) => `${entityOf(entity).table} ${key} was removed in ${by.join(' and ')}: its row is blank now.`),
    ...renumbered.map(({ entity, name, from, to }) => `${entityOf(entity).table} ${from} of ${name} is ${to} here, because ${from} was given to another row.`),
  ];
}
