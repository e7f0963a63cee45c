import { collect, type Collected } from '../../actions/circulation/collect';
import { answersOf, type ConflictAnswers } from '../../actions/resolutions';
import { readXlsx } from '../../backends/xlsx/read/read-xlsx';
import type { CommandContext } from './command-context';

/** A file as a person picked it. */
export interface PickedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** Takes replies into the workbook, or tells what that would come to. */
export function collectReplies({ port, fileName, today, progress, signal }: CommandContext, files: readonly PickedFile[], answers: ConflictAnswers, dryRun: boolean): Promise<Collected> {
  const replies = files.map(({ name, bytes }) => ({ name, port: { read: () => Promise.resolve(readXlsx(bytes, name)) } }));
  return collect(port, replies, { today, fileName, progress, signal, dryRun, resolve: answersOf(answers) });
}
