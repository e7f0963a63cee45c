import type { BlueprintSheet } from '../../../blueprint/blueprint';
import { conditionalFormatsOn } from '../../../blueprint/sheet-rules';
import { TONES, type CellStyle } from '../../../blueprint/styles';
import { toExcelFormula } from './formula-dialect';
import { jsonBytes } from './matrices';
import { piece, type Piece } from './pieces';

/** A sheet's conditional formats. Excel puts each new one before the others, so the last comes first. */
export const conditionalFormatPieces = (sheet: BlueprintSheet): readonly Piece[] => [...conditionalFormatsOn(sheet)].reverse().map(({ range, formula, tone }) => {
  const { colour, fill, bold }: CellStyle = TONES[tone];
  return piece(12, range.length + jsonBytes(formula), (book) => {
    const { custom } = book.range(sheet.name, range).conditionalFormats.add('Custom');
    custom.rule.formula = toExcelFormula(formula);
    if (bold === true) custom.format.font.bold = true;
    if (colour !== undefined) custom.format.font.color = `#${colour}`;
    if (fill !== undefined) custom.format.fill.color = `#${fill}`;
  });
});
