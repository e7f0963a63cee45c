import { integer } from '../args';
import type { LineEnd } from '../book/drawing';
import type { Sheet } from '../book/sheet';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import { plain } from './plain';
import { editable, only, SHAPE, shapeIn, sitesOf, type On } from './shape';

const arrow = plain<On>(({ shape }) => shape.arrow, {
  beginArrowheadLength: 'Medium', beginArrowheadStyle: 'None', beginArrowheadWidth: 'Medium', endArrowheadLength: 'Medium', endArrowheadStyle: 'None', endArrowheadWidth: 'Medium', connectorType: 'Straight',
}, editable);
const connected = (sheet: Sheet, end: LineEnd | undefined): HostObject | null => (end === undefined ? null : SHAPE.of({ sheet, shape: end.shape }));

// learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-shapes#add-a-line-or-connector: to a site that the shape has.
function connect(self: On, [to, site]: readonly unknown[], end: 'begin' | 'end'): void {
  editable(self);
  const shape = shapeIn(self.sheet, to);
  const index = integer(site, 0);
  if (index >= sitesOf(shape)) throw invalid();
  self.shape[end] = { shape, site: index };
}

const LINE = new HostClass<On>('Line', {
  get: {
    ...arrow.get,
    id: ({ shape }) => shape.id,
    shape: (self) => SHAPE.of(self),
    isBeginConnected: ({ shape }) => shape.begin !== undefined,
    isEndConnected: ({ shape }) => shape.end !== undefined,
    beginConnectedSite: ({ shape }) => shape.begin?.site ?? null,
    endConnectedSite: ({ shape }) => shape.end?.site ?? null,
    beginConnectedShape: ({ sheet, shape }) => connected(sheet, shape.begin),
    endConnectedShape: ({ sheet, shape }) => connected(sheet, shape.end),
  },
  set: arrow.set,
  call: {
    connectBeginShape: (self, args) => connect(self, args, 'begin'),
    connectEndShape: (self, args) => connect(self, args, 'end'),
    disconnectBeginShape: ({ shape }) => { shape.begin = undefined; },
    disconnectEndShape: ({ shape }) => { shape.end = undefined; },
  },
});

SHAPE.extend({ child: { line: only('Line', (self) => LINE.of(self)) } });
