import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../src/rules/rule';
import type { Generated, GeneratedFile } from './generated';

const FOLDER = 'src/rules';
const INDEX = `${FOLDER}/index.generated.ts`;
const IDS = `${FOLDER}/ids.generated.ts`;
const PAGES = 'docs/rules';
const NOTE = '// Written by `npm run generate` from the files beside it.\n';
const HELPERS: ReadonlySet<string> = new Set(['rule.ts', 'validate.ts']);

interface RuleFile {
  readonly name: string;
  readonly exportName: string;
  readonly rule: Rule;
}

/** `severe-threat` → `severeThreat`: the name a rule's file exports. */
export function exportNameOf(id: string): string {
  return id.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/** Names of the rule files, without extension. */
export function ruleFileNames(root: string): readonly string[] {
  return readdirSync(path.join(root, FOLDER))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.generated.ts') && !HELPERS.has(file))
    .map((file) => file.slice(0, -'.ts'.length));
}

/** Sections and numbers compared as numbers: R5.2 before R5.10. */
export function compareSources(a: string, b: string): number {
  const [left, right] = [a, b].map((source) => source.slice(1).split('.').map(Number));
  return (left?.[0] ?? 0) - (right?.[0] ?? 0) || (left?.[1] ?? 0) - (right?.[1] ?? 0);
}

async function load(root: string, name: string): Promise<RuleFile> {
  const loaded: unknown = await import(pathToFileURL(path.join(root, FOLDER, `${name}.ts`)).href);
  const exportName = exportNameOf(name);
  const found = typeof loaded === 'object' && loaded !== null ? Object.entries(loaded).find(([key]) => key === exportName)?.[1] as unknown : undefined;
  if (!isRule(found)) throw new Error(`${FOLDER}/${name}.ts exports no rule called ${exportName}`);
  return { name, exportName, rule: found };
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'source' in value && 'check' in value;
}

/** The rule index, the list of rule ids and a page for each rule. Throws on a rule file without its rule. */
export async function rules(root: string): Promise<Generated> {
  const files = await Promise.all(ruleFileNames(root).map((name) => load(root, name)));
  files.sort((a, b) => compareSources(a.rule.source, b.rule.source) || a.name.localeCompare(b.name));
  return { files: [index(files), ids(files), overview(files), ...files.map(page)], folders: [PAGES] };
}

function index(files: readonly RuleFile[]): GeneratedFile {
  const imports = [...files].sort((a, b) => (a.name < b.name ? -1 : 1)).map(({ name, exportName }) => `import { ${exportName} } from './${name}';\n`).join('');
  const list = files.map(({ exportName }) => `  ${exportName},\n`).join('');
  return { path: INDEX, content: `${NOTE}${imports}import type { Rule } from './rule';\n\n/** Every rule, in the order of METHOD. */\nexport const ALL_RULES: readonly Rule[] = [\n${list}];\n` };
}

function ids(files: readonly RuleFile[]): GeneratedFile {
  const list = files.map(({ rule }) => `  ['${rule.id}', { source: '${rule.source}', late: ${rule.needs !== undefined} }],\n`).join('');
  const type = 'ReadonlyMap<string, { readonly source: string; readonly late: boolean }>';
  return { path: IDS, content: `${NOTE}\n/** Rule ids with their METHOD number; \`late\` rules run after the others. Apart from the rules, so that a rule may know the names of all. */\nexport const RULE_IDS: ${type} = new Map([\n${list}]);\n` };
}

const SEVERITIES: Readonly<Record<Rule['severity'], string>> = { error: 'error', warning: 'warning', info: 'info' };

function phaseOf({ phase }: Rule): string {
  return phase === 'entity' ? 'the phase of the row' : phase === 0 ? 'across phases' : String(phase);
}

function overview(files: readonly RuleFile[]): GeneratedFile {
  const rows = files.map(({ rule }) => `| ${rule.source} | [${rule.id}](${rule.id}.md) | ${SEVERITIES[rule.severity]} | ${phaseOf(rule)} | ${rule.title} | ${rule.fix === undefined ? '' : 'yes'} |\n`).join('');
  return {
    path: `${PAGES}/README.md`,
    content: `# Rules\n\nWritten by \`npm run generate\`. ${files.length} rules, in the order of the method.\n\n| source | rule | severity | phase | what it finds | automatic fix |\n| --- | --- | --- | --- | --- | --- |\n${rows}`,
  };
}

function page({ rule }: RuleFile): GeneratedFile {
  const fix = rule.fix === undefined ? 'There is no automatic fix.' : 'An automatic fix is offered where the right value is beyond doubt; it removes nothing that a person typed.';
  const facts = `| id | source | phase | severity |\n| --- | --- | --- | --- |\n| \`${rule.id}\` | ${rule.source} | ${phaseOf(rule)} | ${SEVERITIES[rule.severity]} |\n`;
  return {
    path: `${PAGES}/${rule.id}.md`,
    content: `# ${rule.title}\n\n${facts}\nA finding reads: ${rule.message}\n\n## Why it matters\n\n${rule.why}\n\n## How to fix\n\n${rule.howToFix}\n\n${fix}\n`,
  };
}
