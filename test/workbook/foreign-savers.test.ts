import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readXlsx } from '../../src/backends/xlsx/read/read-xlsx';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { ENTITIES, rowsOf } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';
import { readModel } from '../../src/workbook/read';
import { scaffoldModel } from '../../src/workbook/write';
import { arbitraryModel } from '../support/arbitrary-model';
import { convert } from '../support/libreoffice';

describe('a workbook that somebody opened and saved in LibreOffice', () => {
  it('still holds the same model, and nothing about it is strange', async () => {
    const models = fc.sample(arbitraryModel(), { numRuns: 6, seed: 20260302 });
    const written = await Promise.all(models.map(async (model) => {
      const port = new XlsxWorkbook(new Uint8Array(), 'model.xlsx');
      await scaffoldModel(port, model, rate(model, '2026-03-02'), 'hash');
      return port.bytes;
    }));
    const saved = await convert(written, 'xlsx');
    saved.forEach((bytes, i) => {
      const model = models[i];
      if (model === undefined) throw new Error('LibreOffice saved more files than it was given');
      const { model: back, issues } = readModel(readXlsx(new Uint8Array(bytes), 'model.xlsx'), 'model.xlsx');
      expect(issues).toEqual([]);
      for (const { key } of ENTITIES) expect([key, rowsOf(back, key)]).toEqual([key, rowsOf(model, key)]);
      expect(back.meta).toEqual(model.meta);
    });
  }, 180_000);
});
