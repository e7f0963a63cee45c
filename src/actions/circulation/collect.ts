import type { Contribution } from '../../compare/contribution';
import type { Cells } from '../../compare/registers';
import { DifferentModelError, MaestroError } from '../../errors';
import { isBlank } from '../../model/column';
import type { ThreatModel } from '../../model/threat-model';
import { packsOf } from '../../reports/pack';
import { rate } from '../../scoring/rate';
import type { WorkbookPort } from '../../workbook/port';
import { readPack, type Reply, type ReplyRisk } from '../../workbook/read-pack';
import { takeContributions, type MergeOptions, type MergeResult } from '../merge';
import { openModel, type ReadableWorkbook } from '../source';

/** A file that came back. */
export interface ReplyFile {
  readonly name: string;
  readonly port: ReadableWorkbook;
}

/** What collecting replies came to. */
export interface Collected extends MergeResult {
  /** Replies that were read: their file, who they are of, and how many risks they answer. */
  readonly replies: readonly { readonly name: string; readonly owner: string; readonly risks: number; readonly answered: number }[];
  /** Files that were not taken at all, and why, in sentences. */
  readonly refused: readonly string[];
  /** Locked cells that were changed all the same, in sentences; none of it is taken. */
  readonly tampered: readonly string[];
}

/**
 * Takes the decisions of replies into a workbook by a three-way merge of each cell: what it was in the pack, what it is here, what the reply says. Replies
 * that disagree with each other are conflicts; their order says nothing; collected twice, they change nothing.
 * @throws the named errors of reading the workbook; a reply that cannot be read is told in `refused`
 */
export async function collect(port: WorkbookPort, files: readonly ReplyFile[], options: MergeOptions): Promise<Collected> {
  const { model } = await openModel({ kind: 'workbook', name: options.fileName, port });
  const refused: string[] = [];
  const found: Reply[] = [];
  // One after the other: of each file only its answers are kept.
  for (const file of files) {
    try {
      found.push(await replyOf(file, model, options.fileName));
    } catch (error) {
      if (!(error instanceof MaestroError)) throw error;
      refused.push(error.message);
    }
  }
  const { replies, doubled } = withoutDoubles(found);
  const result = await takeContributions(port, replies.map(contribution), options);
  const told = (sentences: (reply: Reply) => readonly string[]): readonly string[] => replies.flatMap((reply) => sentences(reply).map((sentence) => `${reply.fileName}: ${sentence}`));
  return {
    ...result,
    notes: [...doubled, ...told(({ notes }) => notes), ...told(movedOn(model, options.today)), ...result.notes],
    replies: found.map(({ fileName, owner, risks }) => ({ name: fileName, owner, risks: risks.length, answered: risks.filter(isAnswered).length })),
    refused, tampered: told(({ tampered }) => tampered),
  };
}

async function replyOf({ name, port }: ReplyFile, model: ThreatModel, into: string): Promise<Reply> {
  const reply = readPack(await port.read(), name);
  if (reply.modelId !== model.meta.modelId) throw new DifferentModelError(name, into);
  return reply;
}

const isAnswered = ({ answers, base }: ReplyRisk): boolean => Object.keys(answers).some((column) => JSON.stringify(answers[column] ?? null) !== JSON.stringify(base[column] ?? null));

/** Copies of one reply count once; answers to one pack that differ all count, and are conflicts where they do. */
function withoutDoubles(all: readonly Reply[]): { readonly replies: readonly Reply[]; readonly doubled: readonly string[] } {
  const seen = new Map<string, string>();
  const doubled: string[] = [];
  const replies = all.filter(({ fileName, packId, risks }) => {
    const said = JSON.stringify([packId, risks.map(({ id, answers }) => [id, answers])]);
    const first = seen.get(said);
    if (first === undefined) seen.set(said, fileName);
    else doubled.push(`${fileName} says the same as ${first}, in answer to the same pack; it counts once.`);
    return first === undefined;
  });
  return { replies, doubled };
}

/** A reply as the merge takes it. Who signs, signs what the pack showed: its basis is stored, whatever the model has become since (METHOD section 11). */
function contribution({ fileName, owner, risks }: Reply): Contribution {
  const rows = (cells: (risk: ReplyRisk) => Cells): ReadonlyMap<string, Cells> => new Map(risks.map((risk) => [risk.id, cells(risk)]));
  const dates = risks.flatMap(({ answers }) => (typeof answers['acceptanceDate'] === 'string' && !isBlank(answers['acceptanceDate']) ? [answers['acceptanceDate']] : [])).sort();
  const when = dates.at(-1);
  return {
    name: fileName, who: owner, ...(when === undefined ? {} : { when }),
    base: { residual: rows(({ base }) => base) },
    now: { residual: rows((risk) => ({ ...risk.base, ...risk.answers, ...(isSigned(risk) ? risk.basis : {}) })) },
  };
}

/** A signature is given anew with its name, its date or what it decides; a comment alone renews none. */
const isSigned = ({ answers, base }: ReplyRisk): boolean =>
  ['acceptedBy', 'acceptanceDate', 'disposition'].some((column) => (answers[column] ?? '') !== (base[column] ?? '')) && !isBlank(answers['acceptedBy']) && !isBlank(answers['acceptanceDate']);

/** Where the owner saw another risk than the one that stands here now. */
function movedOn(model: ThreatModel, today: string): (reply: Reply) => readonly string[] {
  // Also what has no owner, or another one by now.
  const owned = { ...model, residual: model.residual.map((row) => ({ ...row, ownerName: 'anybody' })) };
  const now = new Map(packsOf(owned, rate(owned, today), { made: today }).packs.flatMap(({ risks }) => risks.map((risk) => [risk.id, risk] as const)));
  return ({ risks, made }) => risks.flatMap(({ id, title, facts }) => {
    const current = now.get(id);
    if (current === undefined) return [`${id} (${title}) is no open risk any more.`];
    return facts.flatMap(({ label, text }) => {
      const is = current.facts.find((fact) => fact.label === label)?.text;
      return label.startsWith('Risk ') && is !== undefined && is !== text ? [`${id} "${label}" was ${text} in the pack of ${made} and is ${is} now.`] : [];
    });
  });
}
