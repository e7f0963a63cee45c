import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { XlsxWorkbook } from '../../../src/backends/xlsx/xlsx-workbook';
import { ENTITIES, createModel, rowsOf, type ThreatModel } from '../../../src/model/threat-model';
import { rate } from '../../../src/scoring/rate';
import { readModel, type ReadModel } from '../../../src/workbook/read';
import { scaffoldModel } from '../../../src/workbook/write';
import { arbitraryModel } from '../../support/arbitrary-model';

const TODAY = '2026-03-02';

async function throughWorkbook(model: ThreatModel): Promise<ReadModel> {
  const port = new XlsxWorkbook(new Uint8Array(), 'trip.xlsx');
  await scaffoldModel(port, model, rate(model, TODAY), 'hash');
  return readModel(await port.read(), 'trip.xlsx');
}

describe('model → workbook → model', () => {
  it('is equal, field for field, for random models', async () => {
    await fc.assert(fc.asyncProperty(arbitraryModel(), async (model) => {
      const { model: back, issues } = await throughWorkbook(model);
      for (const { key } of ENTITIES) expect([key, rowsOf(back, key)]).toEqual([key, rowsOf(model, key)]);
      expect(back.meta).toEqual(model.meta);
      expect(issues).toEqual([]);
    }), { numRuns: 10, endOnFailure: true });
  }, 120_000);

  describe('one workbook with a row for each', () => {
    const TEXTS = [
      ['newlines', 'one\ntwo\r\nthree\n'], ['a leading =', '=HYPERLINK("http://x")'], ['a leading +', '+1'], ['a leading -', '-1'], ['a leading @', '@SUM(A1)'],
      ['emoji', '🧨👩‍🚀'], ['right-to-left script', 'مرحبا ‏שלום'], ['the longest text', 'ש'.repeat(32_767)], ['an escape that is none', '_x000D_ _x0041_'],
      ['markup', '<t>&amp;</t> ]]>'], ['spaces at both ends', '  x  '], ['what looks like a number', '0012'], ['what looks like an error', '#REF!'], ['a tab', 'a\tb'],
    ] as const;
    const DAYS = ['0001-01-01', '1899-12-31', '1900-01-01', '1900-02-28', '1900-03-01', '1903-12-31', '1904-01-02', '2024-02-29', '9999-12-31'] as const;
    let back: ThreatModel;

    beforeAll(async () => {
      const threats = TEXTS.map(([, description], i) => ({ id: `TH${i + 1}`, name: 'One', description }));
      const residual = DAYS.map((targetDate, i) => ({ id: `RR${i + 1}`, threat: `TH${i + 1}`, targetDate }));
      back = (await throughWorkbook(createModel({ threats, residual }))).model;
    });

    it.each(TEXTS.map(([name, text], i) => [name, text, i] as const))('keeps %s as text', (_name, text, i) => {
      expect(back.threats[i]?.description).toBe(text);
    });

    it.each(DAYS.map((day, i) => [day, i] as const))('keeps the date %s', (day, i) => {
      expect(back.residual[i]?.targetDate).toBe(day);
    });
  });
});
