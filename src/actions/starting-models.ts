import { createModel, type ThreatModel } from '../model/threat-model';

export type { ThreatModel };
export { sampleModel } from '../reports/sample/sample-model';

/** A model with nothing in it: what a new engagement starts from. */
export function emptyModel(): ThreatModel {
  return createModel({});
}
