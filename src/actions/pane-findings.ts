import { phases } from '../method/phases';
import type { FindingSeverity } from '../rules/rule';
import type { Assessment } from './assessment';
import { proposeFixes, type FixedCell } from './fix';
import { listRules } from './list-rules';
import { ownersOf } from './owner';
import type { ShownFinding } from './validate';

/** Which findings are wanted; an empty text or list asks for all. */
export interface FindingFilter {
  readonly severities: readonly FindingSeverity[];
  readonly owner: string;
  /** Words that a finding’s sentence, row, rule or sheet has to hold, case ignored. */
  readonly text: string;
  /** 0 to 10; absent for all. */
  readonly phase?: number;
  /** ID of a row; absent for all. */
  readonly rowId?: string;
}

/** A finding with all that is said about it. */
export interface ListedFinding extends ShownFinding {
  /** Tells findings apart, also after the workbook was read again. */
  readonly key: string;
  readonly title: string;
  readonly why: string;
  readonly owner: string | undefined;
  readonly fix?: { readonly key: string; readonly cells: readonly FixedCell[] };
}

export type Counts = Readonly<Record<FindingSeverity, number>>;

/** The findings of one phase on one sheet. */
export interface FindingGroup {
  readonly key: string;
  /** 0 for what spans phases. */
  readonly phase: number;
  readonly phaseTitle: string | undefined;
  readonly sheet: string;
  readonly counts: Counts;
  readonly total: number;
  /** The first of them, errors first. */
  readonly findings: readonly ListedFinding[];
}

export interface FindingList {
  readonly groups: readonly FindingGroup[];
  /** Of what the filter lets through. */
  readonly counts: Counts;
  /** Of everything that was found. */
  readonly total: number;
  readonly waived: { readonly total: number; readonly findings: readonly ListedFinding[] };
  /** Who answers for any of the findings, for a filter. */
  readonly owners: readonly string[];
  /** Keys of the safe fixes among what the filter lets through. */
  readonly fixes: readonly string[];
  /** What was tolerated while reading. */
  readonly notes: readonly string[];
}

/** Findings of a group, and waived ones, that are listed when nothing is said. */
const FIRST = 6;

interface Prepared {
  readonly findings: readonly ListedFinding[];
  readonly waived: readonly ListedFinding[];
}

// Asked for again with each letter of a filter.
const prepared = new WeakMap<Assessment, Prepared>();

function prepare(assessment: Assessment): Prepared {
  const known = prepared.get(assessment);
  if (known !== undefined) return known;
  const { model, validation, today } = assessment;
  const rules = new Map(listRules().map((rule) => [rule.id, rule]));
  const fixes = new Map(proposeFixes(assessment, today).map(({ key, finding, cells }) => [placeOf(finding), { key, cells }]));
  const ownerOf = ownersOf(model);
  const seen = new Map<string, number>();
  const listed = (isWaived: boolean) => (finding: ShownFinding): ListedFinding => {
    const rule = rules.get(finding.ruleId);
    const place = placeOf(finding);
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    const fix = isWaived ? undefined : fixes.get(place);
    return {
      ...finding, key: times === 1 ? place : `${place} ${times}`, title: rule?.title ?? finding.ruleId, why: rule?.why ?? '', owner: ownerOf(finding.entity, finding.row, finding.phase),
      ...(fix === undefined ? {} : { fix }),
    };
  };
  const result = { findings: validation.findings.map(listed(false)), waived: validation.waived.map(listed(true)) };
  prepared.set(assessment, result);
  return result;
}

const placeOf = ({ ruleId, entity, rowId, row, column }: ShownFinding): string => [ruleId, entity, rowId === '' ? `#${row ?? ''}` : rowId, column ?? ''].join(' ');

function passes(finding: ListedFinding, { severities, owner, text, phase, rowId }: FindingFilter): boolean {
  if (severities.length > 0 && !severities.includes(finding.severity)) return false;
  if (owner !== '' && finding.owner !== owner) return false;
  if ((phase !== undefined && finding.phase !== phase) || (rowId !== undefined && finding.rowId !== rowId)) return false;
  const said = `${finding.message} ${finding.rowId} ${finding.ruleId} ${finding.sheet} ${finding.header ?? ''}`.toLowerCase();
  return text.toLowerCase().split(/\s+/).every((word) => said.includes(word));
}

const countsOf = (findings: readonly ListedFinding[]): Counts => {
  const count = (severity: FindingSeverity): number => findings.filter((finding) => finding.severity === severity).length;
  return { error: count('error'), warning: count('warning'), info: count('info') };
};

/**
 * What Validate found, grouped by phase and sheet (METHOD section 0).
 * @param shown how many of a group are listed, by its key; a few when it is not named
 */
export function findingList(assessment: Assessment, filter: FindingFilter, shown: Readonly<Record<string, number>> = {}): FindingList {
  const { findings, waived } = prepare(assessment);
  const wanted = findings.filter((finding) => passes(finding, filter));
  const groups = new Map<string, ListedFinding[]>();
  for (const finding of wanted) {
    const key = `${finding.phase} ${finding.sheet}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const silenced = waived.filter((finding) => passes(finding, filter));
  return {
    groups: [...groups].map(([key, all]): FindingGroup => {
      const [first] = all;
      const phase = first?.phase ?? 0;
      return { key, phase, phaseTitle: phases.find(({ number }) => number === phase)?.title, sheet: first?.sheet ?? '', counts: countsOf(all), total: all.length, findings: all.slice(0, shown[key] ?? FIRST) };
    }).sort((a, b) => a.phase - b.phase || a.sheet.localeCompare(b.sheet, undefined, { numeric: true })),
    counts: countsOf(wanted),
    total: findings.length,
    waived: { total: silenced.length, findings: silenced.slice(0, shown['waived'] ?? FIRST) },
    owners: [...new Set(findings.flatMap(({ owner }) => owner ?? []))].sort((a, b) => a.localeCompare(b)),
    fixes: [...new Set(wanted.flatMap(({ fix }) => fix?.key ?? []))],
    notes: assessment.validation.notes,
  };
}

/** The cells that safe fixes would change, each fix told once. @param keys as in `FindingList.fixes` */
export function fixCells(assessment: Assessment, keys: readonly string[]): readonly FixedCell[] {
  const wanted = new Set(keys);
  return prepare(assessment).findings.flatMap(({ fix }) => (fix !== undefined && wanted.delete(fix.key) ? fix.cells : []));
}
