import { columnLetters } from '../model/location';
import type { CellChange, WorkbookChanges } from '../workbook/port';

function shown({ content }: CellChange): string | undefined {
  if (content.kind === 'result') return undefined;
  if (content.kind === 'formula') return `formula ${content.value === undefined || content.value === '' ? '' : `(${content.value})`}`.trim();
  return content.value === undefined ? 'blank' : String(content.value).replace(/\s+/g, ' ').slice(0, 80);
}

/** One line per change that a person would notice: `7 Mapping!C12: Critical`. */
export function changeLines(changes: WorkbookChanges): readonly string[] {
  return [
    ...changes.sheets.map((sheet) => `Sheet "${sheet}": added`),
    ...changes.blocks.map(({ sheet, name }) => `${sheet}: ${name.replace(/^View_/, '')} laid out`),
    ...changes.tables.map(({ table, lastRow, added }) => `Table ${table}: down to row ${lastRow}${added.length === 0 ? '' : `, ${added.length} columns added`}`),
    ...changes.drawings.map((sheet) => `${sheet}: drawn anew`),
    ...changes.cells.flatMap((change) => {
      const text = shown(change);
      const isFormat = change.content.kind === 'value' && change.content.value === undefined && change.like !== undefined;
      return text === undefined || isFormat ? [] : [`${change.sheet}!${columnLetters(change.column)}${change.row}: ${text}`];
    }),
  ];
}
