import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonicalRegisters, type Omissions } from '../model/canonical';
import type { ThreatModel } from '../model/threat-model';

/** What changes without the threat model changing (METHOD section 16): versions, logs, the counts of the last Validate. */
export const VOLATILE: Omissions = {
  registers: ['versions', 'delta', 'reentryLog'],
  columns: { phases: ['errors', 'warnings', 'validatedOn'] },
};

/** SHA-256 (hex) of a model's content (METHOD section 16): two models share it exactly when people entered the same. Identity, highest IDs and computed values do not count. */
export function contentHash(model: ThreatModel): string {
  return bytesToHex(sha256(utf8ToBytes(JSON.stringify(canonicalRegisters(model, VOLATILE)))));
}
