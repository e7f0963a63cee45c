import { hasText } from '../scoring/has-text';
import { rule, type FindingSeverity } from './rule';
import { nameRow } from './support/name-row';

export const mitigationNotValidated = rule({
  id: 'mitigation-not-validated',
  source: 'R14.8',
  phase: 8,
  severity: 'error',
  title: 'A mitigation has not been looked for in the code',
  message: 'No validation row says what code or configuration shows of {mitigation}.',
  why: 'A claim that nobody verified reduces no risk, although the code could have been read. With partial access this is information, and an attestation stands in for it.',
  howToFix: 'Add a row for the mitigation to Validations on 8 Code Validation; with partial access, naming an Attestation on 7 Mitigations is enough.',
  *check({ model, index }) {
    const { access } = model.codeAccess;
    if (access !== 'Full' && access !== 'Partial') return;
    const severity: FindingSeverity = access === 'Full' ? 'error' : 'info';
    for (const row of model.mitigations) {
      if (row.id === undefined || row.status === 'Will Not Action' || index.validationsOf(row.id).length > 0) continue;
      if (access === 'Partial' && hasText(row.attestation)) continue;
      yield { entity: 'mitigations', row, params: { mitigation: nameRow(row) }, severity };
    }
  },
});
