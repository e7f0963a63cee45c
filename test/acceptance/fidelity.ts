import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import type { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { MaestroError } from '../../src/errors';
import { mergedInto, NamesTakenError, sampleWorkbook, typedAndRefreshed, type Sample } from '../support/foreign-merge';

/** What people put into workbooks: by the name of a part, or by what stands in a sheet or in the workbook part. */
const PARTS: Readonly<Record<string, RegExp>> = {
  charts: /\/charts\/chart\d*\.xml$/, 'new charts': /\/chartEx\d/i, 'chart sheets': /\/chartsheets\//, pivots: /\/pivotTables\//, records: /pivotCacheRecords/, slicers: /\/slicers\//, timelines: /\/timelines\//, images: /\/media\//,
  comments: /\/comments[^/]*\.xml$/, 'threaded comments': /\/threadedComments\//, 'VML drawings': /vmlDrawing/i, 'custom XML': /customXml\/item\d/, 'custom properties': /docProps\/custom\.xml$/, 'external links': /\/externalLinks\//,
  VBA: /vbaProject\.bin$/, controls: /\/(ctrlProps|activeX)\//, embedded: /\/embeddings\//, SmartArt: /\/diagrams\//, connections: /\/connections\.xml$/, queries: /\/queryTables\//, 'data model': /\/model\//, 'rich data': /\/richData\//, 'shared edits': /\/revisions\//, 'XML maps': /\/xmlMaps\.xml$/, 'macro sheets': /\/(macrosheets|dialogsheets)\//, 'web add-ins': /webextension/i, tables: /\/tables\//,
};
const TEXTS: Readonly<Record<string, RegExp>> = {
  'x14 formats': /x14:conditionalFormatting/, 'x14 validations': /x14:dataValidation /, sparklines: /sparklineGroup/, 'shared formulas': /t="shared"/, 'array formulas': /t="array"/, filters: /<(\w+:)?autoFilter/, protection: /<(\w+:)?(sheet|workbook)Protection/,
  prefixes: /<\w+:(worksheet|workbook)[\s>]/, strict: /purl\.oclc\.org/, 'dates from 1904': /date1904="(1|true)"/,
};

function kindsIn(bytes: Uint8Array): string {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const texts = names.filter((name) => /worksheets\/[^/]*\.xml$|workbook[^/]*\.xml$/i.test(name)).map((name) => strFromU8(parts[name] ?? new Uint8Array()));
  return [
    ...Object.keys(PARTS).filter((kind) => names.some((name) => PARTS[kind]?.test(name))),
    ...Object.keys(TEXTS).filter((kind) => texts.some((text) => TEXTS[kind]?.test(text))),
  ].join(', ') || 'cells alone';
}

interface Line {
  readonly file: string;
  readonly verdict: 'ok' | 'refused' | 'FAIL';
  readonly kept: string;
  readonly kinds: string;
  readonly details: readonly string[];
}

const sentence = (error: unknown): string => (error instanceof Error ? `${error.name}: ${error.message}` : String(error));

async function lineOf(bytes: Uint8Array, file: string, sample: Sample, out: string | undefined): Promise<Line> {
  let port: XlsxWorkbook;
  try {
    port = await mergedInto(bytes, file, sample);
  } catch (error) {
    const named = error instanceof MaestroError || error instanceof NamesTakenError;
    return { file, verdict: named ? 'refused' : 'FAIL', kept: '', kinds: '', details: [sentence(error)] };
  }
  const kinds = kindsIn(bytes);
  try {
    const { parts, same, problems, refreshed } = await typedAndRefreshed(bytes, port, sample);
    if (out !== undefined) writeFileSync(join(out, file), refreshed);
    return { file, verdict: problems.length === 0 ? 'ok' : 'FAIL', kept: `${same}/${parts}`, kinds, details: problems };
  } catch (error) {
    return { file, verdict: 'FAIL', kept: '', kinds, details: [sentence(error)] };
  }
}

/**
 * Lays the sample out in each workbook of a folder, types into it, refreshes it, and prints what became of the parts that were there before.
 * Parts that list sheets and formats may grow, so that a few less than all are the same to the byte.
 * @param out folder that gets the refreshed files
 * @returns whether every file that could be opened kept all its parts
 */
export async function fidelity(dir: string, out?: string): Promise<boolean> {
  const files = readdirSync(dir).filter((name) => /\.xls[xm]$/i.test(name)).sort();
  const sample = await sampleWorkbook();
  const lines: Line[] = [];
  for (const file of files) {
    const line = await lineOf(new Uint8Array(readFileSync(join(dir, file))), file, sample, out);
    lines.push(line);
    console.log(`${line.verdict.padEnd(8)}${line.kept.padStart(8)}  ${file}  [${line.kinds}]`);
    for (const detail of line.details) console.log(`          ${detail}`);
  }
  const count = (verdict: Line['verdict']): number => lines.filter((line) => line.verdict === verdict).length;
  console.log(`${files.length} workbooks of others: ${count('ok')} keep all their parts, ${count('refused')} refused by name, ${count('FAIL')} failed`);
  return count('ok') > 0 && count('FAIL') === 0;
}
