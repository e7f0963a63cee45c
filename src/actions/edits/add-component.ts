import type { ThreatModel } from '../../model/threat-model';
import { withChanges } from '../../rules/support/with-changes';
import { nextId } from '../../scoring/next-id';
import { rowFrom, type Answers } from '../form-fields';

/** What is asked of a new component: all that a component must say, and its zone. */
export const COMPONENT_FIELDS = ['name', 'type', 'primaryLayer', 'zone', 'nonDeterministic', 'autonomy', 'actsAs', 'description'] as const;

/** The model with one more component, under the next free ID. @throws UsageError for an answer that does not fit its column */
export function withComponent(model: ThreatModel, answers: Answers): ThreatModel {
  return withChanges(model, [{ kind: 'add', entity: 'components', row: { ...rowFrom('components', answers), id: nextId(model, 'components') } }]);
}
