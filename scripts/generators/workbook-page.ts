import { SHEET_ORDER } from '../../src/blueprint/sheet-order';
import { phases } from '../../src/method/phases';
import { orderedColumns, type AnyEntity } from '../../src/model/entity';
import { ENTITIES } from '../../src/model/threat-model';
import type { Generated } from './generated';
import { viewsSection } from './workbook-views';
import { namesSection, scalesSection, vocabularySection } from './workbook-appendix';
import { exampleCell, linkTo, mustBeFilled, plain, table, tableHeading, takesOrShows } from './workbook-words';

const PAGE = 'docs/workbook.md';
const VIEWS = 'Matrices, lists and report sheets';

const INTRO = `# The workbook, sheet by sheet

Written by \`npm run generate\` from the model that also makes the workbook. [method.md](method.md) works through the numbers, [rules](rules/README.md) lists what Validate finds.

- **required**: *yes*, or when a cell must be filled. *given* columns are written by the product: leave them as they are. *see R…* names the rule that says when.
- **takes**: a linked list is a dropdown. *ID of* names the table whose rows the dropdown offers. In a list, values are separated by a comma and a space.
- **=** marks a computed column, and its meaning is the formula in words. It is shaded and in italics in the workbook; do not type there.
- Columns, rows, formats and sheets of your own are kept.

The sheets and their tables:`;

/** Every table with its sheet, in workbook order; sheets without tables are described with the views. */
const sheets = (): readonly (readonly [sheet: string, tables: readonly AnyEntity[]])[] =>
  SHEET_ORDER.map((sheet) => [sheet, ENTITIES.filter((e) => e.sheet === sheet)] as const).filter(([, tables]) => tables.length > 0);

const LAYOUTS: Readonly<Record<AnyEntity['layout'], string>> = {
  rows: '', fields: ' One row per field: type in the column Value.', single: ' One row.',
};

function tableSection(entity: AnyEntity): string {
  const shown = orderedColumns(entity).filter(([, column]) => !column.hidden);
  const rows = shown.map(([, column]) => [plain(column.header), plain(column.help), mustBeFilled(column), takesOrShows(column), exampleCell(column)]);
  const first = entity.layout === 'fields' ? 'field' : 'column';
  return `### ${tableHeading(entity.table)}\n\n${entity.description}.${LAYOUTS[entity.layout]}\n\n${table([first, 'meaning', 'required', 'takes', 'example'], rows)}`;
}

function behindTheScenes(tables: readonly AnyEntity[]): readonly string[] {
  const rows = tables.flatMap((entity) => orderedColumns(entity).filter(([, column]) => column.hidden).map(([, column]) => [entity.table, plain(column.header), plain(column.help), takesOrShows(column)]));
  return rows.length === 0 ? [] : ['**Behind the scenes:** hidden columns that the visible ones rest on.', table(['table', 'column', 'meaning', 'takes'], rows)];
}

function sheetSection([sheet, tables]: readonly [string, readonly AnyEntity[]]): string {
  const phase = phases.find((p) => p.sheets[0] === sheet);
  return [`## ${sheet}`, ...(phase === undefined ? [] : [phase.objective]), ...tables.map(tableSection), ...behindTheScenes(tables)].join('\n\n');
}

function contents(): string {
  const entries = sheets().map(([sheet, tables]) => `- ${linkTo(sheet)}: ${tables.map((e) => linkTo(tableHeading(e.table), e.table)).join(', ')}`);
  const rest = [VIEWS, 'Numbers behind the levels', 'Named cells', 'Allowed values'];
  return [...entries, ...rest.map((heading) => `- ${linkTo(heading)}`)].join('\n');
}

/** The reference page of the workbook. */
export function workbookText(): string {
  return `${[
    INTRO, contents(), ...sheets().map(sheetSection), `## ${VIEWS}`, ...viewsSection(),
    scalesSection(), namesSection(), vocabularySection(),
  ].join('\n\n')}\n`;
}

/** The page that says what each sheet, table and column of the workbook is. */
export function workbookPage(): Promise<Generated> {
  return Promise.resolve({ files: [{ path: PAGE, content: workbookText() }] });
}
