import { UnsafeChangeError } from '../../errors';
import type { ThreatModel } from '../../model/threat-model';
import type { Effectiveness } from '../../model/vocabulary';

export interface NewMapping {
  readonly threat: string;
  readonly mitigation: string;
  /** Undefined when nobody has judged it yet: the mapping counts as a control and reduces nothing. */
  readonly effectiveness: Effectiveness | undefined;
}

/**
 * The model with a mitigation mapped to a threat (METHOD section 4). A pair that is there keeps what stands in it; only an effectiveness that is blank is filled.
 * @throws UnsafeChangeError when the threat or the mitigation is gone
 */
export function withMapping(model: ThreatModel, { threat, mitigation, effectiveness }: NewMapping): ThreatModel {
  requireRow(model, 'threats', threat);
  requireRow(model, 'mitigations', mitigation);
  const there = model.mapping.find((row) => row.threat === threat && row.mitigation === mitigation);
  if (there === undefined) return { ...model, mapping: [...model.mapping, { threat, mitigation, effectiveness, note: undefined }] };
  if (there.effectiveness !== undefined || effectiveness === undefined) return model;
  return { ...model, mapping: model.mapping.map((row) => (row === there ? { ...row, effectiveness } : row)) };
}

const SHEETS = { threats: '6 Threats', mitigations: '7 Mitigations' } as const;

/** Refuses to go on from a row that somebody deleted meanwhile. */
export function requireRow(model: ThreatModel, register: keyof typeof SHEETS, id: string): void {
  if (!model[register].some((row) => row.id === id)) throw new UnsafeChangeError(id, `it is no longer on ${SHEETS[register]}`, 'Undo its deletion, or choose another row.');
}
