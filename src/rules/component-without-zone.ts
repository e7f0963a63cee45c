import { components } from '../model/component';
import { rule } from './rule';
import { nameRow } from './support/name-row';
import { hasBegun, reportedCells } from './support/registers';

export const componentWithoutZone = rule({
  id: 'component-without-zone',
  source: 'R8.4',
  phase: 4,
  severity: 'error',
  title: 'A component stands in no trust zone',
  message: '{component} stands in no zone that is listed on 4 Trust Boundaries.',
  why: 'Crossings are found from the zones at both ends of a flow; a component without a zone hides all of its own.',
  howToFix: 'Choose the Zone of the component on 2 Architecture; add the zone on 4 Trust Boundaries if it is missing there.',
  *check(context) {
    const isReported = reportedCells(context);
    for (const [at, row] of context.model.components.entries()) {
      if (!hasBegun(components, row) || context.index.find('zones', row.zone) !== undefined || isReported('components', at, 'zone')) continue;
      yield { entity: 'components', row, column: 'zone', params: { component: nameRow(row) } };
    }
  },
});
