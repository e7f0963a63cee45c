import { stakeholderKindMissing } from '../../src/rules/stakeholder-kind-missing';
import { testRule } from '../support/rule-test';

const four = (['Business owner', 'Data owner', 'Compliance officer', 'Technical lead'] as const).map((kind, i) => ({ id: `SH${i + 1}`, kind }));

testRule(stakeholderKindMissing, [
  { name: 'does not fire when all four are there', model: { stakeholders: four }, expect: [] },
  ...four.map(({ kind }) => ({ name: `fires without a ${kind.toLowerCase()}`, model: { stakeholders: four.filter((row) => row.kind !== kind) }, expect: ['stakeholders.kind'] })),
  { name: 'fires once for each missing kind', model: { stakeholders: [{ id: 'SH1', kind: 'Other' }] }, expect: Array.from({ length: 4 }, () => 'stakeholders.kind') },
]);
