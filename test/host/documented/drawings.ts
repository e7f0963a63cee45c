import { expect } from '@jest/globals';
import { api, batch, fails, guide, rangeOf, sheetOf, type DocumentedCase } from './case';

const SHAPES = 'excel/excel-add-ins-shapes';
const CHARTS = 'excel/excel-add-ins-charts';

export const DRAWINGS: readonly DocumentedCase[] = [
  {
    title: 'a shape gets an id and a name, and can be given another',
    source: guide(SHAPES, 'create-shapes'),
    run: () => batch(async (context) => {
      const { shapes } = sheetOf(context);
      const square = shapes.addGeometricShape('Rectangle');
      square.load('id,name,type,geometricShapeType');
      await context.sync();
      expect([square.id === '', square.name === '', square.type, square.geometricShapeType]).toEqual([false, false, 'GeometricShape', 'Rectangle']);
      square.name = 'Square';
      square.left = 100;
      square.height = 150;
      square.altTextDescription = 'A square';
      const again = shapes.getItem('Square');
      again.load('left,height,altTextDescription');
      await context.sync();
      expect([again.left, again.height, again.altTextDescription]).toEqual([100, 150, 'A square']);
    }),
  },
  {
    title: 'a line can be tied to shapes and freed again',
    source: guide(SHAPES, 'add-a-line-or-connector'),
    run: () => batch(async (context) => {
      const { shapes } = sheetOf(context);
      const [left, right] = [shapes.addGeometricShape('Rectangle'), shapes.addGeometricShape('Ellipse')];
      const { line } = shapes.addLine(200, 50, 300, 150, 'Straight');
      line.connectBeginShape(left, 0);
      line.connectEndShape(right, 3);
      const end = line.endConnectedShape;
      end.load('geometricShapeType');
      line.load('isBeginConnected,endConnectedSite,connectorType');
      await context.sync();
      expect([line.isBeginConnected, line.endConnectedSite, line.connectorType, end.geometricShapeType]).toEqual([true, 3, 'Straight', 'Ellipse']);
      line.disconnectBeginShape();
      line.load('isBeginConnected');
      await context.sync();
      expect(line.isBeginConnected).toBe(false);
    }),
  },
  {
    title: 'only lines have a line',
    source: api('Shape.line'),
    run: () => fails((context) => { sheetOf(context).shapes.addGeometricShape('Rectangle').line.load('connectorType'); }),
  },
  {
    title: 'shapes hold text',
    source: guide(SHAPES, 'add-text-to-shapes'),
    run: () => batch(async (context) => {
      const { textFrame, fill } = sheetOf(context).shapes.addGeometricShape('Wave');
      fill.setSolidColor('lightblue');
      textFrame.textRange.text = 'Shape text';
      textFrame.textRange.font.color = 'purple';
      textFrame.horizontalAlignment = 'Center';
      textFrame.load('hasText,horizontalAlignment,textRange/text,textRange/font/color');
      fill.load('foregroundColor,type');
      await context.sync();
      expect([textFrame.hasText, textFrame.horizontalAlignment, textFrame.textRange.text, textFrame.textRange.font.color]).toEqual([true, 'Center', 'Shape text', '#800080']);
      expect([fill.foregroundColor, fill.type]).toEqual(['#ADD8E6', 'Solid']);
    }),
  },
  {
    title: 'shapes change size only in the direction that is set',
    source: guide(SHAPES, 'move-and-resize-shapes'),
    run: () => batch(async (context) => {
      const shape = sheetOf(context).shapes.addGeometricShape('Octagon');
      shape.width = 80;
      shape.height = 40;
      shape.lockAspectRatio = true;
      shape.width = 160;
      shape.incrementLeft(5);
      shape.load('width,height');
      await context.sync();
      expect([shape.width, shape.height]).toEqual([160, 40]);
    }),
  },
  {
    title: 'all shapes of a sheet can be deleted',
    source: guide(SHAPES, 'delete-shapes'),
    run: () => batch(async (context) => {
      const { shapes } = sheetOf(context);
      shapes.addTextBox('Hello!');
      shapes.addGeometricShape('Rectangle');
      shapes.load('items/$none');
      await context.sync();
      for (const shape of shapes.items) shape.delete();
      const count = shapes.getCount();
      await context.sync();
      expect(count.value).toBe(0);
    }),
  },
  {
    title: 'grouped shapes are one shape of the sheet',
    source: guide(SHAPES, 'group-shapes'),
    run: () => batch(async (context) => {
      const { shapes } = sheetOf(context);
      const group = shapes.addGroup([shapes.addGeometricShape('Rectangle'), shapes.addGeometricShape('Ellipse')]);
      group.name = 'Group';
      const [count, inside] = [shapes.getCount(), group.group.shapes.getCount()];
      await context.sync();
      expect([count.value, inside.value]).toEqual([1, 2]);
    }),
  },
  {
    title: 'a chart is drawn from a range and has a title and a legend',
    source: guide(CHARTS, 'create-a-chart-from-a-range'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:B3').values = [['Month', 'Sales'], ['Jan', 1], ['Feb', 2]];
      const chart = sheetOf(context).charts.add('Line', rangeOf(context, 'A1:B3'), 'Auto');
      chart.title.text = 'Sales data';
      chart.legend.position = 'Right';
      chart.load('title/text,legend/position,chartType');
      const series = chart.series;
      series.load('items/name');
      await context.sync();
      expect([chart.title.text, chart.legend.position, chart.chartType, series.items.map(({ name }) => name)]).toEqual(['Sales data', 'Right', 'Line', ['Sales']]);
    }),
  },
  {
    title: 'a series is added and takes its values from a range',
    source: guide(CHARTS, 'add-a-data-series'),
    run: () => batch(async (context) => {
      rangeOf(context, 'A1:B3').values = [['Month', 'Sales'], ['Jan', 1], ['Feb', 2]];
      const chart = sheetOf(context).charts.add('ColumnClustered', rangeOf(context, 'A1:B3'));
      const added = chart.series.add('2016');
      added.setValues(rangeOf(context, 'D2:D5'));
      const count = chart.series.getCount();
      added.load('name');
      await context.sync();
      expect([count.value, added.name]).toEqual([2, '2016']);
    }),
  },
  {
    title: 'axes have titles',
    source: guide(CHARTS, 'set-an-axis-title'),
    run: () => batch(async (context) => {
      const { axes } = sheetOf(context).charts.add('ColumnClustered', rangeOf(context, 'A1:B3'));
      axes.categoryAxis.title.text = 'Product';
      axes.valueAxis.majorGridlines.visible = false;
      axes.categoryAxis.title.load('text');
      axes.valueAxis.majorGridlines.load('visible');
      await context.sync();
      expect([axes.categoryAxis.title.text, axes.valueAxis.majorGridlines.visible]).toEqual(['Product', false]);
    }),
  },
  {
    title: 'a chart is found by its name, placed over cells and deleted',
    source: api('Chart.setPosition()'),
    run: () => batch(async (context) => {
      const { charts } = sheetOf(context);
      const chart = charts.add('Pie', rangeOf(context, 'A1:B3'));
      chart.name = 'Costs';
      rangeOf(context, 'A:Z').format.columnWidth = 50;
      rangeOf(context, '1:50').format.rowHeight = 20;
      chart.setPosition('B2', 'C4');
      const again = charts.getItem('Costs');
      again.load('left,top,width,height');
      await context.sync();
      expect([again.left, again.top, again.width, again.height]).toEqual([50, 20, 100, 60]);
      again.delete();
      const [count, gone] = [charts.getCount(), charts.getItemOrNullObject('Costs')];
      await context.sync();
      expect([count.value, gone.isNullObject]).toEqual([0, true]);
    }),
  },
];
