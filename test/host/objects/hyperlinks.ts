import { record, text } from '../args';
import { guardSheet } from '../book/guard';
import { without } from '../book/rect';
import type { RangeRef } from '../book/refs';
import { isBlank } from '../book/sheet';
import { writeCells } from '../book/write';
import { invalid } from '../excel-error';
import type { Machine } from '../machine';
import { RANGE } from './range';

interface Hyperlink {
  readonly address?: string;
  readonly documentReference?: string;
  readonly screenTip?: string;
}
const KIND = 'hyperlink';
const LINK_COLOUR = '#0563C1';

function setHyperlink({ sheet, rect }: RangeRef, value: unknown, { book, count }: Machine): void {
  const { address, documentReference, screenTip, textToDisplay } = record(value);
  guardSheet(sheet, 'allowInsertHyperlinks');
  if ((address === undefined || address === null || address === '') === (documentReference === undefined || documentReference === null || documentReference === '')) throw invalid();
  const link: Hyperlink = { ...(address === undefined ? {} : { address: text(address) }), ...(documentReference === undefined ? {} : { documentReference: text(documentReference) }), ...(screenTip === undefined ? {} : { screenTip: text(screenTip) }) };
  const others = sheet.boundOf<Hyperlink>(KIND).map((bound) => ({ ...bound, rects: bound.rects.flatMap((own) => without(own, rect)) })).filter(({ rects }) => rects.length > 0);
  sheet.bound.set(KIND, [...others, { rects: [rect], what: link }]);
  // learn.microsoft.com/javascript/api/excel/excel.rangehyperlink#excel-excel-rangehyperlink-texttodisplay-member: the text shows in the top left cell, in the place of what it
  // held, formulas included; without one, Excel fills a blank cell with the target.
  const first = { ...rect, height: 1, width: 1 };
  const shown = textToDisplay ?? (isBlank(sheet.cell(rect.row, rect.column)) ? (link.address ?? link.documentReference) : undefined);
  if (shown !== undefined) count.cellsWritten += writeCells(book, sheet, first, () => `'${text(shown)}`);
  // Excel gives cells with a link the style Hyperlink.
  sheet.restyle(rect, (format) => ({ ...format, font: { ...format.font, color: LINK_COLOUR, underline: 'Single' } }));
}

RANGE.extend({
  get: {
    hyperlink: ({ sheet, rect }) => {
      const found = sheet.boundOf<Hyperlink>(KIND).find(({ rects }) => rects.some((own) => own.row <= rect.row && own.column <= rect.column && own.row + own.height > rect.row && own.column + own.width > rect.column));
      return found === undefined ? null : { ...found.what, textToDisplay: String(sheet.cell(rect.row, rect.column)?.value ?? '') };
    },
  },
  set: { hyperlink: setHyperlink },
});
