import { addressOf } from '../model/location';
import type { Ratings } from '../model/ratings';
import { entityOf } from '../model/threat-model';
import { ALL_RULES } from '../rules/index.generated';
import type { Finding, FindingSeverity } from '../rules/rule';
import { headerOf, sentenceOf } from '../rules/support/sentence';
import { validateModel, type ValidationResult } from '../rules/validate';
import { rate } from '../scoring/rate';
import type { OpenedModel } from './source';

/** A finding ready to be shown: sheet, cell and sentence beside the data. */
export interface ShownFinding extends Finding {
  readonly sheet: string;
  /** `H7`; absent when the model came from no workbook. */
  readonly cell?: string;
  readonly header?: string;
  readonly message: string;
  readonly howToFix: string;
}

export interface Validation {
  readonly findings: readonly ShownFinding[];
  readonly waived: readonly ShownFinding[];
  readonly counts: Readonly<Record<FindingSeverity, number>>;
  /** What was tolerated while reading: moved, renamed or foreign parts, in sentences. */
  readonly notes: readonly string[];
}

const RULES = new Map(ALL_RULES.map((rule) => [rule.id, rule]));
const SHEET_ORDER: Record<FindingSeverity, number> = { error: 0, warning: 1, info: 2 };

/**
 * Checks a model against every rule of METHOD.
 * @param today ISO date that counts as today
 * @param phase keeps the findings of one phase, 1 to 10
 */
export function validate(opened: OpenedModel, today: string, phase?: number): Validation {
  return validateRated(opened, rate(opened.model, today), today, phase);
}

/** As `validate`, for a model that was rated already. */
export function validateRated(opened: OpenedModel, ratings: Ratings, today: string, phase?: number): Validation {
  const { model, issues } = opened;
  return present(validateModel(ALL_RULES, { model, ratings, today, issues }), opened, phase === undefined ? {} : { phase });
}

interface PresentOptions {
  /** Keeps the findings of one phase, 1 to 10. */
  readonly phase?: number;
  /** Errors first; else in rule order. */
  readonly sorted?: boolean;
}

/** What the rules found, in words and with the cells it concerns. */
export function present(result: ValidationResult, { issues, places }: Pick<OpenedModel, 'issues' | 'places'>, { phase, sorted = true }: PresentOptions = {}): Validation {
  const show = (findings: readonly Finding[]) => findings.filter((f) => phase === undefined || f.phase === phase).map(shown);
  const findings = show(result.findings);
  const count = (severity: FindingSeverity) => findings.filter((f) => f.severity === severity).length;
  return {
    findings: sorted ? [...findings].sort((a, b) => SHEET_ORDER[a.severity] - SHEET_ORDER[b.severity]) : findings,
    waived: show(result.waived),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
    notes: issues.flatMap((issue) => {
      if (issue.kind === 'extra-sheet') return [`Sheet "${issue.sheet}" is not part of the method and was left alone.`];
      if (issue.kind === 'extra-column') return [`Column "${issue.header}" of ${entityOf(issue.entity).table} is not part of the method and was left alone.`];
      if (issue.kind === 'stray-rows') return [`Row ${issue.sheetRow} below table ${entityOf(issue.entity).table} is not part of it. If it should be, move it up directly below the last row.`];
      return issue.kind === 'moved' ? [`Table ${entityOf(issue.entity).table}: ${issue.detail}.`] : [];
    }),
  };

  function shown(finding: Finding): ShownFinding {
    const rule = RULES.get(finding.ruleId);
    const entity = entityOf(finding.entity);
    const place = places[finding.entity];
    const cell = addressOf(place, finding.row, finding.column);
    const header = headerOf(finding);
    return {
      ...finding,
      sheet: place?.sheet ?? entity.sheet,
      ...(cell === undefined ? {} : { cell }),
      ...(header === undefined ? {} : { header }),
      message: rule === undefined ? finding.ruleId : sentenceOf(rule, finding),
      howToFix: rule?.howToFix ?? '',
    };
  }
}
