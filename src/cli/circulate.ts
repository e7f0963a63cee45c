import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { circulate } from '../actions/circulation/circulate';
import { openModel } from '../actions/source';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { refuseExisting, refuseOwnSource, sourceOf, writeWhole } from './files';

export interface CirculateCommandOptions {
  readonly out: string;
  readonly owner?: string;
  readonly due?: string;
  readonly force?: boolean;
  readonly today?: string;
}

/** `circulate FILE --out DIR`: one workbook and one mail for each owner of open risks; risks without an owner are listed. */
export async function run(file: string, { out, force, today = localToday(), owner, due }: CirculateCommandOptions): Promise<void> {
  const { model } = await openModel(await sourceOf(file));
  const { letters, ownerless } = circulate(model, { today, ...(owner === undefined ? {} : { owner }), ...(due === undefined ? {} : { due }) });
  const paths = letters.flatMap(({ fileName, mailName }) => [join(out, fileName), join(out, mailName)]);
  await refuseOwnSource(file, paths);
  await refuseExisting(paths, force);
  await mkdir(out, { recursive: true }).catch((error: unknown) => {
    throw new UsageError(`--out: the folder ${out} cannot be made (${error instanceof Error ? error.message : String(error)}). Name a folder you may write to.`);
  });
  for (const { pack, fileName, workbook, mailName, mail } of letters) {
    const port = new XlsxWorkbook(new Uint8Array(), fileName);
    await port.scaffold(workbook);
    await writeWhole(join(out, fileName), port.bytes);
    await writeWhole(join(out, mailName), mail);
    process.stdout.write(`${join(out, fileName)}: ${pack.risks.length} ${pack.risks.length === 1 ? 'risk' : 'risks'} for ${pack.owner}; mail in ${join(out, mailName)}\n`);
  }
  for (const { id, name } of ownerless) process.stderr.write(`${id} ${name}: has no owner and goes to nobody. Fill Owner name on 9 Residual Risk.\n`);
  process.stdout.write(`${letters.length} packs${ownerless.length === 0 ? '' : `; ${ownerless.length} open risks without an owner`}\n`);
}
