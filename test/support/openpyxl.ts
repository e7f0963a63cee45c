import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Described } from '../host/describe';

const CANDIDATES = ['python3', '/usr/bin/python3', 'python'];
const INSTALL = 'This test looks at workbooks with openpyxl, which was not found. Install Python 3 with openpyxl (Debian and Ubuntu: apt install python3-openpyxl; elsewhere: pip install openpyxl), or set PYTHON to an interpreter that has it.';

/** An interpreter that has openpyxl. Throws a sentence that says what to install when there is none. */
export function python(): string {
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

/** What openpyxl sees in a file: the output of describe_xlsx.py. */
export function describeInOpenpyxl(bytes: Uint8Array): Described {
  const directory = mkdtempSync(join(tmpdir(), 'maestro-openpyxl-'));
  try {
    const file = join(directory, 'book.xlsx');
    writeFileSync(file, bytes);
    const printed = execFileSync(python(), [join(__dirname, 'describe_xlsx.py'), file], { stdio: ['ignore', 'pipe', 'inherit'], timeout: 300_000, maxBuffer: 512 * 1024 * 1024 });
    return JSON.parse(printed.toString('utf8')) as Described;
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
