import { stakeholders } from '../model/stakeholder';
import { rule } from './rule';
import { listed, nameRow } from './support/name-row';
import { hasBegun } from './support/registers';

const DECISIONS = ['raciRiskAcceptance', 'raciThreatIdentification', 'raciMitigation', 'raciValidation', 'raciSignOff'] as const;

export const notOneAccountablePerDecision = rule({
  id: 'not-one-accountable-per-decision',
  source: 'R14.12',
  phase: 1,
  severity: 'error',
  title: 'A decision has not exactly one Accountable',
  message: '{decision} has {accountable} as Accountable, where exactly one is needed.',
  why: 'With nobody accountable no decision is taken; with two, each waits for the other.',
  howToFix: 'Set the decision’s RACI column in Stakeholders on 1 Business Context to A for one person, and to R, C or I for the others.',
  *check({ model }) {
    if (!model.stakeholders.some((row) => hasBegun(stakeholders, row))) return;
    for (const column of DECISIONS) {
      const accountable = model.stakeholders.filter((row) => row[column] === 'A');
      if (accountable.length === 1) continue;
      const found = accountable.length === 0 ? 'nobody' : `${accountable.length} people (${listed(accountable.map(nameRow))})`;
      yield { entity: 'stakeholders', column, params: { decision: stakeholders.columns[column].header, accountable: found } };
    }
  },
});
