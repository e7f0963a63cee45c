import { beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { writeXlsx } from '../../src/backends/xlsx/write-xlsx';
import { countComputedCells, type Blueprint } from '../../src/blueprint/blueprint';
import { buildBlueprint } from '../../src/blueprint/build';
import { prepareModel } from '../../src/actions/create';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { withFixedRows } from '../../src/reports/product-rows';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';
import type { RawWorkbook } from '../../src/workbook/port';
import { arbitraryModel } from '../support/arbitrary-model';
import { covering } from '../support/covering';
import { recalculate } from '../support/libreoffice';
import { compareComputed } from '../support/parity';
import { THOROUGH } from '../support/thorough';
import { parityModel } from './parity-model';

const SEED = 20_260_302;

/** LibreOffice computes TODAY() itself, so the engine must count the same day as today. */
function localToday(): string {
  const now = new Date();
  return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
}

/** The blueprint with another formula in one column, its values unchanged. */
function withFormula(blueprint: Blueprint, table: string, key: string, formula: string): Blueprint {
  return {
    ...blueprint,
    sheets: blueprint.sheets.map((sheet) => ({
      ...sheet,
      tables: sheet.tables.map((t) => (t.name !== table ? t : { ...t, columns: t.columns.map((c) => (c.key === key ? { ...c, formula } : c)) })),
    })),
  };
}

describe('computed cells, recalculated by LibreOffice', () => {
  let blueprints: readonly Blueprint[] = [];
  let recalculated: readonly RawWorkbook[] = [];
  let planted: RawWorkbook | undefined;

  beforeAll(async () => {
    const today = localToday();
    const laidOut = (model: ThreatModel): Blueprint => buildBlueprint(model, rate(model, today), 'hash');
    const given = [prepareModel(sampleModel(), today, () => 'sample'), parityModel(today), withFixedRows(createModel({}))].map(laidOut);
    const random = [...fc.sample(arbitraryModel({ dense: true, maxRows: 6 }), { numRuns: 30, seed: SEED }), ...fc.sample(arbitraryModel(), { numRuns: 20, seed: SEED })].map(laidOut);
    blueprints = THOROUGH ? [...given, ...random] : covering(given, random);
    const [first] = blueprints;
    if (first === undefined) throw new Error('no model');
    const wrong = withFormula(first, 'Threats', 'exposure', '1+41');
    const files = await Promise.all([wrong, ...blueprints].map(writeXlsx));
    // Two at a time: LibreOffice computes on one core.
    const half = Math.ceil(files.length / 2);
    const [first_, second] = await Promise.all([recalculate(files.slice(0, half)), recalculate(files.slice(half))]);
    [planted, ...recalculated] = [...first_, ...second];
  }, 600_000);

  it('equal the engine’s values in every model, and none is left out', () => {
    blueprints.forEach((blueprint, i) => {
      const workbook = recalculated[i];
      if (workbook === undefined) throw new Error(`book ${i} did not come back`);
      const { compared, differences } = compareComputed(blueprint, workbook);
      expect({ model: i, differences }).toEqual({ model: i, differences: [] });
      expect(compared).toBeGreaterThanOrEqual(countComputedCells(blueprint));
    });
    expect(blueprints.reduce((sum, b) => sum + countComputedCells(b), 0)).toBeGreaterThan(THOROUGH ? 1_000_000 : 200_000);
  });

  it('differ where a formula is wrong, in each of its rows', () => {
    const [first] = blueprints;
    if (first === undefined || planted === undefined) throw new Error('no model');
    const rows = first.sheets.flatMap((s) => s.tables).find((t) => t.name === 'Threats')?.rows.length ?? 0;
    const { differences } = compareComputed(first, planted);
    expect(differences.filter((line) => line.startsWith('Threats[Severity × likelihood]') && line.endsWith('spreadsheet 42'))).toHaveLength(rows);
  });
});
