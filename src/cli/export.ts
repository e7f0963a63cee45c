import { mkdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { EXPORT_FORMATS, exportModel, isExportFormat } from '../actions/export';
import { openModel } from '../actions/source';
import { localToday } from '../actions/today';
import { UsageError } from '../errors';
import { refuseExisting, refuseOwnSource, sourceOf, writeWhole } from './files';
import { lossReport } from './loss-report';
import { stages } from './progress';

export interface ExportOptions {
  readonly to: string;
  readonly out: string;
  readonly force?: boolean;
  readonly today?: string;
}

/** `export FILE --to …`: writes FILE's model in each format under its own name; what a format cannot hold is listed on the error stream. */
export async function run(file: string, options: ExportOptions): Promise<void> {
  const formats = [...new Set(options.to.split(',').map((name) => name.trim().toLowerCase()))];
  const unknown = formats.filter((name) => !isExportFormat(name));
  if (unknown.length > 0) throw new UsageError(`--to: "${unknown.join('", "')}" is no export format. Choose from ${EXPORT_FORMATS.map((f) => f.id).join(', ')}.`);
  const stem = join(options.out, basename(file, extname(file)));
  const targets = EXPORT_FORMATS.filter((format) => formats.includes(format.id)).map((format) => ({ format, path: `${stem}${format.extension}` }));
  await refuseOwnSource(file, targets.map((t) => t.path));
  await refuseExisting(targets.map((t) => t.path), options.force);
  const stage = stages();
  const source = await sourceOf(file);
  stage(`Reading ${file}`, source.bytes);
  const opened = await openModel(source);
  await mkdir(options.out, { recursive: true }).catch((error: unknown) => {
    throw new UsageError(`--out: the folder ${options.out} cannot be made (${error instanceof Error ? error.message : String(error)}). Name a folder you may write to.`);
  });
  for (const { format, path } of targets) {
    stage(`Exporting ${format.title}`);
    const { text, losses } = exportModel(opened, format.id, options.today ?? localToday());
    await writeWhole(path, text);
    process.stdout.write(`${path}: ${format.title}\n`);
    process.stderr.write(lossReport(path, losses));
  }
}
