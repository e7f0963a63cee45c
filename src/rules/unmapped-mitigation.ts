import { rule } from './rule';

export const unmappedMitigation = rule({
  id: 'unmapped-mitigation',
  source: 'R5.13',
  phase: 7,
  severity: 'warning',
  title: 'A mitigation is mapped to no threat',
  message: '{mitigation} is mapped to no threat.',
  why: 'Work on it reduces no risk of this model, or the threat it was meant for is missing.',
  howToFix: 'Map it to the threats it reduces on 7 Mapping, or clear its row.',
  *check(context) {
    for (const row of context.model.mitigations) {
      if (row.id === undefined) continue;
      const mapped = context.index.mappingsOfMitigation(row.id).some((pair) => context.index.find('threats', pair.threat) !== undefined);
      if (!mapped) yield { entity: 'mitigations', row, params: { mitigation: row.id } };
    }
  },
});
