import type { Blueprint, BlueprintSheet, DocumentProperties } from '../../../blueprint/blueprint';
import { columnsOn } from '../../../blueprint/sheet-rules';
import { META, isMeta, markerOf } from './marker';
import { blockAddress } from './matrices';
import { piece, type Piece } from './pieces';
import type { LeftSheet, Survey } from './survey';

/** Everything of a sheet that cells of the blueprint touch. */
function extentOf(sheet: BlueprintSheet): string {
  const ends = [
    ...sheet.tables.map(({ headerRow, rows, firstColumn, columns }) => [headerRow + rows.length, firstColumn + columns.length - 1] as const),
    ...[...sheet.notes, ...sheet.blocks.flatMap(({ cells }) => cells)].map(({ row, column, span = 1 }) => [row, column + span - 1] as const),
    ...[...columnsOn(sheet).keys()].map((column) => [1, column] as const),
    ...Object.keys(sheet.heights).map((row) => [Number(row), 0] as const),
  ];
  return blockAddress(1, 0, ends.reduce((most, [row]) => Math.max(most, row), 1), ends.reduce((most, [, column]) => Math.max(most, column), 0) + 1);
}

/** `_meta` with its marker, before anything else is changed. */
function markPiece(meta: BlueprintSheet, exists: boolean): Piece {
  const { row, values } = markerOf(meta);
  return piece(8, 200, (book) => {
    const sheet = exists ? book.sheet(META) : book.workbook.worksheets.add(META);
    sheet.visibility = 'VeryHidden';
    if (exists) sheet.getRange(extentOf({ ...meta, notes: [...meta.notes, { row: row + 1, column: 1, value: undefined, style: 'meta' }] })).untrack().clear();
    sheet.getRange(blockAddress(row, 0, 1, 2)).untrack().values = [[...values]];
  });
}

/** The sheets of a blueprint, those that are there among them, in their order behind those that people filled. The first blank one becomes ours. */
export function sheetPieces(blueprint: Blueprint, { left, others, isBlank }: Survey): readonly Piece[] {
  const existing = new Set(left.map(({ name }) => name.toLowerCase()));
  const meta = blueprint.sheets.find(({ name }) => isMeta(name));
  const sheets = blueprint.sheets.filter((sheet) => sheet !== meta);
  const [first] = sheets;
  const blank = isBlank && first !== undefined && !existing.has(first.name.toLowerCase()) ? others.find(({ visibility }) => visibility === 'visible') : undefined;
  return [
    ...(meta === undefined ? [] : [markPiece(meta, existing.has(META))]),
    ...sheets.map(({ name }, i) => piece(6, name.length * 2, ({ workbook: { worksheets } }) => {
      const isNew = !existing.has(name.toLowerCase());
      const sheet = isNew && !(i === 0 && blank !== undefined) ? worksheets.add(name) : worksheets.getItem(isNew ? (blank?.id ?? name) : name);
      if (isNew && i === 0 && blank !== undefined) sheet.name = name;
      sheet.position = i + (isBlank ? 0 : others.length);
    })),
  ];
}

/** Takes away what a layout that was broken off left on its sheets. */
export const clearPieces = (blueprint: Blueprint, { left, stock }: Survey): readonly Piece[] => blueprint.sheets.flatMap((sheet) => {
  const found = isMeta(sheet.name) ? undefined : left.find(({ name }) => name.toLowerCase() === sheet.name.toLowerCase());
  return found === undefined ? [] : [clearPiece(sheet, found, stock.tables.filter(({ sheetId }) => sheetId === found.id).map(({ id }) => id))];
});

function clearPiece(sheet: BlueprintSheet, { isProtected, shapes, charts }: LeftSheet, tables: readonly string[]): Piece {
  return piece(14 + (tables.length + shapes.length + charts.length) * 3, 200, (book) => {
    const worksheet = book.sheet(sheet.name);
    if (isProtected) worksheet.protection.unprotect();
    for (const table of tables) book.workbook.tables.getItem(table).delete();
    for (const shape of shapes) worksheet.shapes.getItem(shape).delete();
    for (const chart of charts) worksheet.charts.getItem(chart).delete();
    worksheet.freezePanes.unfreeze();
    const cells = book.range(sheet.name, extentOf(sheet));
    cells.unmerge();
    cells.conditionalFormats.clearAll();
    cells.dataValidation.clear();
    cells.clear();
    cells.columnHidden = false;
  });
}

/** What the file is said to be about. */
export const propertiesPiece = ({ title, subject, creator, description }: DocumentProperties): Piece => piece(6, (title.length + subject.length + creator.length + description.length) * 3, ({ workbook: { properties } }) => {
  properties.title = title;
  properties.subject = subject;
  properties.author = creator;
  properties.comments = description;
});

/** Shows the first sheet, has everything computed, and says that the layout is complete. */
export const finishPiece = ({ sheets }: Blueprint): Piece => piece(10 + sheets.length, 100, (book) => {
  const [first] = sheets;
  if (first !== undefined) book.sheet(first.name).activate();
  for (const { name, visibility } of sheets) if (visibility === 'hidden') book.sheet(name).visibility = 'Hidden';
  book.workbook.application.calculate('Full');
  const meta = sheets.find(({ name }) => isMeta(name));
  if (meta !== undefined) book.range(META, blockAddress(markerOf(meta).row, 0, 1, 2)).clear();
});
