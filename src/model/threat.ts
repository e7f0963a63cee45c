import { choice, choices, codes, id, longText, ref, refs, tags, text, when, type RowOf } from './column';
import { entity } from './entity';
import { threatComputed } from './threat-computed';
import { anyLayer, complexity, factorOrNone, impact, likelihood, severity, stride, threatStatus, vector } from './vocabulary';

const hits = (what: string) => choice(`Impact: ${what}`, impact, { help: `Effect on ${what}` });
const columns = {
  id: id('TH', 'Threat, TH and a number', { example: 'TH1' }),
  name: text('Name', { required: true, help: 'A short title that says what goes wrong', example: 'Poisoned memory steers claim decisions' }),
  description: longText('Description', { required: true, help: 'What happens and why it matters', example: 'A planted note survives and sways later payouts' }),
  source: text('Source', { required: true, help: 'Who or what starts it', example: 'External attacker with a customer account' }),
  prerequisites: longText('Prerequisites', { required: true, help: 'What must hold first', example: 'The agent stores what a claimant writes' }),
  attackScenario: longText('Attack scenario', { required: true, help: 'Step by step', example: '1. Plant a note 2. Wait 3. File a false claim' }),
  layers: choices('Layers', anyLayer, { required: true, help: 'L1 to L7 or Cross-Layer', example: 'L1, L3' }),
  threatIds: codes('ASI or catalogue IDs', 'threat', { required: true, help: 'T1 to T47, UN-, BV- or ORG- identifiers; the first is the primary one', example: 'T6, T2' }),
  stride: choices('STRIDE', stride, { help: 'STRIDE categories' }),
  owaspLlm: codes('OWASP LLM Top 10', 'owaspLlm', { help: 'LLM01 to LLM10 (2025)', example: 'LLM01' }),
  agenticFactors: choices('Agentic factors', factorOrNone, { required: true, help: 'The four factors, or None' }),
  actors: refs('Actors', 'actors', { help: 'Who would do it', example: 'TA1' }),
  components: refs('Components', 'components', { required: true, help: 'Where it happens', example: 'C1, C6' }),
  crossings: refs('Crossings', 'crossings', { help: 'Boundaries it passes', example: 'TB1' }),
  assets: refs('Assets', 'assets', { help: 'What it harms', example: 'AF1' }),
  impactConfidentiality: hits('confidentiality'),
  impactIntegrity: hits('integrity'),
  impactAvailability: hits('availability'),
  impactFinancial: hits('finances'),
  impactReputational: hits('reputation'),
  impactText: longText('Impact', { required: true, help: 'The harm in business terms', example: 'False payouts before anybody notices' }),
  severity: choice('Severity', severity, { required: true, help: 'How bad it would be' }),
  likelihood: choice('Likelihood', likelihood, { required: true, help: 'How probable it is' }),
  vector: choice('Vector', vector, { required: true, help: 'How close an attacker must be' }),
  complexity: choice('Complexity', complexity, { required: true, help: 'How hard it is' }),
  hardConstraint: ref('Hard constraint', 'constraints', { help: 'Constraint it would break', example: 'HC1' }),
  status: choice('Status', threatStatus, { required: true, help: 'Blank counts as Open' }),
  mergedInto: ref('Merged into', 'threats', { coveredBy: 'R15.18', requiredWhen: when('status', 'Merged'), help: 'Open threat that continues it', example: 'TH2' }),
  tags: tags('Tags', { help: 'Labels of your own', example: 'memory, release-2' }),
  references: longText('References', { help: 'Links and documents', example: 'https://example.com/report' }),
  sourceRef: text('Source ref', { hidden: true, help: 'Where an imported row came from', example: '3f2b8c1e-5d47-4c0a-9b1e-7a6d2f90c4e8' }),
};
export type Threat = RowOf<typeof columns>;
export const threats = entity({
  key: 'threats', table: 'Threats', sheet: '6 Threats', phase: 6,
  description: 'What could go wrong, how bad and how likely; levels follow from the ratings', columns, computed: threatComputed,
});
