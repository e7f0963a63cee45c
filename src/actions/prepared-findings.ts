import { entityOf } from '../model/threat-model';
import type { Waiver } from '../model/waiver';
import { isValidWaiver, waives } from '../rules/validate';
import type { Assessment } from './assessment';
import { proposeFixes, type FixedCell } from './fix';
import type { JumpTarget } from './jump';
import { listRules } from './list-rules';
import { ownersOf } from './owner';
import { rowTarget } from './row-target';
import type { ShownFinding } from './validate';

/** Why, by whom and until when a finding is lived with, as the Waivers sheet says. */
export interface WaiverFacts extends Pick<Waiver, 'reason' | 'who' | 'until'> {
  /** Its row on the Waivers sheet. */
  readonly target: JumpTarget;
}

/** A finding with all that is said about it. */
export interface ListedFinding extends ShownFinding {
  /** Tells findings apart, also after the workbook was read again. */
  readonly key: string;
  /** Of its rule. */
  readonly title: string;
  readonly why: string;
  readonly owner: string | undefined;
  readonly fix?: { readonly key: string; readonly cells: readonly FixedCell[] };
  /** What silences it; absent for one in force. */
  readonly waiver?: WaiverFacts;
  /** How many findings in force a waiver of its rule and row silences, itself among them; 0 while its row lacks the ID that a waiver would name. */
  readonly silences: number;
}

interface Prepared {
  readonly findings: readonly ListedFinding[];
  readonly waived: readonly ListedFinding[];
  /** What a search looks through, in lower case. */
  readonly said: ReadonlyMap<ListedFinding, string>;
  readonly owners: readonly string[];
}

// Asked for again with each letter of a filter.
const prepared = new WeakMap<Assessment, Prepared>();

/** Findings with their owners, fixes and waivers; made once for each reading. */
export function preparedFindings(assessment: Assessment): Prepared {
  const known = prepared.get(assessment);
  if (known !== undefined) return known;
  const made = prepare(assessment);
  prepared.set(assessment, made);
  return made;
}

function prepare(assessment: Assessment): Prepared {
  const { model, validation, today } = assessment;
  const rules = new Map(listRules().map((rule) => [rule.id, rule]));
  const fixes = new Map(proposeFixes(assessment, today).map(({ key, finding, cells }) => [placeOf(finding), { key, cells }]));
  const ownerOf = ownersOf(model);
  const waivers = model.waivers.filter((waiver) => isValidWaiver(waiver, today));
  const silenced = silencedBy(validation.findings);
  const seen = new Map<string, number>();
  const listed = (finding: ShownFinding, own: Pick<ListedFinding, 'fix' | 'waiver' | 'silences'>): ListedFinding => {
    const rule = rules.get(finding.ruleId);
    const place = placeOf(finding);
    const times = (seen.get(place) ?? 0) + 1;
    seen.set(place, times);
    return { ...finding, key: times === 1 ? place : `${place} ${times}`, title: rule?.title ?? finding.ruleId, why: rule?.why ?? '', owner: ownerOf(finding.entity, finding.row, finding.phase), ...own };
  };
  const findings = validation.findings.map((finding) => {
    const fix = fixes.get(placeOf(finding));
    return listed(finding, { silences: silenced(finding), ...(fix === undefined ? {} : { fix }) });
  });
  const waived = validation.waived.map((finding) => {
    const waiver = waivers.find((each) => waives(each, finding));
    return listed(finding, { silences: 0, ...(waiver === undefined ? {} : { waiver: { reason: waiver.reason, who: waiver.who, until: waiver.until, target: rowTarget(assessment, 'waivers', waiver, 'reason') } }) });
  });
  return {
    findings, waived,
    said: new Map([...findings, ...waived].map((finding) => [finding, `${finding.message} ${finding.rowId} ${finding.ruleId} ${finding.sheet} ${finding.header ?? ''}`.toLowerCase()])),
    owners: [...new Set([...findings, ...waived].flatMap(({ owner }) => owner ?? []))].sort((a, b) => a.localeCompare(b, 'en')),
  };
}

/** Counts what a waiver of a finding’s rule and row silences: where rows have no ID that is all of the rule. */
function silencedBy(findings: readonly ShownFinding[]): (finding: ShownFinding) => number {
  const byPlace = new Map<string, number>();
  const count = (place: string): unknown => byPlace.set(place, (byPlace.get(place) ?? 0) + 1);
  for (const { ruleId, rowId } of findings) {
    count(ruleId);
    if (rowId !== '') count(`${ruleId} ${rowId}`);
  }
  return ({ ruleId, entity, row, rowId }) => {
    if (rowId !== '') return byPlace.get(`${ruleId} ${rowId}`) ?? 0;
    return row === undefined || entityOf(entity).keyColumns.length === 0 ? byPlace.get(ruleId) ?? 0 : 0;
  };
}

const placeOf = ({ ruleId, entity, rowId, row, column }: ShownFinding): string => [ruleId, entity, rowId === '' ? `#${row ?? ''}` : rowId, column ?? ''].join(' ');
