import { integer, text } from '../args';
import { addShape, shapesOf, type Shape } from '../book/drawing';
import { guardSheet } from '../book/guard';
import type { Sheet } from '../book/sheet';
import { invalid } from '../excel-error';
import { HostClass } from '../host-object';
import type { Machine } from '../machine';
import { required } from './range';
import { found, listed, only, SHAPE, shapeIn, type On } from './shape';
import { WORKSHEET } from './worksheet';

const MEMBERS = new HostClass<On>('GroupShapeCollection', {
  items: ({ sheet, shape }) => listed(sheet, shape.members),
  call: {
    getCount: ({ shape }) => shape.members.length,
    getItem: ({ sheet, shape }, [key]) => required(found(sheet, shape.members, key)),
    getItemAt: ({ sheet, shape }, [index]) => required(listed(sheet, shape.members)[integer(index, 0)] ?? null),
  },
});
const GROUP = new HostClass<On>('ShapeGroup', {
  get: { id: ({ shape }) => shape.id, shape: (self) => SHAPE.of(self), shapes: (self) => MEMBERS.of(self) },
  call: {
    ungroup: ({ sheet, shape }) => {
      const shapes = shapesOf(sheet);
      shapes.list = shapes.list.flatMap((one) => (one === shape ? shape.members : [one]));
    },
  },
});

SHAPE.extend({ child: { group: only('Group', (self) => GROUP.of(self)) } });

function create(sheet: Sheet, type: Shape['type'], form: string, { book }: Machine): Shape {
  guardSheet(sheet, 'allowEditObjects');
  return addShape(sheet, book.newId(), type, form, book.nextNumber());
}

function points(values: readonly unknown[]): readonly number[] {
  return values.map((value) => {
    if (typeof value !== 'number' || !Number.isFinite(value)) throw invalid();
    return value;
  });
}

const SHAPES = new HostClass<Sheet>('ShapeCollection', {
  items: (sheet) => listed(sheet, shapesOf(sheet).list),
  call: {
    getCount: (sheet) => shapesOf(sheet).list.length,
    getItem: (sheet, [key]) => required(found(sheet, shapesOf(sheet).list, key)),
    getItemOrNullObject: (sheet, [key]) => found(sheet, shapesOf(sheet).list, key),
    getItemAt: (sheet, [index]) => required(listed(sheet, shapesOf(sheet).list)[integer(index, 0)] ?? null),
    addGeometricShape: (sheet, [form], machine) => SHAPE.of({ sheet, shape: create(sheet, 'GeometricShape', text(form), machine) }),
    // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-shapes#add-text-to-shapes: a rectangle, white with black text.
    addTextBox: (sheet, [given], machine) => {
      const shape = create(sheet, 'GeometricShape', 'Rectangle', machine);
      shape.text = given === undefined || given === null ? '' : text(given);
      Object.assign(shape.fill, { foregroundColor: '#FFFFFF', type: 'Solid' });
      Object.assign(shape.font, { color: '#000000' });
      return SHAPE.of({ sheet, shape });
    },
    addLine: (sheet, [startLeft, startTop, endLeft, endTop, type], machine) => {
      const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = points([startLeft, startTop, endLeft, endTop]);
      const shape = create(sheet, 'Line', '', machine);
      Object.assign(shape, { left: Math.min(x1, x2), top: Math.min(y1, y2), width: Math.abs(x2 - x1), height: Math.abs(y2 - y1) });
      shape.arrow['connectorType'] = type === undefined || type === null ? 'Straight' : text(type);
      return SHAPE.of({ sheet, shape });
    },
    // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-shapes#group-shapes: members are no longer shapes of the sheet.
    addGroup: (sheet, [values], machine) => {
      if (!Array.isArray(values)) throw invalid();
      const members = values.map((value) => shapeIn(sheet, value));
      const group = create(sheet, 'Group', '', machine);
      group.members = members;
      const shapes = shapesOf(sheet);
      shapes.list = shapes.list.filter((shape) => !members.includes(shape));
      return SHAPE.of({ sheet, shape: group });
    },
  },
});

WORKSHEET.extend({ get: { shapes: (sheet) => SHAPES.of(sheet) } });
