import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Generated } from './generators/generated';
import { rules } from './generators/rules';
import { schema } from './generators/schema';
import { workbookPage } from './generators/workbook-page';

const ROOT = path.resolve(__dirname, '..');
/** Everything that follows from the sources; a further generator is added here. */
const GENERATORS: readonly ((root: string) => Promise<Generated>)[] = [rules, schema, workbookPage];

interface Difference {
  readonly path: string;
  /** Undefined for a file that should not be there. */
  readonly content: string | undefined;
}

/** Files that differ from what the sources say. */
export async function staleFiles(): Promise<readonly Difference[]> {
  const generated = await Promise.all(GENERATORS.map((generator) => generator(ROOT)));
  const files = generated.flatMap((g) => g.files);
  const wanted = new Set(files.map((file) => file.path));
  const left = generated.flatMap((g) => g.folders ?? []).flatMap((folder) => {
    const full = path.join(ROOT, folder);
    return existsSync(full) ? readdirSync(full).map((name) => `${folder}/${name}`).filter((name) => !wanted.has(name)) : [];
  });
  const changed = files.filter(({ path: name, content }) => {
    const full = path.join(ROOT, name);
    return !existsSync(full) || readFileSync(full, 'utf8') !== content;
  });
  return [...changed, ...left.map((name) => ({ path: name, content: undefined }))];
}

/** Brings every generated file up to date. */
export async function generate(): Promise<readonly Difference[]> {
  const stale = await staleFiles();
  for (const { path: name, content } of stale) {
    const full = path.join(ROOT, name);
    if (content === undefined) rmSync(full, { recursive: true });
    else {
      mkdirSync(path.dirname(full), { recursive: true });
      writeFileSync(full, content);
    }
  }
  return stale;
}

async function main(check: boolean): Promise<void> {
  const stale = check ? await staleFiles() : await generate();
  for (const { path: name, content } of stale) console.log(`${content === undefined ? (check ? 'superfluous' : 'removed') : check ? 'stale' : 'written'}: ${name}`);
  if (check && stale.length > 0) {
    console.error(`${stale.length} generated files are not up to date. Run "npm run generate" and commit the result.`);
    process.exitCode = 1;
  }
}

if (require.main === module) void main(process.argv.includes('--check'));
