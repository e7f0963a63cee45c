import type { Ratings } from '../../model/ratings';
import type { ThreatModel } from '../../model/threat-model';
import type { Finding } from '../../rules/rule';
import type { ModelIndex } from '../../scoring/model-index';

/** A finding with its sentence, which the caller makes. */
export interface ReportedFinding extends Finding {
  readonly message: string;
}

/** What every section of the report is made from. */
export interface ReportContext {
  readonly model: ThreatModel;
  readonly ratings: Ratings;
  readonly index: ModelIndex;
  readonly findings: readonly ReportedFinding[];
}
