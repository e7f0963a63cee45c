import { UnsafeChangeError } from '../../errors';
import type { ThreatModel } from '../../model/threat-model';
import type { Effectiveness } from '../../model/vocabulary';

export interface NewMapping {
  readonly threat: string;
  readonly mitigation: string;
  readonly effectiveness: Effectiveness;
}

/**
 * The model with a mitigation mapped to a threat (METHOD section 4); a pair that is there keeps what stands in it.
 * @throws UnsafeChangeError when the threat or the mitigation is gone
 */
export function withMapping(model: ThreatModel, { threat, mitigation, effectiveness }: NewMapping): ThreatModel {
  requireRow(model, 'threats', threat);
  requireRow(model, 'mitigations', mitigation);
  if (model.mapping.some((row) => row.threat === threat && row.mitigation === mitigation)) return model;
  return { ...model, mapping: [...model.mapping, { threat, mitigation, effectiveness, note: undefined }] };
}

/** Refuses to go on from a row that somebody deleted meanwhile. */
export function requireRow(model: ThreatModel, register: 'threats' | 'mitigations', id: string): void {
  if (!model[register].some((row) => row.id === id)) throw new UnsafeChangeError(id, `it is no longer on the sheet of ${register}`, 'Validate again, then choose another row.');
}
