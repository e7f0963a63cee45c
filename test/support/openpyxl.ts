import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const CANDIDATES = ['python3', '/usr/bin/python3', 'python'];
const INSTALL = 'This test edits workbooks with openpyxl, which was not found. Install Python 3 with openpyxl (Debian and Ubuntu: apt install python3-openpyxl; elsewhere: pip install openpyxl), or set PYTHON to an interpreter that has it.';

function python(): string {
  const given = process.env['PYTHON'];
  for (const candidate of given === undefined ? CANDIDATES : [given]) {
    try {
      execFileSync(candidate, ['-c', 'import openpyxl'], { stdio: 'ignore', timeout: 60_000 });
      return candidate;
    } catch {
      continue;
    }
  }
  throw new Error(INSTALL);
}

/**
 * The file as openpyxl saves it after an edit.
 * @param body lines of Python; `book` is the workbook
 */
export function editInOpenpyxl(bytes: Uint8Array, body: readonly string[]): Uint8Array {
  const directory = mkdtempSync(join(tmpdir(), 'maestro-openpyxl-'));
  try {
    const file = join(directory, 'book.xlsx');
    writeFileSync(file, bytes);
    const script = ['import sys, openpyxl', 'book = openpyxl.load_workbook(sys.argv[1])', ...body, 'book.save(sys.argv[1])'].join('\n');
    execFileSync(python(), ['-c', script, file], { stdio: ['ignore', 'ignore', 'inherit'], timeout: 300_000 });
    return new Uint8Array(readFileSync(file));
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
