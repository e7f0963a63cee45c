import type { FormatId } from '../../actions/export-file';
import { editWorkbook } from '../../actions/edit';
import { withComponent } from '../../actions/edits/add-component';
import { withZonePairs } from '../../actions/edits/derive-zone-pairs';
import { withChain, type ChainDraft } from '../../actions/edits/document-chain';
import { withSignOff, type SignOff } from '../../actions/edits/sign-off-phase';
import { withRiskSignOff, type RiskSignOff } from '../../actions/edits/sign-off-risk';
import { withCatalogueControl, type FromCatalogue } from '../../actions/edits/add-from-catalogue';
import { withMapping, type NewMapping } from '../../actions/edits/map-mitigation';
import { withWaiver, type NewWaiver } from '../../actions/edits/waive';
import type { Archived } from '../../actions/archive';
import type { SinceVersion } from '../../actions/since-version';
import type { NewVersion } from '../../actions/version-board';
import { applyFixes } from '../../actions/fix';
import { jumpTo, type JumpTarget } from '../../actions/jump';
import { reenter, type Change } from '../../actions/re-enter';
import { refreshWorkbook } from '../../actions/refresh';
import type { ReadableWorkbook } from '../../actions/source';
import type { Start } from '../../actions/start-workbook';
import type { Answers } from '../../actions/form-fields';
import type { ThreatModel } from '../../actions/starting-models';
import { setVerdicts, type SavedVerdicts, type VerdictEdit } from '../../actions/set-verdicts';
import type { WrittenExport } from '../../actions/write-export';
import type { Collected } from '../../actions/circulation/collect';
import type { ConflictAnswers } from '../../actions/resolutions';
import type { PickedFile } from './collecting';
import type { CommandContext, Done } from './command-context';

export type { CommandContext, Done };

const newModelId = (): string => crypto.randomUUID();

/** Files are read here and never written, so that nothing of their writing is loaded. */
async function asWorkbook(bytes: Uint8Array, name: string): Promise<ReadableWorkbook> {
  const { readXlsx } = await import(/* webpackChunkName: "xlsx" */ '../../backends/xlsx/read/read-xlsx');
  return { read: () => Promise.resolve(readXlsx(bytes, name)) };
}

const collecting = () => import(/* webpackChunkName: "collect" */ './collecting');

// Asked for once in a workbook’s life; the sample and the formats that can be imported come with it.
const starting = () => import(/* webpackChunkName: "start" */ '../../actions/start-workbook');

// Packing and comparing whole models is asked for at the end of a round.
const versions = () => import(/* webpackChunkName: "versions" */ '../../actions/pane-versions');

/** Changes the model by rows and columns, wherever they stand by now. */
async function editing({ port, fileName, today, progress, signal }: CommandContext, edit: (model: ThreatModel) => ThreatModel): Promise<Done> {
  const { lines, notes } = await editWorkbook(port, { today, fileName, progress, signal }, ({ model }) => edit(model));
  return { lines, notes };
}

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
  mapMitigation: (context: CommandContext, mapping: NewMapping): Promise<Done> => editing(context, (model) => withMapping(model, mapping)),
  addFromCatalogue: (context: CommandContext, control: FromCatalogue): Promise<Done> => editing(context, (model) => withCatalogueControl(model, control)),
  waive: (context: CommandContext, waiver: NewWaiver): Promise<Done> => editing(context, (model) => withWaiver(model, waiver, context.today)),
  /** Says what `refresh` would change, and changes nothing. */
  previewRefresh: async ({ port, fileName, today }: CommandContext): Promise<Pick<Done, 'notes'> & { readonly changes: Done['lines'] }> => {
    const { lines: changes, notes } = await refreshWorkbook(port, { today, fileName, newModelId, dryRun: true });
    return { changes, notes };
  },
  setVerdicts: ({ port, fileName, today, progress, signal }: CommandContext, verdicts: readonly VerdictEdit[]): Promise<SavedVerdicts> =>
    setVerdicts(port, { today, fileName, progress, signal }, verdicts),
  writeExport: async ({ port, fileName, today, progress, signal }: CommandContext, format: FormatId): Promise<WrittenExport> => {
    const { writeExport } = await import(/* webpackChunkName: "exports" */ '../../actions/write-export');
    return writeExport(port, format, { today, fileName, progress, signal });
  },
  /** Says what `collect` would come to, and changes nothing. */
  previewCollect: async (context: CommandContext, files: readonly PickedFile[]): Promise<{ readonly found: Collected }> => ({ found: await (await collecting()).collectReplies(context, files, {}, true) }),
  collect: async (context: CommandContext, files: readonly PickedFile[], answers: ConflictAnswers): Promise<Collected> => (await collecting()).collectReplies(context, files, answers, false),
  /** Left blank, the number is the next one and the name that of the analysts. */
  archive: async ({ port, today, fileName, progress, signal }: CommandContext, { reason, number, by }: NewVersion): Promise<Archived> => {
    const [version, who] = [number.trim(), by.trim()];
    const given = { ...(version === '' ? {} : { version }), ...(who === '' ? {} : { by: who }) };
    return (await versions()).archiveVersion(port, { today, fileName, newModelId, progress, signal, reason, ...given });
  },
  /** Compares and changes nothing. */
  changesSince: async ({ port, today, fileName }: CommandContext, version: string): Promise<SinceVersion> => (await versions()).changesSinceVersion(port, { today, fileName }, version),
  showSheet: ({ port }: CommandContext, sheet: string): Promise<void> => port.select(sheet),
  start: async ({ port, today, progress, signal }: CommandContext, start: Start): Promise<Done> => {
    const { startWorkbook } = await starting();
    return { lines: [], notes: await startWorkbook(port, start, { today, newModelId, asWorkbook, progress, signal }) };
  },
  addComponent: (context: CommandContext, answers: Answers): Promise<Done> => editing(context, (model) => withComponent(model, answers)),
  deriveZonePairs: (context: CommandContext): Promise<Done> => editing(context, withZonePairs),
  documentChain: (context: CommandContext, draft: ChainDraft): Promise<Done> => editing(context, (model) => withChain(model, draft)),
  signOffPhase: (context: CommandContext, signOff: SignOff): Promise<Done> => editing(context, (model) => withSignOff(model, signOff)),
  /** Signed today, with what it rests on now. */
  signOffRisk: (context: CommandContext, signOff: Omit<RiskSignOff, 'on'>): Promise<Done> => editing(context, (model) => withRiskSignOff(model, { ...signOff, on: context.today }, context.today)),
  reenter: ({ port, fileName, today, progress, signal }: CommandContext, change: Change): Promise<Done> => reenter(port, change, { today, fileName, progress, signal }),
  /** @param isCurrent nothing has changed since the target was told */
  jump: ({ port }: CommandContext, target: JumpTarget, isCurrent: boolean): Promise<string> => jumpTo(port, target, isCurrent),
};

type Commands = typeof commands;
export type Command = keyof Commands;
type Tail<F> = F extends (first: CommandContext, ...rest: infer R) => unknown ? R : never;
export type ArgumentsOf<C extends Command> = Tail<Commands[C]>;
export type ResultOf<C extends Command> = Awaited<ReturnType<Commands[C]>>;
