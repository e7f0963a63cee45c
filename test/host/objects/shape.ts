import { oneOf, text } from '../args';
import { dropShape, reorder, shapesOf, type Shape } from '../book/drawing';
import { guardSheet } from '../book/guard';
import type { Sheet } from '../book/sheet';
import { invalid } from '../excel-error';
import { HostClass, isHostObject, type HostObject } from '../host-object';
import { plain } from './plain';
import { SHAPE_FILL, SHAPE_LINE_FORMAT, TEXT_FRAME } from './shape-parts';

/** A shape and the sheet that it is on. */
export interface On {
  readonly sheet: Sheet;
  readonly shape: Shape;
}

export const editable = ({ sheet }: On): void => guardSheet(sheet, 'allowEditObjects');

function measure(name: 'left' | 'top' | 'width' | 'height'): (self: On, value: unknown) => void {
  return (self, value) => {
    editable(self);
    if (typeof value !== 'number' || !Number.isFinite(value) || ((name === 'width' || name === 'height') && value < 0)) throw invalid();
    self.shape[name] = value;
  };
}

const move = (name: 'left' | 'top') => (self: On, [by]: readonly unknown[]): void => measure(name)(self, self.shape[name] + Number(by));
const scale = (name: 'width' | 'height') => (self: On, [factor]: readonly unknown[]): void => measure(name)(self, self.shape[name] * Number(factor));

// learn.microsoft.com/javascript/api/excel/excel.shape#excel-excel-shape-line-member: InvalidArgument for a shape that is none; so for groups and geometric shapes.
export function only(type: Shape['type'], make: (self: On) => HostObject): (self: On) => HostObject {
  return (self) => {
    if (self.shape.type !== type) throw invalid();
    return make(self);
  };
}

const look = plain<On>(({ shape }) => shape.look, { altTextDescription: '', altTextTitle: '', lockAspectRatio: false, placement: 'TwoCell', rotation: 0, visible: true }, editable);

export const SHAPE: HostClass<On> = new HostClass<On>('Shape', {
  id: ({ shape }) => shape.id,
  get: {
    ...look.get,
    id: ({ shape }) => shape.id,
    name: ({ shape }) => shape.name,
    displayName: ({ shape }) => shape.name,
    type: ({ shape }) => shape.type,
    geometricShapeType: ({ shape }) => (shape.type === 'GeometricShape' ? shape.form : null),
    left: ({ shape }) => shape.left,
    top: ({ shape }) => shape.top,
    width: ({ shape }) => shape.width,
    height: ({ shape }) => shape.height,
    zOrderPosition: ({ sheet, shape }) => shapesOf(sheet).list.indexOf(shape),
    connectionSiteCount: ({ shape }) => sitesOf(shape),
    level: () => 0,
    fill: ({ shape }) => SHAPE_FILL.of(shape),
    lineFormat: ({ shape }) => SHAPE_LINE_FORMAT.of(shape),
  },
  child: {
    geometricShape: only('GeometricShape', (self) => GEOMETRIC.of(self)),
    textFrame: only('GeometricShape', ({ shape }) => TEXT_FRAME.of(shape)),
  },
  set: {
    ...look.set,
    name: (self, value) => {
      editable(self);
      self.shape.name = text(value);
    },
    geometricShapeType: (self, value) => {
      if (self.shape.type !== 'GeometricShape') throw invalid();
      self.shape.form = text(value);
    },
    left: measure('left'),
    top: measure('top'),
    width: measure('width'),
    height: measure('height'),
  },
  call: {
    delete: (self) => {
      editable(self);
      dropShape(self.sheet, self.shape);
    },
    setZOrder: (self, [how]) => {
      editable(self);
      reorder(self.sheet, self.shape, oneOf(how, ['BringToFront', 'BringForward', 'SendToBack', 'SendBackward'] as const));
    },
    incrementLeft: move('left'),
    incrementTop: move('top'),
    incrementRotation: ({ shape }, [by]) => { shape.look['rotation'] = Number(shape.look['rotation'] ?? 0) + Number(by); },
    scaleWidth: scale('width'),
    scaleHeight: scale('height'),
  },
});

/** Connection sites of shapes that have others than one on each side. */
const SITES: Readonly<Record<string, number>> = { Triangle: 6, Ellipse: 8, Hexagon: 6, Octagon: 8 };

export const sitesOf = ({ type, form }: Shape): number => (type === 'GeometricShape' ? SITES[form] ?? 4 : 0);

const GEOMETRIC = new HostClass<On>('GeometricShape', { get: { id: ({ shape }) => shape.id, shape: (self) => SHAPE.of(self) } });

/** The shape that an argument stands for: an object, a name or an id. Throws InvalidArgument. */
export function shapeIn(sheet: Sheet, value: unknown): Shape {
  const shape = isHostObject(value) && value.className === 'Shape' ? (value.state as On).shape : undefined;
  const found = shapesOf(sheet).list.find((one) => one === shape || one.id === value || one.name === value);
  if (found === undefined) throw invalid();
  return found;
}

export const listed = (sheet: Sheet, list: readonly Shape[]): readonly HostObject[] => list.map((shape) => SHAPE.of({ sheet, shape }));
export const found = (sheet: Sheet, list: readonly Shape[], key: unknown): HostObject | null => {
  const name = text(key).toLowerCase();
  const shape = list.find((one) => one.id === key || one.name.toLowerCase() === name);
  return shape === undefined ? null : SHAPE.of({ sheet, shape });
};
