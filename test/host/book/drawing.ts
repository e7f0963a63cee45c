import type { Sheet } from './sheet';

type Plain = Record<string, unknown>;

/** Something drawn on a sheet; measures in points. */
export interface Drawn {
  readonly id: string;
  name: string;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface LineEnd {
  readonly shape: Shape;
  readonly site: number;
}

export interface Shape extends Drawn {
  readonly type: 'GeometricShape' | 'Line' | 'Group' | 'Image';
  /** Kind of a geometric shape. */
  form: string;
  readonly look: Plain;
  readonly fill: Plain;
  readonly outline: Plain;
  readonly frame: Plain;
  readonly font: Plain;
  /** Looks of parts of the text, in the order in which they were set. */
  readonly parts: { readonly start: number; readonly length: number; readonly font: Plain }[];
  text: string;
  /** Only of lines. */
  readonly arrow: Plain;
  begin: LineEnd | undefined;
  end: LineEnd | undefined;
  /** Only of groups. */
  members: Shape[];
}

/** Shapes of a sheet from the back to the front. */
export const shapesOf = (sheet: Sheet): { list: Shape[] } => sheet.part('shapes', () => ({ list: [] }));

/** Puts a shape in front of the others. */
export function addShape(sheet: Sheet, id: string, type: Shape['type'], form: string, number: number): Shape {
  const shape: Shape = {
    id, name: `${type === 'Line' ? 'Straight Connector' : form === '' ? type : form} ${number}`, type, form, left: 0, top: 0, width: 72, height: 72,
    look: {}, fill: {}, outline: {}, frame: {}, font: {}, parts: [], text: '', arrow: {}, begin: undefined, end: undefined, members: [],
  };
  shapesOf(sheet).list.push(shape);
  return shape;
}

/** Takes a shape away; lines that were tied to it stay, untied. */
export function dropShape(sheet: Sheet, shape: Shape): void {
  const shapes = shapesOf(sheet);
  shapes.list = shapes.list.filter((other) => other !== shape);
  for (const line of shapes.list) {
    if (line.begin?.shape === shape) line.begin = undefined;
    if (line.end?.shape === shape) line.end = undefined;
  }
}

// learn.microsoft.com/javascript/api/excel/excel.shape#excel-excel-shape-setzorder-member(1)
export function reorder(sheet: Sheet, shape: Shape, how: 'BringToFront' | 'BringForward' | 'SendToBack' | 'SendBackward'): void {
  const { list } = shapesOf(sheet);
  const at = list.indexOf(shape);
  const to = { BringToFront: list.length - 1, BringForward: Math.min(at + 1, list.length - 1), SendToBack: 0, SendBackward: Math.max(at - 1, 0) }[how];
  list.splice(at, 1);
  list.splice(to, 0, shape);
}
