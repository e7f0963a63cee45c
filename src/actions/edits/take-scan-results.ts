import type { ScanResult } from '../../formats/sarif-results';
import { createModel, type ThreatModel } from '../../model/threat-model';
import type { Validation } from '../../model/validation';
import { nextIds } from '../../scoring/next-id';
import { artefactKindOf } from './artefact-kind';
import { mappingOf, type Recorded } from './scan-mapping';

/** Results of one rule, counted. */
export interface RuleCount {
  readonly tool: string;
  readonly rule: string;
  readonly count: number;
}

/** What became of scan results. */
export interface ScanOutcome {
  readonly added: readonly Validation[];
  /** Results that a row tells already, from an earlier import or twice in this one. */
  readonly known: number;
  /** Results whose rule no row of SarifRules names. */
  readonly unmapped: readonly RuleCount[];
  /** Results of mapped rules that point at no file. */
  readonly placeless: readonly RuleCount[];
  /** Results that say nothing against the code as it is. */
  readonly passedOver: Readonly<Record<'suppressed' | 'absent' | 'passed' | 'no finding', number>>;
  /** IDs of rows from an earlier import whose result is no longer found by the tools of this one. */
  readonly gone: readonly string[];
  /** Rows of SarifRules that cannot be followed, in sentences. */
  readonly faults: readonly string[];
}

/** Longest message of a scanner that goes into a cell. */
const MOST_TEXT = 1000;
const PRIORITY = { error: 'High', warning: 'Medium', note: 'Low', none: 'Low' } as const;

/**
 * Adds a row to Validations for each result of a mapped rule and mitigation (METHOD section 14, phase 8). Rows that are there stay as they are: a result is told
 * by tool, rule, path and line, which stand under Source, so that everything else in its row may be edited.
 */
export function takeScanResults(model: ThreatModel, results: readonly ScanResult[]): { readonly model: ThreatModel; readonly outcome: ScanOutcome } {
  const { recordedBy, faults } = mappingOf(model);
  const passedOver = { suppressed: 0, absent: 0, passed: 0, 'no finding': 0 };
  const [unmapped, placeless] = [new Map<string, RuleCount>(), new Map<string, RuleCount>()];
  const bySource = new Map<string, (string | undefined)[]>();
  for (const { source, mitigation } of model.validations) if (source !== undefined) bySource.set(source, [...(bySource.get(source) ?? []), mitigation]);
  const [drafts, told]: [Partial<Validation>[], Set<string>] = [[], new Set()];
  let known = 0;
  for (const result of results) {
    const { outcome } = result;
    if (outcome !== 'found' && outcome !== 'passed') {
      passedOver[outcome] += 1;
      continue;
    }
    const recorded = recordedBy(result);
    if (recorded.length === 0) {
      if (outcome === 'passed') passedOver.passed += 1;
      else count(unmapped, result);
      continue;
    }
    const source = sourceOf(result);
    if (source === undefined) {
      count(placeless, result);
      continue;
    }
    told.add(source);
    const there = bySource.get(source) ?? [];
    const missing = recorded.filter(({ mitigation }) => !there.includes(mitigation)).slice(0, Math.max(0, recorded.length - there.length));
    if (missing.length === 0) known += 1;
    bySource.set(source, [...there, ...missing.map(({ mitigation }) => mitigation)]);
    drafts.push(...missing.map((one) => draft(result, one, source)));
  }
  const ids = nextIds(model, 'validations', drafts.length);
  const added = createModel({ validations: drafts.map((one, i) => ({ ...one, id: ids[i] })) }).validations;
  const tools = new Set(results.map(({ tool }) => `${clean(tool)}: `));
  const gone = model.validations.flatMap(({ id, source }) => (id !== undefined && source?.endsWith(')') === true && !told.has(source) && [...tools].some((tool) => source.startsWith(tool)) ? [id] : []));
  return {
    model: added.length === 0 ? model : { ...model, validations: [...model.validations, ...added] },
    outcome: { added, known, unmapped: listed(unmapped), placeless: listed(placeless), passedOver, gone, faults },
  };
}

function draft(result: ScanResult, { mitigation, status, artefactKind }: Recorded, source: string): Partial<Validation> {
  const path = clean(result.path ?? '');
  const place = placeOf(result);
  const said = [...clean(result.message)].slice(0, MOST_TEXT).join('') || clean(result.rule);
  return {
    mitigation, artefact: path, artefactKind: artefactKind ?? artefactKindOf(path), status, evidence: place, source,
    gaps: status === 'Implemented' ? undefined : said,
    whereToAdd: status === 'Not Implemented' ? place : undefined,
    remediationPriority: PRIORITY[result.outcome === 'passed' ? 'none' : result.level],
  };
}

const placeOf = ({ path = '', line }: ScanResult): string => `${clean(path)}${line === undefined ? '' : `:${line}`}`;

function sourceOf(result: ScanResult): string | undefined {
  return result.path === undefined ? undefined : `${clean(result.tool)}: ${clean(result.rule)} (${placeOf(result)})`;
}

/** A text of a scanner as a cell can hold it. */
const clean = (text: string): string => text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]+/gu, ' ').trim();

function count(counts: Map<string, RuleCount>, { tool, rule }: ScanResult): void {
  const key = JSON.stringify([tool, rule]);
  counts.set(key, { tool: clean(tool), rule: clean(rule), count: (counts.get(key)?.count ?? 0) + 1 });
}

const listed = (counts: ReadonlyMap<string, RuleCount>): readonly RuleCount[] =>
  [...counts.values()].sort((a, b) => b.count - a.count || a.tool.localeCompare(b.tool, 'en') || a.rule.localeCompare(b.rule, 'en'));
