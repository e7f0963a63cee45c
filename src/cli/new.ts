import { createWorkbook, unlistedTrustPaths } from '../actions/create';
import { importModel } from '../actions/import';
import { emptyModel, sampleModel, type ThreatModel } from '../actions/starting-models';
import { localToday } from '../actions/today';
import { XlsxWorkbook } from '../backends/xlsx/xlsx-workbook';
import { UsageError } from '../errors';
import { refuseExisting, refuseOwnSource, sourceOf, writeWhole } from './files';
import { lossReport } from './loss-report';
import { stages } from './progress';

export interface NewOptions {
  readonly from?: string;
  readonly sample?: boolean;
  readonly force?: boolean;
  readonly today?: string;
}

/** `new FILE`: writes a complete workbook; what a source held and the model cannot is listed on the error stream. */
export async function run(file: string, options: NewOptions): Promise<void> {
  if (!file.toLowerCase().endsWith('.xlsx')) throw new UsageError(`${file}: a workbook’s name ends in .xlsx. Try "${file.replace(/\.[^./\\]*$/, '')}.xlsx".`);
  if (options.from !== undefined && options.sample === true) throw new UsageError('--from and --sample exclude each other: a workbook starts from one model.');
  if (options.from !== undefined) await refuseOwnSource(options.from, [file]);
  await refuseExisting([file], options.force);
  const stage = stages();
  const today = options.today ?? localToday();
  const start = await startingModel(options, today, stage);
  stage('Laying out the workbook');
  const port = new XlsxWorkbook(new Uint8Array(), file);
  const model = await createWorkbook(port, start, today, () => crypto.randomUUID());
  stage(`Writing ${file}`);
  await writeWhole(file, port.bytes);
  const unlisted = unlistedTrustPaths(model);
  if (unlisted !== undefined) process.stderr.write(`${file}: ${unlisted}\n`);
  process.stdout.write(`${file}: ${model.threats.length} threats, ${model.mitigations.length} mitigations, ${model.mapping.length} mappings\n`);
}

async function startingModel({ from, sample }: NewOptions, today: string, stage: ReturnType<typeof stages>): Promise<ThreatModel> {
  if (sample === true) return sampleModel(today);
  if (from === undefined) return emptyModel();
  const source = await sourceOf(from);
  stage(`Reading ${from}`, source.bytes);
  const { model, losses } = await importModel(source);
  process.stderr.write(lossReport(from, losses));
  return model;
}
