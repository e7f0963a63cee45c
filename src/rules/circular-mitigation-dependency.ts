import { rule } from './rule';
import { cycleGroups } from './support/cycles';

const SHOWN = 6;

export const circularMitigationDependency = rule({
  id: 'circular-mitigation-dependency',
  source: 'R5.15',
  phase: 7,
  severity: 'error',
  title: 'Mitigations depend on each other in a circle',
  message: '{mitigation} depends on itself{through}.',
  why: 'None of them can be the first to be done, so the roadmap has no order for them.',
  howToFix: 'Remove one of the dependencies in Depends on of 7 Mitigations.',
  *check(context) {
    const { index, model } = context;
    const edges = new Map<string, readonly string[]>();
    for (const { id, dependsOn } of model.mitigations) if (id !== undefined && !edges.has(id)) edges.set(id, dependsOn);
    for (const group of cycleGroups(edges)) {
      const others = group.slice(0, SHOWN).join(', ') + (group.length > SHOWN ? ` and ${group.length - SHOWN} more` : '');
      const through = group.length > 1 ? ` in the circle of ${others}` : '';
      for (const id of group) yield { entity: 'mitigations', row: index.find('mitigations', id), column: 'dependsOn', params: { mitigation: id, through } };
    }
  },
});
