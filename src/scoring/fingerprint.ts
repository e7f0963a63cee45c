import { NO_NUMBER } from '../model/formula';
import { FINGERPRINT_MODULUS } from '../model/mapping';
import type { EffectiveStatus, Effectiveness } from '../model/vocabulary';
import { effectivenessOrder } from './residual';

const STATUS_ORDER: readonly (string | undefined)[] = ['Not Implemented', 'Partially Implemented', 'Implemented'];

/** The three steps of a mapping's fingerprint (METHOD section 11). */
export interface Fingerprint {
  readonly fingerprintSeed: number | undefined;
  readonly fingerprintStep: number | undefined;
  readonly fingerprint: number | undefined;
}

/** In: number of the mitigation's ID, effectiveness and effective status. Out: the fingerprint and its steps; undefined for an ID without a number. */
export function fingerprintOf(number: number, effectiveness: Effectiveness | undefined, status: EffectiveStatus | undefined): Fingerprint {
  if (number === NO_NUMBER) return { fingerprintSeed: undefined, fingerprintStep: undefined, fingerprint: undefined };
  const p = FINGERPRINT_MODULUS;
  const x = (number * 100 + effectivenessOrder(effectiveness) * 10 + STATUS_ORDER.indexOf(status) + 1) % p;
  const a = (x * x + x) % p;
  const b = (a * a + x) % p;
  return { fingerprintSeed: x, fingerprintStep: b, fingerprint: (b * b + a) % p };
}
