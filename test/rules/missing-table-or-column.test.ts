import { missingTableOrColumn } from '../../src/rules/missing-table-or-column';
import { testRule } from '../support/rule-test';

testRule(missingTableOrColumn, [
  { name: 'fires for a missing table', model: {}, issues: [{ kind: 'missing-table', entity: 'zones' }], expect: ['zones'] },
  { name: 'fires for a missing input column', model: {}, issues: [{ kind: 'missing-column', entity: 'threats', column: 'severity' }], expect: ['threats.severity'] },
  { name: 'fires for a missing computed column', model: {}, issues: [{ kind: 'missing-column', entity: 'threats', column: 'residualLevel' }], expect: ['threats.residualLevel'] },
  { name: 'fires for a missing field', model: {}, issues: [{ kind: 'missing-column', entity: 'context', column: 'riskAppetite' }], expect: ['context.riskAppetite'] },
  { name: 'does not mind what was added or moved', model: {}, issues: [{ kind: 'extra-column', entity: 'threats', header: 'Ours' }, { kind: 'extra-sheet', sheet: 'Ours' }, { kind: 'moved', entity: 'threats', detail: 'found elsewhere' }], expect: [] },
]);
