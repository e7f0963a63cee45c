import type { AnyRow, CellValue } from '../model/column';
import type { Ratings } from '../model/ratings';
import type { ReadIssue } from '../model/read-issue';
import type { EntityKey, ThreatModel } from '../model/threat-model';
import type { ModelIndex } from '../scoring/model-index';

export type FindingSeverity = 'error' | 'warning' | 'info';

/** What a rule may look at. */
export interface RuleContext {
  readonly model: ThreatModel;
  readonly index: ModelIndex;
  readonly ratings: Ratings;
  /** ISO date that counts as today. */
  readonly today: string;
  /** What reading saw beside the model. */
  readonly issues: readonly ReadIssue[];
  /** Findings of all rules that do not need findings themselves; empty while those run. */
  readonly findings: readonly Finding[];
}

/** A place where a rule is broken. */
export interface Hit {
  readonly entity: EntityKey;
  /** The row at fault; absent when the finding concerns the whole table or model. */
  readonly row?: AnyRow | undefined;
  /** Key of the column at fault. */
  readonly column?: string | undefined;
  /** Values for the `{name}` places of the rule's message. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** When it differs from the rule's own. */
  readonly severity?: FindingSeverity;
}

/** One edit that a fix proposes. */
export type Change =
  | { readonly kind: 'set'; readonly entity: EntityKey; readonly row: AnyRow; readonly column: string; readonly to: CellValue }
  | { readonly kind: 'add'; readonly entity: EntityKey; readonly row: AnyRow };

/** One check of METHOD.md, with all that lists, pages and settings need to know of it. */
export interface Rule {
  /** Speaking kebab-case name: file name and anchor of its page. */
  readonly id: string;
  /** Number in METHOD, e.g. `R5.1`. */
  readonly source: string;
  /** Phase it belongs to, 1 to 10; 0 spans phases; `entity` takes the phase of the row's entity. */
  readonly phase: number | 'entity';
  readonly severity: FindingSeverity;
  readonly title: string;
  /** Sentence for a finding; `{name}` stands for a parameter. */
  readonly message: string;
  readonly why: string;
  readonly howToFix: string;
  /** Set on rules about other findings (waivers, phase completeness): they run last. */
  readonly needs?: 'findings';
  check(context: RuleContext): Iterable<Hit>;
  /** A safe automatic repair of one hit, where there is one; never deletes what a person typed. */
  fix?(hit: Hit, context: RuleContext): readonly Change[];
}

/** A finding as data; sentences are made at the edge. */
export interface Finding {
  readonly ruleId: string;
  readonly severity: FindingSeverity;
  readonly phase: number;
  readonly entity: EntityKey;
  /** Place in the model's list, from 0; absent for findings about a table or the model. */
  readonly row?: number;
  /** Key of the row, e.g. `TH1` or `TH1/M2`; empty when it has none. */
  readonly rowId: string;
  readonly column?: string;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Declares a rule; a place to stand for type checking. */
export const rule = (definition: Rule): Rule => definition;
