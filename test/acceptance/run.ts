import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import Ajv2020 from 'ajv/dist/2020';
import { createWorkbook, prepare } from '../../src/actions/create';
import { diffModels } from '../../src/actions/diff';
import { openModel } from '../../src/actions/source';
import { validate } from '../../src/actions/validate';
import { writeXlsx } from '../../src/backends/xlsx/write-xlsx';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { countComputedCells } from '../../src/blueprint/blueprint';
import { buildBlueprint } from '../../src/blueprint/build';
import { toJson } from '../../src/formats/json';
import type { Loss } from '../../src/formats/loss';
import { fromThreatComposer, toThreatComposer } from '../../src/formats/threat-composer';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { recalculate } from '../support/libreoffice';
import { compareComputed } from '../support/parity';
import { EXPECTED, type Expected } from './expected';
import { fidelity } from './fidelity';

const TODAY = '2026-03-02';
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;
let passed = 0;
let failed = 0;

function check(what: string, actual: unknown, expected: unknown): void {
  const same = JSON.stringify(actual) === JSON.stringify(expected);
  if (same) passed += 1;
  else failed += 1;
  console.log(`  ${same ? 'ok  ' : 'FAIL'} ${what}${same ? '' : `: ${JSON.stringify(actual)} instead of ${JSON.stringify(expected)}`}`);
}

function filesIn(dir: string): string[] {
  return readdirSync(dir).sort().flatMap((name) => {
    const path = join(dir, name);
    return statSync(path).isDirectory() ? filesIn(path) : [path];
  });
}

const sum = (rows: readonly { readonly threats: readonly string[]; readonly mitigations: readonly string[] }[], key: 'threats' | 'mitigations'): number => rows.reduce((n, row) => n + row[key].length, 0);

function countsOf(model: ThreatModel, losses: readonly Loss[]): Expected {
  return {
    threats: model.threats.length,
    mitigations: model.mitigations.length,
    mappings: model.mapping.length,
    assumptions: model.assumptions.length,
    assumptionThreatLinks: sum(model.assumptions, 'threats'),
    assumptionMitigationLinks: sum(model.assumptions, 'mitigations'),
    danglingLinks: losses.filter((l) => l.where === 'mitigationLinks' && l.field === 'linkedId').reduce((n, l) => n + l.rows.length, 0),
  };
}

/** Import, workbook and back, validation, export: everything a user does with a Threat Composer file. */
async function acceptThreatComposer(path: string, schema: object | undefined): Promise<void> {
  const name = basename(path);
  const source = readFileSync(path, 'utf8');
  const { model, losses } = fromThreatComposer(source, name);
  const counts = countsOf(model, losses);
  check('counts', counts, EXPECTED[name] ?? counts);

  const workbook = new XlsxWorkbook(new Uint8Array(), `${name}.xlsx`);
  const written = await createWorkbook(workbook, model, TODAY, () => '3f2f6d0c-5f1c-4a6e-9d55-0c6a5e6f7a10');
  const opened = await openModel({ kind: 'workbook', name, port: workbook });
  check('the workbook gives the same model back', toJson(opened.model), toJson(written));
  check('reading it sees nothing strange', opened.issues, []);

  const { findings } = validate(opened, TODAY);
  const missing = (entity: string, column: string) => findings.filter((f) => f.ruleId === 'required-field-missing' && f.entity === entity && f.column === column).length;
  check('missing likelihoods, layers, costs, effectiveness', [missing('threats', 'likelihood'), missing('threats', 'layers'), missing('mitigations', 'cost'), missing('mapping', 'effectiveness')], [counts.threats, counts.threats, counts.mitigations, counts.mappings]);
  check('Priority is no severity', missing('threats', 'severity'), counts.threats);

  const exported = toThreatComposer(opened.model);
  if (schema !== undefined) {
    const valid = new Ajv2020({ strict: false, allErrors: true, logger: false }).compile(schema);
    check('the export fits the Threat Composer schema', valid(JSON.parse(exported.text)) ? [] : valid.errors, []);
  }
  const ids = (document: string) => {
    const { threats, mitigations, assumptions } = JSON.parse(document) as Record<string, { id: string }[]>;
    return [threats, mitigations, assumptions].flatMap((rows) => (rows ?? []).map((row) => row.id)).sort();
  };
  check('every UUID is kept', ids(exported.text), ids(source));
  check('no UUID is invented for rows that had one', ids(exported.text).every((id) => source.match(UUID)?.includes(id) === true), true);
  check('the import reports its losses', losses.length > 0, true);
  const rated = { ...opened.model, threats: opened.model.threats.map((t, i) => (i === 0 ? { ...t, severity: 'High' as const, layers: ['L1' as const] } : t)) };
  check('an export of what Threat Composer cannot hold names field and row', toThreatComposer(rated).losses.map((l) => [l.field, l.rows]).sort(), [['layers', [rated.threats[0]?.id]], ['severity', [rated.threats[0]?.id]]]);
}

