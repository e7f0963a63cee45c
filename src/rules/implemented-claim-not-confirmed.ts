import { rule } from './rule';

export const implementedClaimNotConfirmed = rule({
  id: 'implemented-claim-not-confirmed',
  source: 'R3.1',
  phase: 8,
  severity: 'warning',
  title: 'Code validation does not confirm an implemented mitigation',
  message: '{mitigation} is said to be Implemented, but code validation shows {status}.',
  why: 'Residual risk follows what was verified; the team believes itself safer than the artefacts show.',
  howToFix: 'Correct Status on 7 Mitigations, or close the gaps named on 8 Code Validation and validate again.',
  *check({ model, ratings }) {
    for (const row of model.mitigations) {
      if (row.status !== 'Implemented') continue;
      const { countedRows, effectiveStatus = 'Planned' } = ratings.mitigation(row);
      if (countedRows > 0 && effectiveStatus !== 'Implemented') {
        yield { entity: 'mitigations', row, column: 'status', params: { mitigation: row.id ?? row.name ?? 'A mitigation', status: effectiveStatus } };
      }
    }
  },
});
