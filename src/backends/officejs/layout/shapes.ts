import type { BlueprintShape } from '../../../blueprint/blueprint';
import { Glue, stretchesOf, type Arrow, type Site, type Stretch } from '../../drawing/arrow-stretches';
import { INSET, outlineWeight, type Box } from '../../drawing/box-look';
import { drawnName, isRightToLeft, shapeText } from '../../drawing/shape-text';
import { hasApi } from '../requirements';
import { jsonBytes } from './matrices';
import { piece, type Piece } from './pieces';

const colour = (rgb: string): string => `#${rgb}`;

/** Name, alternative text, and a place that does not follow the cells below. */
function identify(shape: Excel.Shape, name: string, description: string): void {
  shape.name = drawnName(name);
  shape.altTextDescription = shapeText(description);
  if (hasApi('1.10')) shape.placement = 'Absolute';
}

function write({ textFrame }: Excel.Shape, box: Box): void {
  const lines = box.lines.map(shapeText);
  const rightToLeft = lines.some(isRightToLeft);
  textFrame.autoSizeSetting = 'AutoSizeNone';
  textFrame.leftMargin = INSET.side;
  textFrame.rightMargin = INSET.side;
  textFrame.topMargin = INSET.top;
  textFrame.bottomMargin = INSET.top;
  textFrame.horizontalOverflow = 'Clip';
  textFrame.verticalOverflow = 'Clip';
  textFrame.verticalAlignment = box.align === 'center' ? 'Middle' : 'Top';
  textFrame.horizontalAlignment = box.align === 'center' ? 'Center' : rightToLeft ? 'Right' : 'Left';
  if (rightToLeft) textFrame.readingOrder = 'RightToLeft';
  const { textRange } = textFrame;
  textRange.text = lines.join('\n');
  textRange.font.name = 'Calibri';
  textRange.font.size = box.fontSize;
  textRange.font.color = colour(box.colour);
  const [first = ''] = lines;
  if (first !== '') textRange.getSubstring(0, first.length).font.bold = true;
}

/** A box: an editable shape with its lines of text, which wrap and never change its size. */
function boxPiece(sheet: string, box: Box): Piece {
  return piece(42, jsonBytes([box.name, box.description, box.lines]) + 300, (book) => {
    const shape = book.sheet(sheet).shapes.addGeometricShape(box.form === 'rounded' ? 'RoundRectangle' : 'Rectangle');
    identify(shape, box.name, box.description);
    shape.left = box.x;
    shape.top = box.y;
    shape.width = box.width;
    shape.height = box.height;
    if (box.fill === undefined) shape.fill.clear();
    else shape.fill.setSolidColor(colour(box.fill));
    if (box.line === undefined) shape.lineFormat.visible = false;
    else {
      shape.lineFormat.color = colour(box.line);
      shape.lineFormat.weight = outlineWeight(box);
      if (box.dashed === true) shape.lineFormat.dashStyle = 'Dash';
    }
    write(shape, box);
  });
}

function stretchPiece(sheet: string, arrow: Arrow, { name, from, to, head }: Stretch): Piece {
  return piece(16, jsonBytes([name, arrow.description]) + 200, (book) => {
    const shape = book.sheet(sheet).shapes.addLine(from[0], from[1], to[0], to[1], 'Straight');
    identify(shape, name, arrow.description);
    shape.lineFormat.color = colour(arrow.line);
    shape.lineFormat.weight = arrow.weight;
    if (arrow.dashed === true) shape.lineFormat.dashStyle = 'Dash';
    if (head) shape.line.endArrowheadStyle = 'Triangle';
  });
}

/** Glues a connector to the boxes it joins, which then draw it along when people move them. */
function gluePiece(sheet: string, { name, start, end }: Stretch): readonly Piece[] {
  if (start === undefined && end === undefined) return [];
  return [piece(10, 200, (book) => {
    const { shapes } = book.sheet(sheet);
    const { line } = shapes.getItem(drawnName(name));
    const box = ({ box: of }: Site): Excel.Shape => shapes.getItem(drawnName(of));
    if (start !== undefined) line.connectBeginShape(box(start), start.index);
    if (end !== undefined) line.connectEndShape(box(end), end.index);
  })];
}

/** Shapes in their order, later ones in front; arrows as connectors, one per stretch of their route, glued once all boxes are there. */
export function shapePieces(sheet: string, shapes: readonly BlueprintShape[]): readonly Piece[] {
  const glue = new Glue(shapes);
  const stretches = new Map(shapes.flatMap((shape) => (shape.kind === 'arrow' ? [[shape, stretchesOf(shape, glue)] as const] : [])));
  return [
    ...shapes.flatMap((shape) => (shape.kind === 'box' ? [boxPiece(sheet, shape)] : (stretches.get(shape) ?? []).map((stretch) => stretchPiece(sheet, shape, stretch)))),
    ...[...stretches.values()].flatMap((all) => all.flatMap((stretch) => gluePiece(sheet, stretch))),
  ];
}
