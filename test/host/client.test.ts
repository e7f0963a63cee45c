import { afterEach, describe, expect, it } from '@jest/globals';
import { startHost, type Host } from './index';

let host: Host;
afterEach(() => host.stop());

describe('the real client on the simulated host', () => {
  it('carries out what was queued, in one request', async () => {
    host = startHost();
    const [address, names] = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem('sheet1').getRange('B2:$C$4');
      range.load('address,values');
      context.workbook.worksheets.load('items/name');
      await context.sync();
      return [range.address, context.workbook.worksheets.items.map(({ name }) => name)];
    });
    expect([address, names]).toEqual(['Sheet1!B2:C4', ['Sheet1']]);
    expect(host.syncs).toEqual([expect.objectContaining({ writes: 0 })]);
  });

  it('tells errors by code and place', async () => {
    host = startHost();
    await expect(Excel.run(async (context) => {
      context.workbook.worksheets.getItem('Nowhere').getRange('A1').load('values');
      await context.sync();
    })).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'WorksheetCollection.getItem' } });
  });

  it('has what its requirement set has, and no more', () => {
    host = startHost({ apiSet: '1.9' });
    expect([Office.context.requirements.isSetSupported('ExcelApi', '1.9'), Office.context.requirements.isSetSupported('ExcelApi', '1.10')]).toEqual([true, false]);
  });
});
