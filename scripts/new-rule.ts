import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { generate } from './generate';
import { exportNameOf } from './generators/rules';

const ROOT = path.resolve(__dirname, '..');

const ruleText = (id: string, source: string): string => `import { rule } from './rule';

export const ${exportNameOf(id)} = rule({
  id: '${id}',
  source: '${source}',
  phase: 0,
  severity: 'warning',
  title: '',
  message: '',
  why: '',
  howToFix: '',
  *check({ model }) {
    for (const row of model.threats.slice(0, 0)) yield { entity: 'threats', row };
  },
});
`;

const testText = (id: string): string => `import { ${exportNameOf(id)} } from '../../src/rules/${id}';
import { testRule } from '../support/rule-test';

testRule(${exportNameOf(id)}, []);
`;

/** What is wrong with the arguments, as a sentence; undefined when nothing is. */
function objection(id: string | undefined, source: string | undefined): string | undefined {
  if (id === undefined || source === undefined) return 'Usage: npm run new-rule -- <id> <Rn.m>, for instance "npm run new-rule -- threat-without-owner R5.16".';
  if (!/^[a-z]+(-[a-z0-9]+)+$/.test(id)) return `"${id}" is no speaking kebab-case id, such as threat-without-owner.`;
  if (!/^R\d+\.\d+$/.test(source)) return `"${source}" is no rule number of the method, such as R5.16.`;
  if (existsSync(path.join(ROOT, `src/rules/${id}.ts`))) return `src/rules/${id}.ts exists already.`;
  return undefined;
}

async function main(id: string | undefined, source: string | undefined): Promise<void> {
  const wrong = objection(id, source);
  if (wrong !== undefined || id === undefined || source === undefined) {
    console.error(wrong);
    process.exitCode = 2;
    return;
  }
  const files = { [`src/rules/${id}.ts`]: ruleText(id, source), [`test/rules/${id}.test.ts`]: testText(id) };
  for (const [name, content] of Object.entries(files)) {
    writeFileSync(path.join(ROOT, name), content, { flag: 'wx' });
    console.log(`written: ${name}`);
  }
  for (const { path: name } of await generate()) console.log(`written: ${name}`);
  console.log('Next: write the rule and the cases of its test, raise the section\'s count in test/rules/parity.test.ts, run "npm run generate".');
}

void main(process.argv[2], process.argv[3]);
