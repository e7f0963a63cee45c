import { afterEach, describe, expect, it } from '@jest/globals';
import { startHost, type Host } from './index';

let host: Host;
afterEach(() => host.stop());

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet => context.workbook.worksheets.getItem('Sheet1');

/** A table "Threats" with a calculated column in A1:C3. */
const makeTable = (): Promise<void> => Excel.run(async (context) => {
  const range = sheetOf(context).getRange('A1:C3');
  range.values = [['ID', 'Cost', 'Twice'], ['TH1', 1, '=[@Cost]*2'], ['TH2', 2, '=[@Cost]*2']];
  sheetOf(context).tables.add(range, true).name = 'Threats';
  await context.sync();
});

describe('cells', () => {
  it('are read as if typed and seen by what follows in the same batch', async () => {
    host = startHost();
    const seen = await Excel.run(async (context) => {
      const range = sheetOf(context).getRange('A1:C2');
      range.values = [['TH1', "'=1+1", '2026-03-02'], ['50%', true, '']];
      range.load('values,numberFormat,valueTypes,text');
      await context.sync();
      return [range.values, range.numberFormat, range.valueTypes, range.text];
    });
    expect(seen).toEqual([
      [['TH1', '=1+1', 46083], [0.5, true, '']],
      [['General', 'General', 'm/d/yyyy'], ['0%', 'General', 'General']],
      [['String', 'String', 'Double'], ['Double', 'Boolean', 'Empty']],
      [['TH1', '=1+1', '3/2/2026'], ['50%', 'TRUE', '']],
    ]);
  });

  it('take large blocks, which the client cuts up, and leave those with null', async () => {
    host = startHost();
    const rows = Array.from({ length: 400 }, (_, r) => Array.from({ length: 10 }, (_c, c) => (r === 5 && c === 5 ? null : r * c)));
    await Excel.run(async (context) => {
      sheetOf(context).getRange('F6').values = [['stays']];
      sheetOf(context).getRange('A1:J400').values = rows;
      await context.sync();
    });
    expect([host.user.valueOf('Sheet1', 'F6'), host.user.valueOf('Sheet1', 'J400')]).toEqual(['stays', 3591]);
    expect(host.syncs).toEqual([expect.objectContaining({ cellsWritten: 4000 })]);
  });

  it.each([['a formula with the prefix of files', [['=_xlfn.XLOOKUP(1,A1,A2)']]], ['another shape', [[1, 2]]], ['more text than fits', [['x'.repeat(32_768)]]]])('refuse %s', async (_, values) => {
    host = startHost();
    await expect(Excel.run(async (context) => {
      sheetOf(context).getRange('A5').values = values;
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidArgument' });
  });
});

describe('tracked ranges', () => {
  it('follow rows that come and go between requests', async () => {
    host = startHost();
    host.user.setCell('Sheet1', 'B5', 'here');
    await Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('B5');
      cell.load('values');
      await context.sync();
      host.coauthor.insertRows('Sheet1', 2, 3);
      cell.values = [['changed']];
      cell.load('address');
      await context.sync();
      expect(cell.address).toBe('Sheet1!B8');
    });
    expect(host.user.valueOf('Sheet1', 'B8')).toBe('changed');
  });

  it('fail when their cells are gone, and are given up at the end of the run', async () => {
    host = startHost();
    await expect(Excel.run(async (context) => {
      const cell = sheetOf(context).getRange('B5');
      await context.sync();
      host.coauthor.deleteRows('Sheet1', 5);
      cell.values = [['lost']];
      await context.sync();
    })).rejects.toMatchObject({ code: 'InvalidReference' });
    await host.settle();
    expect(host.book.references.size).toBe(0);
  });
});

describe('tables', () => {
  it('grow over what is written below them, with calculated columns and what covers their rows', async () => {
    host = startHost();
    await makeTable();
    const [sheet] = host.book.sheets;
    sheet?.boundOf('validation').push({ rects: [{ row: 1, column: 0, height: 2, width: 1 }], what: 'list' });
    host.coauthor.setCell('Sheet1', 'A4', 'TH3');
    expect(host.book.table('Threats')?.body).toMatchObject({ row: 1, height: 3 });
    expect(host.user.formulaOf('Sheet1', 'C4')).toBe('=[@Cost]*2');
    expect(sheet?.boundOf('validation').map(({ rects }) => rects)).toEqual([[{ row: 1, column: 0, height: 3, width: 1 }]]);
  });

  it('are moved, shrunk and renamed with everything that speaks of them', async () => {
    host = startHost();
    await makeTable();
    host.user.addSheet('Sums');
    host.user.setCell('Sums', 'A1', '=SUM(Threats[Cost])+Sheet1!$B$2&"Threats[Cost]"');
    host.coauthor.insertRows('Sheet1', 1, 2);
    host.coauthor.renameTable('Threats', 'Risks');
    host.coauthor.renameColumn('Risks', 'Cost', 'Price');
    host.coauthor.renameSheet('Sheet1', '3 Risks');
    expect(host.user.formulaOf('Sums', 'A1')).toBe('=SUM(Risks[Price])+\'3 Risks\'!$B$4&"Threats[Cost]"');
    expect(host.user.formulaOf('3 Risks', 'C4')).toBe('=[@Price]*2');
    host.coauthor.deleteTableRow('Risks', 1);
    expect(host.user.tableValues('Risks')).toEqual([['ID', 'Price', 'Twice'], ['TH2', 2, 0]]);
    host.coauthor.deleteTableRow('Risks', 1);
    expect(host.user.tableValues('Risks')).toEqual([['ID', 'Price', 'Twice'], ['', '', '']]);
  });

  it('are sorted with blanks last', async () => {
    host = startHost();
    await makeTable();
    host.coauthor.setCell('Sheet1', 'A4', 'TH3');
    host.coauthor.sortTable('Threats', 'Cost', false);
    expect(host.user.tableValues('Threats').map(([id]) => id)).toEqual(['ID', 'TH2', 'TH1', 'TH3']);
  });

  it('get columns and rows through the API, and a new size', async () => {
    host = startHost();
    await makeTable();
    await Excel.run(async (context) => {
      const table = context.workbook.tables.getItem('Threats');
      table.columns.add(undefined, undefined, 'Owner');
      table.rows.add();
      await context.sync();
      table.resize('A1:D6');
      table.showTotals = true;
      const [body, totals] = [table.getDataBodyRange(), table.getTotalRowRange()];
      body.load('address');
      totals.load('address');
      await context.sync();
      expect([body.address, totals.address]).toEqual(['Sheet1!A2:D6', 'Sheet1!A7:D7']);
    });
    expect([host.user.formulaOf('Sheet1', 'C4'), host.user.formulaOf('Sheet1', 'C6')]).toEqual(['=[@Cost]*2', '=[@Cost]*2']);
  });
});

describe('names', () => {
  it('follow their cells and end as #REF!', async () => {
    host = startHost();
    await Excel.run(async (context) => {
      const name = context.workbook.names.add('View', sheetOf(context).getRange('B2:C4'));
      await context.sync();
      host.coauthor.insertRows('Sheet1', 3, 2);
      name.load('formula,type');
      await context.sync();
      expect([name.formula, name.type]).toEqual(['=Sheet1!$B$2:$C$6', 'Range']);
      host.coauthor.deleteRows('Sheet1', 1, 8);
      name.load('formula,type');
      const range = name.getRangeOrNullObject();
      await context.sync();
      expect([name.formula, name.type, range.isNullObject]).toEqual(['=Sheet1!#REF!', 'Error', true]);
    });
  });
});

describe('protection', () => {
  it('keeps locked cells from the add-in and from people, and tables from growing', async () => {
    host = startHost();
    await makeTable();
    host.user.protect('Sheet1', undefined, { allowInsertRows: true });
    await expect(Excel.run(async (context) => {
      sheetOf(context).getRange('A2').values = [['x']];
      await context.sync();
    })).rejects.toMatchObject({ code: 'AccessDenied' });
    expect(() => host.coauthor.setCell('Sheet1', 'A2', 'x')).toThrow();
    expect(() => host.coauthor.insertTableRow('Threats', 1)).toThrow();
    host.coauthor.insertRows('Sheet1', 9);
    expect(host.user.valueOf('Sheet1', 'A2')).toBe('TH1');
  });
});
