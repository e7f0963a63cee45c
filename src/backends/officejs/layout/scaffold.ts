import type { Blueprint } from '../../../blueprint/blueprint';
import type { WriteOptions } from '../../../workbook/port';
import { inExcel } from '../session';
import { clearPieces, finishPiece, propertiesPiece, sheetPieces } from './frame';
import { refuseForeign } from './leftovers';
import { namePieces } from './names';
import { send, type Piece } from './pieces';
import { layoutOf } from './sheet';
import { refuseTaken, survey, type Survey } from './survey';

/** All that is to be done in a workbook that was looked at, in order. */
function piecesOf(blueprint: Blueprint, found: Survey): readonly Piece[] {
  const layouts = blueprint.sheets.map((sheet) => layoutOf(sheet, found.stock));
  const existing = new Set(found.stock.names.map(({ name }) => name.toLowerCase()));
  return [
    ...sheetPieces(blueprint, found),
    ...clearPieces(blueprint, found),
    ...layouts.flatMap(({ contents }) => contents),
    ...namePieces(blueprint.names, existing),
    ...layouts.flatMap(({ formulas }) => formulas),
    ...layouts.flatMap(({ looks }) => looks),
    ...layouts.flatMap(({ closing }) => closing),
    ...(found.isBlank ? [propertiesPiece(blueprint.properties)] : []),
    finishPiece(blueprint),
  ];
}

/**
 * Lays out a workbook in the one that is open: its sheets behind those that people filled, a blank first sheet becoming ours. A marker in `_meta` stands there
 * from the first change to the last, so that a layout that broke off is completed by doing the same again; one that is complete already is left as it is.
 *
 * Against the file of the same blueprint, Excel's API leaves out:
 * - zoom of windows, and marks that keep Excel from pointing at numbers stored as text;
 * - alternative texts of charts, and the link from the names of their series to cells (the names are written out);
 * - the roundness of corners, and a reading direction for each line of a box (it has one for the whole box);
 * - dates of creation and last change of the document, and who changed it last, which Excel sets itself;
 * - array formulas as they are entered with Ctrl+Shift+Enter: every formula is entered as a dynamic one, which computes the same. Excel before ExcelApi 1.12
 *   knows no dynamic arrays and shows the first match of the few lists that are array formulas until the workbook is updated.
 *   A formula that is no array formula must not return several cells, since it would spill; those of the blueprint return one.
 * @throws UnsafeChangeError before anything is changed, when a sheet, table or name of ours is there and holds something else; CancelledError between two
 * requests; HostError when Excel refuses or fails
 */
export function scaffold(blueprint: Blueprint, options: WriteOptions = {}): Promise<void> {
  return inExcel('Laying out the workbook', async (context) => {
    const found = await survey(context, blueprint);
    refuseTaken(found, blueprint);
    if (found.left.length > 0) await refuseForeign(context, found.left, blueprint, found.stock, options.signal);
    if (found.state === 'same' && found.left.length === blueprint.sheets.length) return;
    await send(context, piecesOf(blueprint, found), options);
  });
}
