import { isoToSerial } from '../model/date';
import type { ReportColumn, ReportTable } from '../reports/support/report-table';
import type { BlueprintCell, BlueprintColumn, BlueprintTable, ConditionalFormat } from './blueprint';
import { quoted } from './structured-reference';
import type { StyleName } from './styles';

const STYLES: Readonly<Record<ReportColumn['kind'], StyleName>> = { text: 'givenText', long: 'givenLongText', number: 'givenNumber', date: 'givenDate', level: 'givenText', link: 'givenLink' };
const LEVEL_TONES = [
  ['Critical', 'critical'], ['High', 'high'], ['Medium', 'medium'], ['Low', 'low'], ['Error', 'bad'], ['Warning', 'attention'],
] as const;

/** Leads to the cell that the row's Sheet and Address name. */
const goTo = (table: string): string => {
  const [sheet, address] = [`${table}[[#This Row],[Sheet]]`, `${table}[[#This Row],[Address]]`];
  return `IF(${address}="","",HYPERLINK("#'"&SUBSTITUTE(${sheet},${quoted("'")},${quoted("''")})&"'!"&${address},${address}))`;
};

function columnOf(table: ReportTable, { key, header, width, help, kind, hidden }: ReportColumn): BlueprintColumn {
  return {
    key, header, width, hidden: hidden === true, headerStyle: kind === 'link' ? 'headerComputed' : 'headerGiven', style: STYLES[kind], prompt: { title: header, text: `${help}. Written by the product.` },
    ...(kind === 'link' ? { formula: goTo(table.name) } : {}),
  };
}

const laidOut = (kind: ReportColumn['kind'] | undefined, value: string | number | undefined): BlueprintCell => (kind === 'date' && typeof value === 'string' ? (isoToSerial(value) ?? value) : value);

/** A report table at its place; an empty one gets one blank row, which a table cannot do without. */
export function reportTable(table: ReportTable, firstColumn: number, headerRow: number): BlueprintTable {
  const rows = table.rows.length > 0 ? table.rows : [table.columns.map(() => undefined)];
  return {
    entity: table.key, name: table.name, caption: table.name, description: table.description, firstColumn, headerRow,
    columns: table.columns.map((column) => columnOf(table, column)),
    rows: rows.map((row) => table.columns.map(({ kind }, i) => laidOut(kind, row[i]))),
    overrides: [],
    conditionalFormats: table.columns.flatMap(({ kind }, column): readonly ConditionalFormat[] => (kind === 'level' ? LEVEL_TONES.map(([level, tone]) => ({ column, formula: `{cell}="${level}"`, tone })) : [])),
  };
}
