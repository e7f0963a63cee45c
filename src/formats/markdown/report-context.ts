import type { Ratings } from '../../model/ratings';
import type { ThreatModel } from '../../model/threat-model';
import type { ModelIndex } from '../../scoring/model-index';

/** What a report says of a finding; the caller makes the sentence. */
export interface ReportedFinding {
  readonly ruleId: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly phase: number;
  readonly rowId: string;
  readonly message: string;
}

/** What every section of the report is made from. */
export interface ReportContext {
  readonly model: ThreatModel;
  readonly ratings: Ratings;
  readonly index: ModelIndex;
  readonly findings: readonly ReportedFinding[];
}
