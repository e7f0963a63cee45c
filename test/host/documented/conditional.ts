import { expect } from '@jest/globals';
import { api, batch, guide, rangeOf, sheetOf, type DocumentedCase } from './case';

const CONDITIONAL = 'excel/excel-add-ins-conditional-formatting';

function custom(range: Excel.Range, formula: string, color: string): Excel.ConditionalFormat {
  const format = range.conditionalFormats.add('Custom');
  format.custom.rule.formula = formula;
  format.custom.format.font.color = color;
  return format;
}

export const CONDITIONAL_CASES: readonly DocumentedCase[] = [
  {
    title: 'a custom format has a formula and a look',
    source: guide(CONDITIONAL, 'custom'),
    run: () => batch(async (context) => {
      const format = custom(rangeOf(context, 'B2:E2'), '=B2>A2', 'green');
      format.custom.format.fill.color = '#FFEEEE';
      format.load('type,stopIfTrue,custom/rule/formula,custom/format/font/color,custom/format/fill/color');
      await context.sync();
      expect([format.type, format.stopIfTrue, format.custom.rule.formula, format.custom.format.font.color, format.custom.format.fill.color]).toEqual(['Custom', false, '=B2>A2', '#008000', '#FFEEEE']);
    }),
  },
  {
    title: 'a range lists the formats that touch it',
    source: api('Range.conditionalFormats'),
    run: () => batch(async (context) => {
      custom(rangeOf(context, 'A1:C3'), '=TRUE', 'red');
      const [touching, elsewhere] = [rangeOf(context, 'C3:D4').conditionalFormats.getCount(), rangeOf(context, 'D4').conditionalFormats.getCount()];
      await context.sync();
      expect([touching.value, elsewhere.value]).toEqual([1, 0]);
    }),
  },
  {
    title: 'a lower number comes first, and the others make room',
    source: api('ConditionalFormat.priority'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1:A9');
      custom(range, '=1', 'red').priority = 0;
      custom(range, '=2', 'blue').priority = 0;
      const formats = range.conditionalFormats;
      formats.load('items/priority,items/custom/rule/formula');
      await context.sync();
      const sorted = [...formats.items].sort((a, b) => a.priority - b.priority);
      expect(sorted.map((format) => [format.priority, format.custom.rule.formula])).toEqual([[0, '=2'], [1, '=1']]);
    }),
  },
  {
    title: 'a format can keep those after it from applying',
    source: guide(CONDITIONAL, 'mutually-exclusive-conditional-formats'),
    run: () => batch(async (context) => {
      const format = custom(rangeOf(context, 'A1'), '=1', 'red');
      format.stopIfTrue = true;
      format.load('stopIfTrue');
      await context.sync();
      expect(format.stopIfTrue).toBe(true);
    }),
  },
  {
    title: 'all formats of a range or a sheet can be cleared',
    source: guide(CONDITIONAL, 'clear-conditional-formatting-rules'),
    run: () => batch(async (context) => {
      custom(rangeOf(context, 'A1:A3'), '=1', 'red');
      custom(rangeOf(context, 'C1:C3'), '=1', 'red');
      rangeOf(context, 'A1:A3').conditionalFormats.clearAll();
      const left = sheetOf(context).getRange().conditionalFormats.getCount();
      await context.sync();
      expect(left.value).toBe(1);
      sheetOf(context).getRange().conditionalFormats.clearAll();
      const none = sheetOf(context).getRange().conditionalFormats.getCount();
      await context.sync();
      expect(none.value).toBe(0);
    }),
  },
  {
    title: 'one format can be deleted, and tells the range it is for',
    source: api('ConditionalFormat.getRange()'),
    run: () => batch(async (context) => {
      const range = rangeOf(context, 'A1:B3');
      custom(range, '=1', 'red').delete();
      const kept = custom(range, '=2', 'blue');
      const [where, count] = [kept.getRange(), range.conditionalFormats.getCount()];
      where.load('address');
      await context.sync();
      expect([where.address, count.value]).toEqual(['Sheet1!A1:B3', 1]);
    }),
  },
  {
    title: 'the properties of another kind are a null object',
    source: guide(CONDITIONAL, 'programmatic-control-of-conditional-formatting'),
    run: () => batch(async (context) => {
      const format = custom(rangeOf(context, 'A1'), '=1', 'red');
      const other = format.cellValueOrNullObject;
      await context.sync();
      expect(other.isNullObject).toBe(true);
    }),
  },
];
