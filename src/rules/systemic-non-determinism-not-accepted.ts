import { completeRow, entityOf } from '../model/threat-model';
import { hasText } from '../scoring/has-text';
import { nextId } from '../scoring/next-id';
import { rule, type Change } from './rule';
import { listed, nameRow } from './support/name-row';

export const systemicNonDeterminismNotAccepted = rule({
  id: 'systemic-non-determinism-not-accepted',
  source: 'R15.19',
  phase: 6,
  severity: 'warning',
  title: 'The systemic risk of non-determinism is not on record',
  message: 'The model holds non-deterministic components ({components}), but no T16 threat is Accepted with compensating controls.',
  why: 'Varying output cannot be mitigated away; somebody has to accept it knowingly, with monitoring in its place.',
  howToFix: 'Add a threat with ID T16 on 6 Threats and accept it on 9 Residual Risk with compensating controls; the automatic fix adds both and leaves the owner to name.',
  *check({ model, index }) {
    const varying = model.components.filter((c) => c.nonDeterministic === 'Yes');
    if (varying.length === 0) return;
    const accepted = index.openThreats.some((t) => {
      const decision = index.residualsOf(t.id)[0];
      return t.threatIds.includes('T16') && decision?.disposition === 'Accepted' && hasText(decision.compensatingControls);
    });
    if (!accepted) yield { entity: 'threats', params: { components: listed(varying.map(nameRow)) } };
  },
  fix(_hit, { model }): readonly Change[] {
    const varying = model.components.filter((c) => c.nonDeterministic === 'Yes');
    const id = nextId(model, 'threats');
    const threat = completeRow(entityOf('threats'), {
      id, name: 'Output varies between runs', description: 'The same request can lead to different answers and actions, so that tests and reviews of one run say little about the next.',
      source: 'The model itself', prerequisites: 'None: it is how the model works', attackScenario: 'A request that was handled well before is handled badly this time, without anybody attacking.',
      layers: [...new Set(['L1', ...varying.flatMap((c) => c.primaryLayer ?? [])])], threatIds: ['T16'], agenticFactors: ['Non-Determinism'], components: varying.flatMap((c) => c.id ?? []),
      impactText: 'Single decisions are wrong although the system as a whole was found sound', status: 'Open',
    });
    const decision = completeRow(entityOf('residual'), { id: nextId(model, 'residual'), threat: id, disposition: 'Accepted', compensatingControls: 'Ongoing monitoring of outputs and periodic re-testing' });
    return [{ kind: 'add', entity: 'threats', row: threat }, { kind: 'add', entity: 'residual', row: decision }];
  },
});
