import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { prepareModel } from '../../src/actions/create';
import { writeXlsx } from '../../src/backends/xlsx/write-xlsx';
import { buildBlueprint } from '../../src/blueprint/build';
import type { ThreatModel } from '../../src/model/threat-model';
import { rate } from '../../src/scoring/rate';
import { soffice, withoutCachedValues } from '../support/libreoffice';
import { dumpCells } from './dump';
import { largeModel } from './large-model';

const TODAY = '2026-03-02';

/** Wall time in ms of opening, recalculating and saving in LibreOffice, start-up subtracted, and the size of the file in bytes. */
export interface Recalculation {
  readonly formulas: number;
  readonly values: number;
  readonly bytes: number;
  /** Of exceljs writing the same values and formulas. */
  readonly exceljsBytes: number;
}

/** A model of `threats` threats with twice as many mitigations and four mappings each. */
function mapped(threats: number): ThreatModel {
  const model = largeModel(threats);
  const second = model.mapping.map((pair, i) => ({ ...pair, mitigation: `M${((i + 7) % model.mitigations.length) + 1}` }));
  return prepareModel({ ...model, mapping: [...model.mapping, ...second] }, TODAY, () => 'bench');
}

/** The same cells with their values only. */
function valuesOnly(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (name.startsWith('xl/worksheets/sheet')) parts[name] = strToU8(strFromU8(part).replace(/<f[^>]*>[^<]*<\/f>|<f[^>]*\/>/g, ''));
    if (name.startsWith('xl/tables/')) parts[name] = strToU8(strFromU8(part).replace(/<calculatedColumnFormula>[^<]*<\/calculatedColumnFormula>/g, ''));
  }
  return zipSync(parts, { level: 1 });
}

/** What LibreOffice takes for the workbook of a model with `threats` threats. */
export async function recalculation(threats: number, runs: number): Promise<Recalculation> {
  const dir = mkdtempSync(join(tmpdir(), 'maestro-recalculate-'));
  try {
    const model = mapped(threats);
    const bytes = await writeXlsx(buildBlueprint(model, rate(model, TODAY), 'hash'));
    const convert = (name: string, content: Uint8Array): number => {
      const file = join(dir, `${name}.xlsx`);
      writeFileSync(file, content);
      const times = Array.from({ length: runs }, () => {
        const started = performance.now();
        execFileSync(soffice(), [`-env:UserInstallation=${pathToFileURL(join(dir, 'profile')).href}`, '--headless', '--norestore', '--convert-to', 'xlsx', '--outdir', join(dir, 'out'), file], { stdio: 'ignore' });
        return performance.now() - started;
      });
      return Math.min(...times);
    };
    const [dump, exceljs] = [join(dir, 'cells.json'), join(dir, 'exceljs.xlsx')];
    writeFileSync(dump, dumpCells(model, TODAY));
    execFileSync(process.execPath, ['test/bench/peers/write-exceljs.cjs', dump, exceljs]);
    const empty = zipSync(unzipSync(await writeXlsx({ properties: { title: '', subject: '', creator: '', description: '', date: TODAY }, names: [], sheets: [{ name: 'Empty', visibility: 'visible', widths: {}, heights: {}, print: { pagesWide: 1 }, tables: [], notes: [{ row: 1, column: 0, value: 1, style: 'note' }], blocks: [], charts: [], shapes: [], locked: false }] })));
    convert('first', empty);
    const startUp = convert('empty', empty);
    return { formulas: convert('formulas', withoutCachedValues(bytes)) - startUp, values: convert('values', valuesOnly(bytes)) - startUp, bytes: bytes.length, exceljsBytes: statSync(exceljs).size };
  } finally {
    rmSync(dir, { recursive: true });
  }
}
