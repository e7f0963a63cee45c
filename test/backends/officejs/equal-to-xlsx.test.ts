import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeXlsx } from '../../../src/backends/xlsx/write-xlsx';
import { sampleModel } from '../../../src/reports/sample/sample-model';
import { startHost, type Host } from '../../host';
import { describeBook, type Described } from '../../host/describe';
import { differencesOf, SHEET_ASPECTS } from '../../support/described-alike';
import { describeInOpenpyxl } from '../../support/openpyxl';
import { blueprintOf, scaffold } from './scaffold-support';

/**
 * The same model laid out as a file and in Excel shows the same to people. openpyxl reads the file, so that nothing of ours vouches for ours.
 * Of what `scaffold` says that Excel's API cannot set, openpyxl sees that formulas are array formulas, which is not compared. Nor are values of formula cells,
 * which nobody computes here, and shapes, which openpyxl does not read.
 */
let host: Host;
let file: Described;
let excel: Described;

beforeAll(async () => {
  const blueprint = await blueprintOf(sampleModel());
  host = startHost();
  await scaffold(blueprint);
  excel = describeBook(host.book);
  file = describeInOpenpyxl(await writeXlsx(blueprint));
}, 300_000);
afterAll(() => host.stop());

describe('the workbook laid out in Excel and the file of the same model', () => {
  it('have the same sheets in the same order', () => {
    expect(excel.order).toEqual(file.order);
  });

  it('have the same names', () => {
    expect(excel.names).toEqual(file.names);
  });

  it('say the same about themselves and show the same sheet', () => {
    expect([excel.properties, excel.active]).toEqual([file.properties, file.active]);
  });

  it.each(SHEET_ASPECTS)('have the same on every sheet: %s', (aspect) => {
    expect(differencesOf(aspect, file, excel)).toEqual([]);
  });
});
