import { phases } from '../method/phases';
import type { FindingSeverity } from '../rules/rule';
import type { Assessment } from './assessment';
import { preparedFindings, type ListedFinding } from './prepared-findings';
import { previewFixes, type FixedCell } from './fix';

/** Which findings are wanted; an empty text or list asks for all. */
export interface FindingFilter {
  readonly severities: readonly FindingSeverity[];
  readonly owner: string;
  /** Words that a finding’s sentence, row, rule or sheet has to hold, case ignored. */
  readonly text: string;
  /** 0 to 10; absent for all. */
  readonly phase?: number;
  readonly entity?: ListedFinding['entity'];
  /** ID of a row; absent for all. */
  readonly rowId?: string;
}

export type Counts = Readonly<Record<FindingSeverity, number>>;

/** How many of a group, of what is `waived` and of `notes` are listed, by key; 0 for what is closed. */
export type Opened = Readonly<Record<string, number>>;

/** A part of a list of findings. */
export interface Portion {
  readonly total: number;
  /** The first of them, errors first; none while it is closed. */
  readonly findings: readonly ListedFinding[];
}

/** The findings of one phase on one sheet. */
export interface FindingGroup extends Portion {
  readonly key: string;
  /** 0 for what spans phases. */
  readonly phase: number;
  readonly phaseTitle: string | undefined;
  readonly sheet: string;
  readonly counts: Counts;
}

export interface FindingList {
  readonly groups: readonly FindingGroup[];
  /** Of what the filter lets through. */
  readonly counts: Counts;
  /** As `counts`, when every severity was wanted. */
  readonly bySeverity: Counts;
  /** Of everything that was found. */
  readonly total: number;
  readonly waived: Portion;
  /** Who answers for any of the findings, for a filter. */
  readonly owners: readonly string[];
  /** Safe fixes among what the filter lets through. */
  readonly fixes: number;
  /** What was tolerated while reading. */
  readonly notes: { readonly total: number; readonly lines: readonly string[] };
}

/** Findings of a group that nobody opened or closed, while the list as a whole is short. */
const FEW = 8;
/** Findings after which groups begin closed. */
const ENOUGH = 24;
/** Cells that a preview lists; the rest is counted. */
const PREVIEWED = 40;

// What stands behind the groups is opened by these names.
const WAIVED = 'waived';
const NOTES = 'notes';

/** Tells what a filter lets through. Severities are left to `hasSeverity`: they are counted. */
function passing({ owner, text, phase, entity, rowId }: FindingFilter): (finding: ListedFinding, said: string) => boolean {
  const words = text.toLowerCase().split(/\s+/);
  return (finding, said) =>
    (owner === '' || finding.owner === owner) && (phase === undefined || finding.phase === phase) && (entity === undefined || finding.entity === entity) && (rowId === undefined || finding.rowId === rowId)
    && words.every((word) => said.includes(word));
}

const hasSeverity = ({ severities }: FindingFilter, { severity }: ListedFinding): boolean => severities.length === 0 || severities.includes(severity);

function countsOf(findings: readonly ListedFinding[]): Counts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

const wantedOf = (assessment: Assessment, filter: FindingFilter): readonly ListedFinding[] => {
  const { findings, said } = preparedFindings(assessment);
  const passes = passing(filter);
  return findings.filter((finding) => passes(finding, said.get(finding) ?? ''));
};

/**
 * What Validate found, grouped by phase and sheet (METHOD section 0).
 * @param opened what somebody opened or closed; of the rest the first groups are open, as far as they are few
 */
export function findingList(assessment: Assessment, filter: FindingFilter, opened: Opened = {}): FindingList {
  const { notes } = assessment.validation;
  const { findings, waived, said, owners } = preparedFindings(assessment);
  const ofAnySeverity = wantedOf(assessment, filter);
  const wanted = ofAnySeverity.filter((finding) => hasSeverity(filter, finding));
  const passes = passing(filter);
  const silenced = waived.filter((finding) => passes(finding, said.get(finding) ?? '') && hasSeverity(filter, finding));
  return {
    groups: groupsOf(wanted, opened),
    counts: countsOf(wanted),
    bySeverity: countsOf(ofAnySeverity),
    total: findings.length,
    waived: { total: silenced.length, findings: silenced.slice(0, opened[WAIVED] ?? 0) },
    owners,
    fixes: fixesAmong(wanted).size,
    notes: { total: notes.length, lines: notes.slice(0, opened[NOTES] ?? 0) },
  };
}

function groupsOf(wanted: readonly ListedFinding[], opened: Opened): readonly FindingGroup[] {
  const bySheet = new Map<string, [ListedFinding, ...ListedFinding[]]>();
  for (const finding of wanted) {
    const key = `${finding.phase} ${finding.sheet}`;
    const group = bySheet.get(key);
    if (group === undefined) bySheet.set(key, [finding]);
    else group.push(finding);
  }
  const sorted = [...bySheet].sort(([, [a]], [, [b]]) => turnOf(a) - turnOf(b) || a.sheet.localeCompare(b.sheet, 'en', { numeric: true }));
  let listed = 0;
  return sorted.map(([key, all]): FindingGroup => {
    const [{ phase, sheet }] = all;
    const findings = all.slice(0, opened[key] ?? (listed < ENOUGH ? FEW : 0));
    listed += findings.length;
    return { key, phase, phaseTitle: phases.find(({ number }) => number === phase)?.title, sheet, counts: countsOf(all), total: all.length, findings };
  });
}

/** Phases in their order. What spans them comes last, unless its first finding is an error, which stands in the way of all. */
const turnOf = ({ phase, severity }: ListedFinding): number => (phase === 0 && severity !== 'error' ? Infinity : phase);

const fixesAmong = (findings: readonly ListedFinding[]): ReadonlySet<string> => new Set(findings.flatMap(({ fix }) => fix?.key ?? []));

/** What safe fixes would change. */
export interface FixPreview {
  /** Of the fixes, for the command that makes them. */
  readonly keys: readonly string[];
  /** The first of the cells. */
  readonly cells: readonly FixedCell[];
  readonly total: number;
}

/** The cells that the safe fixes of what a filter lets through would change, each fix told once. */
export function fixPreview(assessment: Assessment, filter: FindingFilter): FixPreview {
  const fixes = fixesAmong(wantedOf(assessment, filter).filter((finding) => hasSeverity(filter, finding)));
  const cells = previewFixes(assessment, assessment.today, new Set(fixes));
  return { keys: [...fixes], cells: cells.slice(0, PREVIEWED), total: cells.length };
}
