import { rule } from './rule';
import { sensitiveRows } from './support/sensitive-rows';

export const sensitiveAssetSharedWithoutAccessControl = rule({
  id: 'sensitive-asset-shared-without-access-control',
  source: 'R9.4',
  phase: 5,
  severity: 'error',
  title: 'Agents share a sensitive asset without access control',
  message: '{asset} is {classification} and is shared by several agents without access control.',
  why: 'One misled agent is then enough to read or poison what all of them rely on.',
  howToFix: 'Restrict each agent to what it needs, and set Access control on 5 Asset Flows to Yes once that is in place.',
  *check(context) {
    for (const { row, params } of sensitiveRows(context)) {
      if (row.sharedByAgents === 'Yes' && row.accessControl === 'No') {
        yield { entity: 'lifecycle', row, column: 'accessControl', params };
      }
    }
  },
});
