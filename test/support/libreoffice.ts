import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readXlsx } from '../../src/backends/xlsx/read/read-xlsx';
import type { RawWorkbook } from '../../src/workbook/port';

const run = promisify(execFile);
const CANDIDATES = ['soffice', 'libreoffice', '/usr/bin/soffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice', 'C:\\Program Files\\LibreOffice\\program\\soffice.exe'];
const INSTALL = 'This test recalculates workbooks in LibreOffice, which was not found. Install LibreOffice 7.4 or later (Debian and Ubuntu: apt install libreoffice-calc; macOS: brew install --cask libreoffice), or set SOFFICE to the path of soffice.';

/** Path of LibreOffice. Throws a sentence that says what to install when there is none. */
export function soffice(): string {
  const given = process.env['SOFFICE'];
  for (const candidate of given === undefined ? CANDIDATES : [given]) {
    try {
      execFileSync(candidate, ['--version'], { stdio: 'ignore', timeout: 60_000 });
      return candidate;
    } catch {
      continue;
    }
  }
  throw new Error(INSTALL);
}

/** Opens each file in LibreOffice, all in one process with a profile of its own, and saves it as `format`. Throws when one of them does not open. */
export async function convert(files: readonly Uint8Array[], format: 'xlsx' | 'pdf'): Promise<readonly Uint8Array[]> {
  const directory = mkdtempSync(join(tmpdir(), 'maestro-soffice-'));
  try {
    const sources = files.map((bytes, i) => {
      const path = join(directory, `book-${i}.xlsx`);
      writeFileSync(path, bytes);
      return path;
    });
    const out = join(directory, 'out');
    await run(soffice(), [`-env:UserInstallation=${pathToFileURL(join(directory, 'profile')).href}`, '--headless', '--norestore', '--convert-to', format, '--outdir', out, ...sources], { timeout: 600_000 });
    return sources.map((path) => readFileSync(join(out, basename(path).replace(/xlsx$/, format))));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** The file without the values of its formula cells, so that nothing can be read that was not recalculated. */
export function withoutCachedValues(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [name, part] of Object.entries(parts)) {
    if (!name.startsWith('xl/worksheets/')) continue;
    parts[name] = strToU8(strFromU8(part).replace(/(<\/f>|<f [^>]*\/>)<v(?:\/>|>[^<]*<\/v>)/g, '$1'));
  }
  return zipSync(parts, { level: 1 });
}

/** The cells of each workbook as LibreOffice computes them from scratch. */
export async function recalculate(files: readonly Uint8Array[]): Promise<readonly RawWorkbook[]> {
  const converted = await convert(files.map(withoutCachedValues), 'xlsx');
  return converted.map((bytes, i) => readXlsx(new Uint8Array(bytes), `book ${i}`));
}
