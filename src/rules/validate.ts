import { rowKey } from '../model/entity';
import type { Ratings } from '../model/ratings';
import type { ReadIssue } from '../model/read-issue';
import { entityOf, rowsOf, type EntityKey, type ThreatModel } from '../model/threat-model';
import type { Waiver } from '../model/waiver';
import { hasText } from '../scoring/has-text';
import { ModelIndex } from '../scoring/model-index';
import type { Finding, Hit, Rule, RuleContext } from './rule';

export interface ValidationInput {
  readonly model: ThreatModel;
  readonly ratings: Ratings;
  readonly today: string;
  readonly issues?: readonly ReadIssue[];
}

export interface ValidationResult {
  /** Findings in force, in rule order. */
  readonly findings: readonly Finding[];
  /** Findings that a valid waiver silences. */
  readonly waived: readonly Finding[];
}

/** Runs rules over a model and sets waived findings aside (METHOD section 0). Pure: the same input gives the same findings in the same order. */
export function validateModel(rules: readonly Rule[], { model, ratings, today, issues = [] }: ValidationInput): ValidationResult {
  const base: RuleContext = { model, index: new ModelIndex(model), ratings, today, issues, findings: [] };
  const places = new Map<EntityKey, ReadonlyMap<object, number>>();
  const run = (some: readonly Rule[], context: RuleContext): Finding[] =>
    some.flatMap((rule) => Array.from(rule.check(context), (hit) => findingOf(rule, hit, model, places)));
  const first = run(rules.filter((r) => r.needs === undefined), base);
  const last = run(rules.filter((r) => r.needs !== undefined), { ...base, findings: first });
  const all = [...first, ...last];
  const isWaived = waivedIn(model, today);
  return { findings: all.filter((f) => !isWaived(f)), waived: all.filter(isWaived) };
}

/** Tells findings that a valid waiver of the model silences. */
export function waivedIn(model: ThreatModel, today: string): (finding: Finding) => boolean {
  const inForce = model.waivers.filter((w) => isValidWaiver(w, today));
  return (finding) => inForce.some((w) => waives(w, finding));
}

/** A waiver silences only with a reason, a person and while it has not expired (METHOD section 0). */
export function isValidWaiver(waiver: Waiver, today: string): boolean {
  return waiver.rule !== undefined && hasText(waiver.reason) && hasText(waiver.who) && (waiver.until === undefined || waiver.until >= today);
}

/** True when the waiver names the finding's rule and its row, or no row at all. */
export function waives(waiver: Waiver, finding: Finding): boolean {
  return waiver.rule === finding.ruleId && (waiver.row === undefined || waiver.row === finding.rowId);
}

/**
 * A hit as data.
 * @param places kept between calls: where each row of the model stands in its list
 */
export function findingOf(rule: Rule, hit: Hit, model: ThreatModel, places: Map<EntityKey, ReadonlyMap<object, number>>): Finding {
  const entity = entityOf(hit.entity);
  let rows = places.get(hit.entity);
  if (rows === undefined) {
    rows = new Map(rowsOf(model, hit.entity).map((row, i) => [row, i]));
    places.set(hit.entity, rows);
  }
  const place = hit.row === undefined ? undefined : rows.get(hit.row);
  return {
    ruleId: rule.id,
    severity: hit.severity ?? rule.severity,
    phase: rule.phase === 'entity' ? entity.phase : rule.phase,
    entity: hit.entity,
    ...(place === undefined ? {} : { row: place }),
    rowId: hit.row === undefined ? '' : rowKey(entity, hit.row),
    ...(hit.column === undefined ? {} : { column: hit.column }),
    params: hit.params ?? {},
  };
}
