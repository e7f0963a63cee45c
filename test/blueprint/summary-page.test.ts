import { beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { prepareModel } from '../../src/actions/create';
import { writeXlsx } from '../../src/backends/xlsx/write-xlsx';
import type { Blueprint } from '../../src/blueprint/blueprint';
import { buildBlueprint } from '../../src/blueprint/build';
import { sampleModel } from '../../src/reports/sample/sample-model';
import { rate } from '../../src/scoring/rate';
import { largeModel } from '../bench/large-model';
import { convert } from '../support/libreoffice';

const TODAY = '2026-03-02';
const LETTER = '1';
/** Long texts in every place that the page shows. */
const wordy = (threats: number) => {
  const model = largeModel(threats);
  const long = 'A long sentence that has to be cut at the edge of its cell, because a page is a page. '.repeat(8);
  return {
    ...model,
    context: { ...sampleModel().context, scopeIncluded: long, scopeExcluded: long, analysts: long.slice(0, 200) },
    threats: model.threats.map((t) => ({ ...t, name: long.slice(0, 120), impactText: long })),
  };
};

/** The Summary and the sheet its charts read; values only, so that nothing but the lay-out matters. */
function summaryOnly(blueprint: Blueprint): Blueprint {
  const kept = blueprint.sheets.filter((sheet) => sheet.name === '10 Summary' || sheet.name === '6 Matrix');
  return {
    ...blueprint, names: [],
    sheets: kept.map((sheet) => ({
      ...sheet,
      blocks: sheet.blocks.map((block) => ({ ...block, cells: block.cells.map(({ row, column, value, style, span }) => ({ row, column, value, style, ...(span === undefined ? {} : { span }) })) })),
    })),
  };
}

function onLetter(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) if (name.startsWith('xl/worksheets/sheet')) parts[name] = strToU8(strFromU8(part).replace(/paperSize="9"/, `paperSize="${LETTER}"`));
  return zipSync(parts, { level: 1 });
}

/** Sizes in points of the upright pages: the Summary is the only sheet that is printed so. */
const uprightPages = (pdf: Uint8Array): readonly (readonly number[])[] =>
  [...Buffer.from(pdf).toString('latin1').matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)/g)].map(([, width, height]) => [Math.round(Number(width)), Math.round(Number(height))]).filter(([width = 0, height = 0]) => width < height);

describe('the Summary, printed by LibreOffice', () => {
  const cases = [1, 30, 300];
  let pdfs: readonly Uint8Array[] = [];

  beforeAll(async () => {
    const files = await Promise.all(cases.map((n) => {
      const model = prepareModel(wordy(n), TODAY, () => 'x');
      return writeXlsx(summaryOnly(buildBlueprint(model, rate(model, TODAY), 'hash')));
    }));
    pdfs = await convert([...files, ...files.map(onLetter)], 'pdf');
  }, 300_000);

  it.each(cases.flatMap((n, i) => [[n, 'A4', i, [595, 842]], [n, 'Letter', i + cases.length, [612, 792]]] as const))('is one page for %d threats on %s', (_, __, at, size) => {
    expect(uprightPages(pdfs[at] ?? new Uint8Array())).toEqual([size]);
  });
});
