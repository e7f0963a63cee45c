import { CELLS } from '../cells/sheet-data';
import { relationshipId, sheetPart, type OpenWorkbook } from '../open-workbook';
import { addRelationship, linkPart, STRICT_RELATIONSHIPS, TRANSITIONAL_RELATIONSHIPS, absolute, writtenRelationships } from '../package/relationships';
import { Transplant } from '../package/transplant';
import { formConversion } from '../sheets/conversion';
import { toStrict } from '../sheets/strict';
import { childNamed } from '../xml/element';
import { WORKSHEET } from '../xml/schema-order';
import { boundPrefix } from '../xml/prefix';
import { XmlEdit } from '../xml/xml-edit';
import { anchorMarkup } from './anchor-markup';
import { anchorsOf, highestNumber, isOurs } from './anchors';
import { erase } from './erase';

/** Replaces our charts and shapes on a sheet by those of a fresh workbook, which may have none; what others drew stays. */
export function redraw(workbook: OpenWorkbook, fresh: OpenWorkbook, sheet: string): void {
  const part = sheetPart(workbook, sheet);
  const drawn = drawingOf(workbook, part);
  const drawing = drawingOf(fresh, sheetPart(fresh, sheet));
  const transplant = new Transplant(fresh.pkg, workbook.pkg, formConversion(workbook));
  if (drawn !== undefined) {
    erase(workbook, drawn);
    draw(workbook, drawn, drawing === undefined ? '' : freshAnchors(workbook, fresh, transplant, drawn, drawing));
  } else if (drawing !== undefined) hang(workbook, part, transplant.copy(drawing, 'drawing'));
}

function drawingOf({ pkg }: OpenWorkbook, sheet: string): string | undefined {
  const drawing = childNamed(pkg.open(sheet, CELLS).root, 'drawing');
  const id = drawing && relationshipId(drawing);
  return pkg.relationships(sheet).find((relationship) => relationship.id === id && relationship.type === 'drawing')?.target;
}

/** Markup of a fresh drawing's anchors; the parts they need are copied. */
function freshAnchors({ pkg, strict }: OpenWorkbook, fresh: OpenWorkbook, transplant: Transplant, drawn: string, drawing: string): string {
  const inside = new Map(fresh.pkg.relationships(drawing).map(({ id, type, target }) => [id, absolute(transplant.copy(target, type))]));
  const ids = new Map(writtenRelationships(fresh.pkg, drawing).map((written) => {
    const type = strict ? written.type.replace(TRANSITIONAL_RELATIONSHIPS, STRICT_RELATIONSHIPS) : written.type;
    return [written.id, addRelationship(pkg, drawn, { ...written, type, target: inside.get(written.id) ?? written.target })];
  }));
  const bytes = fresh.pkg.read(drawing);
  const target = pkg.open(drawn);
  const others = anchorsOf(target).filter((anchor) => !isOurs(anchor));
  return anchorMarkup(new XmlEdit(strict ? toStrict(bytes) : bytes, fresh.file, drawing), target.root, ids, highestNumber(others));
}

/** Puts anchors where our first one was, else on top of all others, and takes our old ones away. */
function draw({ pkg }: OpenWorkbook, drawn: string, markup: string): void {
  pkg.edit(drawn, (edit) => {
    const [first, ...rest] = anchorsOf(edit).filter(isOurs);
    // Spliced as it is: the anchors declare their own prefixes.
    if (first) edit.splice(first.start, first.end, markup);
    else edit.appendAsIs(edit.root, markup);
    for (const anchor of rest) edit.remove(anchor);
  });
}

/** Has a sheet show a drawing. */
function hang(workbook: OpenWorkbook, sheet: string, drawing: string): void {
  const id = linkPart(workbook, sheet, 'drawing', drawing);
  workbook.pkg.edit(sheet, (edit) => {
    const prefix = boundPrefix(edit.root, [TRANSITIONAL_RELATIONSHIPS, STRICT_RELATIONSHIPS]);
    const declaration = prefix === undefined ? ` xmlns:r="${workbook.strict ? STRICT_RELATIONSHIPS : TRANSITIONAL_RELATIONSHIPS}"` : '';
    edit.insertChild(`<drawing${declaration} ${prefix ?? 'r'}:id="${id}"/>`, 'drawing', WORKSHEET);
  }, CELLS);
}