/** Every computed cell of the workbook, recalculated by LibreOffice from scratch, beside what the engine computes. */
async function acceptFormulas(path: string): Promise<void> {
  const today = new Date(Date.now() - new Date().getTimezoneOffset() * 60_000).toISOString().slice(0, 10);
  const { model, ratings } = prepare(fromThreatComposer(readFileSync(path, 'utf8'), basename(path)).model, today, () => 'acceptance');
  const blueprint = buildBlueprint(model, ratings, 'hash');
  const [recalculated] = await recalculate([await writeXlsx(blueprint)]);
  if (recalculated === undefined) throw new Error('LibreOffice gave nothing back');
  const { compared, differences } = compareComputed(blueprint, recalculated);
  check(`${compared} formulas give in LibreOffice what the engine computes`, differences, []);
  check('no computed cell was left out', compared >= countComputedCells(blueprint), true);
}

/** How often each kind of change is listed. */
function kindsOf(before: ThreatModel, after: ThreatModel): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { kind = '' } of diffModels({ name: 'before', model: before }, { name: 'after', model: after }, TODAY).changes) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

/** What changed between two published versions of a model, and what a person changed in one. */
function acceptDeltas(cases: readonly string[]): void {
  const modelOf = (name: string): ThreatModel | undefined => {
    const path = cases.find((file) => basename(file) === name);
    return path === undefined ? undefined : fromThreatComposer(readFileSync(path, 'utf8'), name).model;
  };
  const [first, second] = [modelOf('reinforce2024-ex1.tc.json'), modelOf('reinforce2024-ex2.tc.json')];
  if (first !== undefined && second !== undefined) {
    console.log('reinforce2024-ex1 to ex2');
    check('seven threats are new and an assumption has one more threat', kindsOf(first, second), { 'Threat new': 7, 'Assumption changed': 1 });
  }
  const chatbot = modelOf('GenAIChatbot.tc.json');
  if (chatbot === undefined) return;
  console.log('GenAIChatbot to an edited copy');
  const [renamed, closed] = chatbot.threats;
  const edited: ThreatModel = {
    ...chatbot,
    threats: [...chatbot.threats.map((t) => (t === renamed ? { ...t, name: 'Renamed' } : t === closed ? { ...t, status: 'Closed' as const } : t)), ...createModel({ threats: [{ id: 'TH999', name: 'Added' }] }).threats],
    mapping: chatbot.mapping.slice(1),
  };
  check('each of four edits is listed once', kindsOf(chatbot, edited), { 'Threat new': 1, 'Threat resolved': 1, 'Threat renamed': 1, 'Mapping removed': 1 });
}

async function acceptCases(dir: string): Promise<boolean> {
  const files = filesIn(dir);
  const schemaFile = files.find((f) => f.endsWith('threat-composer-v1.schema.json'));
  const schema = schemaFile === undefined ? undefined : (JSON.parse(readFileSync(schemaFile, 'utf8')) as object);
  const cases = files.filter((f) => f.endsWith('.tc.json'));
  if (cases.length === 0) throw new Error(`${dir} holds no Threat Composer file (*.tc.json)`);
  for (const path of cases) {
    console.log(basename(path));
    await acceptThreatComposer(path, schema);
    await acceptFormulas(path);
  }
  acceptDeltas(cases);
  console.log(`${cases.length} cases: ${passed} passed, ${failed} failed`);
  return failed === 0;
}

async function main(): Promise<void> {
  const { positionals: [dir], values: { fidelity: foreign, out } } = parseArgs({ allowPositionals: true, options: { fidelity: { type: 'string' }, out: { type: 'string' } } });
  if (dir === undefined && foreign === undefined) throw new Error('Name the folder of cases, a folder of workbooks of others, or both: npm run acceptance -- DIR --fidelity DIR [--out DIR]');
  const accepted = dir === undefined || (await acceptCases(dir));
  const faithful = foreign === undefined || (await fidelity(foreign, out));
  process.exitCode = accepted && faithful ? 0 : 1;
}

void main();
