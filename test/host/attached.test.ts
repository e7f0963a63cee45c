import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { batch, fails, rangeOf, sheetOf, tableOf } from './documented/case';
import { startHost, type Host } from './index';

const POSITIVE: Excel.DataValidationRule = { wholeNumber: { formula1: 0, operator: 'GreaterThan' } };

let host: Host;
beforeEach(() => {
  host = startHost();
});
afterEach(() => host.stop());

/** Types of the validations of some cells. */
function types(...addresses: string[]): Promise<readonly string[]> {
  return Excel.run(async (context) => {
    const cells = addresses.map((address) => rangeOf(context, address).dataValidation);
    for (const cell of cells) cell.load('type');
    await context.sync();
    return cells.map(({ type }) => type);
  });
}

describe('what is attached to cells on the simulated host', () => {
  it('moves with inserted and deleted rows, formulas in rules included', async () => {
    await batch((context) => {
      rangeOf(context, 'A2:A4').dataValidation.rule = { custom: { formula: '=B2>$C$1' } };
      const format = rangeOf(context, 'A2:A4').conditionalFormats.add('Custom');
      format.custom.rule.formula = '=B2>$C$1';
      context.workbook.comments.add('Sheet1!A2', 'why?');
    });
    host.coauthor.insertRows('Sheet1', 1, 2);
    expect(await types('A2:A3', 'A4:A6', 'A7')).toEqual(['None', 'Custom', 'None']);
    await batch(async (context) => {
      const { dataValidation, conditionalFormats } = rangeOf(context, 'A4:A6');
      dataValidation.load('rule');
      const format = conditionalFormats.getItemAt(0);
      format.load('custom/rule/formula');
      const [where, place] = [format.getRange(), context.workbook.comments.getItemAt(0).getLocation()];
      where.load('address');
      place.load('address');
      await context.sync();
      expect(dataValidation.rule.custom?.formula).toBe('=B4>$C$3');
      expect([format.custom.rule.formula, where.address, place.address]).toEqual(['=B4>$C$3', 'Sheet1!A4:A6', 'Sheet1!A4']);
    });
    host.coauthor.deleteRows('Sheet1', 4, 3);
    expect(await types('A1:A9')).toEqual(['None']);
  });

  it('grows with a table where it rules cells, and stays where it is a comment', async () => {
    await batch((context) => {
      const table = tableOf(context, [['ID', 'Cost'], ['a', 1], ['b', 2]]);
      table.columns.getItem('Cost').getDataBodyRange().dataValidation.rule = POSITIVE;
      table.getDataBodyRange().conditionalFormats.add('Custom').custom.rule.formula = '=TRUE';
      context.workbook.comments.add('Sheet1!B3', 'why?');
      table.rows.add(undefined, [['c', 3]]);
    });
    expect(await types('B2:B4', 'B5')).toEqual(['WholeNumber', 'None']);
    await batch(async (context) => {
      const [format, place] = [rangeOf(context, 'B4').conditionalFormats.getItemAt(0).getRange(), context.workbook.comments.getItemAt(0).getLocation()];
      format.load('address');
      place.load('address');
      await context.sync();
      expect([format.address, place.address]).toEqual(['Sheet1!A2:B4', 'Sheet1!B3']);
    });
  });

  it('numbers headers of a table that would be there twice', async () => {
    await batch(async (context) => {
      const header = tableOf(context, [['ID', 'ID'], ['a', 'b']]).getHeaderRowRange();
      header.load('values');
      await context.sync();
      expect(header.values).toEqual([['ID', 'ID2']]);
    });
  });

  it('changes a part of a validation and keeps the others', async () => {
    await batch(async (context) => {
      const both = rangeOf(context, 'A1:A4').dataValidation;
      both.prompt = { message: 'Enter a number', showPrompt: true, title: 'Number' };
      rangeOf(context, 'A1:A2').dataValidation.rule = POSITIVE;
      both.load('rule,prompt,type');
      await context.sync();
      expect([both.rule, both.prompt.title, both.type]).toEqual([null, 'Number', 'MixedCriteria']);
    });
  });

  it('refuses rules that Excel refuses', async () => {
    const long = Array.from({ length: 60 }, (_, i) => `Item ${i}`).join(',');
    const rules: Excel.DataValidationRule[] = [{ list: { inCellDropDown: true, source: long } }, { custom: { formula: 'A1>0' } }, { custom: { formula: '=_xlfn.XLOOKUP(1,A:A,B:B)=1' } }, { decimal: { formula1: 1, operator: 'Between' } }];
    for (const rule of rules) await fails((context) => { rangeOf(context, 'A1').dataValidation.rule = rule; }, 'InvalidArgument');
    await fails((context) => { rangeOf(context, 'A1').conditionalFormats.add('Custom').custom.rule.formula = 'A1>0'; }, 'InvalidArgument');
  });

  it('puts shapes in front of and behind each other', async () => {
    await batch(async (context) => {
      const { shapes } = sheetOf(context);
      const [first, second] = [shapes.addGeometricShape('Rectangle'), shapes.addTextBox('text')];
      first.name = 'first';
      second.name = 'second';
      first.setZOrder('BringToFront');
      shapes.load('items/name,items/zOrderPosition');
      await context.sync();
      expect(shapes.items.map(({ name, zOrderPosition }) => [name, zOrderPosition])).toEqual([['second', 0], ['first', 1]]);
    });
  });

  it('gives parts of a text their own look and refuses parts beyond it', async () => {
    await batch(async (context) => {
      const { textRange } = sheetOf(context).shapes.addTextBox('Bold rest').textFrame;
      textRange.getSubstring(0, 4).font.bold = true;
      const [bold, all] = [textRange.getSubstring(0, 4), textRange];
      bold.load('text,font/bold');
      all.load('font/bold');
      await context.sync();
      expect([bold.text, bold.font.bold, all.font.bold]).toEqual(['Bold', true, false]);
    });
    await fails((context) => { sheetOf(context).shapes.getItemAt(0).textFrame.textRange.getSubstring(0, 40).font.bold = true; });
  });

  it('unties lines from a shape that is deleted', async () => {
    await batch(async (context) => {
      const { shapes } = sheetOf(context);
      const [box, { line }] = [shapes.addGeometricShape('Rectangle'), shapes.addLine(0, 0, 10, 10)];
      line.connectBeginShape(box, 3);
      box.delete();
      line.load('isBeginConnected');
      await context.sync();
      expect(line.isBeginConnected).toBe(false);
    });
    await fails((context) => {
      const { shapes } = sheetOf(context);
      shapes.addLine(0, 0, 1, 1).line.connectEndShape(shapes.addGeometricShape('Rectangle'), 4);
    });
  });

  it('points of a series have looks of their own, none beyond its values', async () => {
    await batch(async (context) => {
      rangeOf(context, 'A1:B3').values = [['Month', 'Sales'], ['Jan', 1], ['Feb', 2]];
      const series = sheetOf(context).charts.add('ColumnClustered', rangeOf(context, 'A1:B3')).series.getItemAt(0);
      const [own, other] = [series.points.getItemAt(1), series.points.getItemAt(0)];
      own.format.border.color = '#FF0000';
      own.load('format/border/color');
      other.load('format/border/color');
      await context.sync();
      expect([own.format.border.color, other.format.border.color]).toEqual(['#FF0000', '#000000']);
    });
    await fails((context) => { sheetOf(context).charts.getItemAt(0).series.getItemAt(0).points.getItemAt(2).load('value'); });
  });

  it('a hyperlink takes the place of a formula', async () => {
    await batch(async (context) => {
      const cell = rangeOf(context, 'A1');
      cell.formulas = [['=1+1']];
      cell.hyperlink = { address: 'https://example.com', textToDisplay: 'Example' };
      cell.load('formulas,format/font/underline');
      await context.sync();
      expect([cell.formulas, cell.format.font.underline]).toEqual([[['Example']], 'Single']);
    });
  });

  it('lets a protected sheet change only what its options allow', async () => {
    await batch((context) => { sheetOf(context).protection.protect({ allowFormatColumns: true }); });
    await batch((context) => { rangeOf(context, 'A:A').format.columnWidth = 80; });
    await fails((context) => { rangeOf(context, '1:1').format.rowHeight = 30; }, 'AccessDenied');
    await fails((context) => { rangeOf(context, 'A1').dataValidation.rule = POSITIVE; }, 'AccessDenied');
    await fails((context) => { sheetOf(context).shapes.addGeometricShape('Rectangle'); }, 'AccessDenied');
  });
});
