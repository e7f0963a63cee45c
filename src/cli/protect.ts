import { protectWorkbook, type ProtectionScope } from '../actions/protect';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { readBytes, refuseExisting, writeWhole } from './files';

export interface ProtectOptions {
  readonly registers?: boolean;
  readonly off?: boolean;
  readonly out?: string;
  readonly force?: boolean;
}

const SAID: Readonly<Record<ProtectionScope, string>> = {
  reports: 'report sheets and the list of sheets are locked', registers: 'all sheets and the list of sheets are locked, input cells are open', off: 'all sheets are open',
};

/** `protect FILE`: locks computed cells and structure without a password, or opens everything again. */
export async function run(file: string, options: ProtectOptions): Promise<void> {
  if (options.off === true && options.registers === true) throw new UsageError('--off and --registers exclude each other: one opens sheets, the other locks more of them.');
  const scope: ProtectionScope = options.off === true ? 'off' : options.registers === true ? 'registers' : 'reports';
  const target = options.out ?? file;
  if (target !== file) await refuseExisting([target], options.force);
  const port = new XlsxWorkbook(await readBytes(file), file);
  for (const note of await protectWorkbook(port, file, scope, localToday())) process.stderr.write(`${note}\n`);
  await writeWhole(target, port.bytes);
  process.stdout.write(`${target}: ${SAID[scope]}; there is no password\n`);
}
