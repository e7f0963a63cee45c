import { rule } from './rule';

const NEEDED = ['Business owner', 'Data owner', 'Compliance officer', 'Technical lead'] as const;

export const stakeholderKindMissing = rule({
  id: 'stakeholder-kind-missing',
  source: 'R14.13',
  phase: 1,
  severity: 'warning',
  title: 'A needed stakeholder is missing',
  message: 'No {kind} is among the stakeholders.',
  why: 'Business, data, compliance and engineering each see risks that the others miss, and each must hear of the ones that concern them.',
  howToFix: 'Add a person of this Kind to Stakeholders on 1 Business Context; one person may have several rows.',
  *check({ model }) {
    const present = new Set(model.stakeholders.map((row) => row.kind));
    for (const kind of NEEDED) if (!present.has(kind)) yield { entity: 'stakeholders', column: 'kind', params: { kind: kind.toLowerCase() } };
  },
});
