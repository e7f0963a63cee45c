import { editWorkbook } from '../actions/edit';
import { replacedSignatures, withRiskSignOff } from '../actions/edits/sign-off-risk';
import { refreshWorkbook } from '../actions/refresh';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { readBytes, refuseExisting, writeWhole } from './files';

export interface SignOffOptions {
  readonly by: string;
  readonly on?: string;
  readonly out?: string;
  readonly force?: boolean;
  readonly today?: string;
}

/** `sign-off FILE RISK…`: signs residual risks with what they rest on now. */
export async function run(file: string, risks: readonly string[], { by, on, out, force, today = localToday() }: SignOffOptions): Promise<void> {
  const target = out ?? file;
  if (target !== file) await refuseExisting([target], force);
  const port = new XlsxWorkbook(await readBytes(file), file);
  const ids = risks.map((risk) => risk.toUpperCase());
  let replaced: readonly string[] = [];
  const { lines, notes } = await editWorkbook(port, { today, fileName: file }, ({ model }) => {
    replaced = replacedSignatures(model, ids, by);
    return ids.reduce((signed, risk) => withRiskSignOff(signed, { risk, by, on: on ?? today }, today), model);
  });
  if (lines.length > 0) notes.concat(replaced, (await refreshWorkbook(port, { today, fileName: file, newModelId: () => crypto.randomUUID() })).notes).forEach((note) => process.stderr.write(`${note}\n`));
  if (lines.length > 0 || target !== file) await writeWhole(target, port.bytes);
  process.stdout.write(`${target}: ${lines.length === 0 ? 'signed like this already' : `${ids.join(', ')} signed off by ${by.trim()}`}\n`);
}
