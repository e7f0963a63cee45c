import { Option, type Command } from 'commander';
import type { ExportOptions } from '../export';
import type { FixOptions } from '../fix';
import type { ImportSarifOptions } from '../import-sarif';
import type { NewOptions } from '../new';
import type { ProtectOptions } from '../protect';
import type { RefreshCommandOptions } from '../refresh';
import type { ValidateOptions } from '../validate';
import { phaseNumber, today } from './options';

/** Commands that make, check and bring up to date one workbook. */
export function addWorkbookCommands(cli: Command): void {
  cli.command('new')
    .description('create a workbook: empty, from a model, or the sample engagement')
    .argument('<file>', 'workbook to create (.xlsx)')
    .option('--from <model>', 'JSON model, Threat Composer file or workbook to start from')
    .option('--sample', 'start from the sample engagement')
    .option('--force', 'replace an existing file')
    .addOption(today())
    .action(async (file: string, options: NewOptions) => (await import(/* webpackChunkName: "new" */ '../new')).run(file, options));

  cli.command('validate')
    .description('check a workbook or JSON model against every rule')
    .argument('<file>', 'workbook (.xlsx) or JSON model')
    .addOption(new Option('--format <format>', 'how findings are printed').choices(['text', 'json', 'sarif']).default('text'))
    .addOption(new Option('--phase <number>', 'findings of one phase only').argParser(phaseNumber))
    .addOption(new Option('--fail-on <severity>', 'exit 1 on findings of this severity or worse').choices(['error', 'warning', 'never']).default('error'))
    .addOption(today())
    .action(async (file: string, options: ValidateOptions) => (await import(/* webpackChunkName: "validate" */ '../validate')).run(file, options));

  cli.command('refresh')
    .description('bring matrices, reports, IDs and findings of an edited workbook up to date')
    .argument('<file>', 'workbook (.xlsx)')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--dry-run', 'list the cells that would change; write nothing')
    .option('--force', 'replace an existing --out file')
    .addOption(today())
    .action(async (file: string, options: RefreshCommandOptions) => (await import(/* webpackChunkName: "refresh" */ '../refresh')).run(file, options));

  cli.command('fix')
    .description('make the safe repairs of what validate finds, then refresh')
    .argument('<file>', 'workbook (.xlsx)')
    .option('--rule <id...>', 'repairs of these rules only')
    .option('--dry-run', 'show each cell before and after; write nothing')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--force', 'replace an existing --out file')
    .addOption(today())
    .action(async (file: string, options: FixOptions) => (await import(/* webpackChunkName: "fix" */ '../fix')).run(file, options));

  cli.command('protect')
    .description('lock computed cells and structure without a password, or open them again')
    .argument('<file>', 'workbook (.xlsx)')
    .option('--registers', 'lock the registers too, after adding 50 blank rows to each; report sheets only when absent')
    .option('--off', 'open every sheet')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--force', 'replace an existing --out file')
    .action(async (file: string, options: ProtectOptions) => (await import(/* webpackChunkName: "protect" */ '../protect')).run(file, options));

  cli.command('import-sarif')
    .description('fill 8 Code Validation from the results of a code scanner, by the rules on 8 SARIF Rules')
    .argument('<file>', 'workbook (.xlsx)')
    .argument('<results>', 'SARIF 2.1.0 file')
    .option('--out <file>', 'write to another file instead of in place')
    .option('--dry-run', 'list what would be added; write nothing')
    .option('--force', 'replace an existing --out file')
    .addOption(today())
    .action(async (file: string, results: string, options: ImportSarifOptions) => (await import(/* webpackChunkName: "import-sarif" */ '../import-sarif')).run(file, results, options));

  cli.command('export')
    .description('write a workbook or JSON model in other formats')
    .argument('<file>', 'workbook (.xlsx) or JSON model')
    .requiredOption('--to <formats>', 'json, markdown, threat-composer; several separated by commas')
    .requiredOption('--out <dir>', 'folder to write to')
    .option('--force', 'replace existing files')
    .addOption(today())
    .action(async (file: string, options: ExportOptions) => (await import(/* webpackChunkName: "export" */ '../export')).run(file, options));
}
