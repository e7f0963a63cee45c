import { choice, choices, computed, id, longText, refs, text, type Condition, type RowOf } from './column';
import { entity } from './entity';
import { actorCategory, capability, layer, motivation, relevance, resourceLevel, strength, yesNo } from './vocabulary';

const dismissed: Condition = { words: 'unless Not Relevant', when: (row) => row['relevance'] === 'Not Relevant' };
const weighed = { required: true, unless: dismissed } as const;

const columns = {
  id: id('TA', 'Threat actor, TA and a number', { example: 'TA1' }),
  name: text('Name', { required: true, help: 'Who it is', example: 'Fraud ring with stolen accounts' }),
  category: choice('Category', actorCategory, { required: true, help: 'Each of the five has at least one row' }),
  relevance: choice('Relevance', relevance, { required: true, help: 'Whether it has reason and reach' }),
  justification: longText('Justification', {
    coveredBy: 'R7.2', help: 'Why it is not, or only partially, relevant', example: 'Can send messages but cannot start tools',
    requiredWhen: { words: 'if not Relevant', when: (row) => row['relevance'] === 'Not Relevant' || row['relevance'] === 'Partially Relevant' },
  }),
  capability: choice('Capability', capability, { ...weighed, help: 'Skill and tooling' }),
  sophistication: text('Sophistication', { help: 'How it works, in a few words', example: 'Adapts published injections to our prompts' }),
  resourcesFinancial: choice('Financial resources', resourceLevel, { help: 'Money it can spend' }),
  resourcesComputational: choice('Computational resources', resourceLevel, { help: 'Computing it can spend' }),
  resourcesPersonnel: choice('Personnel resources', resourceLevel, { help: 'People it can spend' }),
  specialisedTools: choice('Specialised tools', yesNo, { help: 'Has tools for agentic systems' }),
  sustainedCampaigns: choice('Sustained campaigns', yesNo, { help: 'Keeps at it for months' }),
  motivation: choice('Motivation', motivation, { ...weighed, help: 'What drives it' }),
  motivationStrength: choice('Motivation strength', strength, { ...weighed, help: 'How much it wants this system' }),
  opportunity: choice('Opportunity', strength, { ...weighed, help: 'How easily it can reach the system' }),
  riskTolerance: choice('Attacker’s risk tolerance', strength, { help: 'How little it fears being caught' }),
  persistence: choice('Persistence', strength, { help: 'How long it stays' }),
  targetAssets: refs('Target assets', 'assets', { help: 'What it wants', example: 'AF1' }),
  targetComponents: refs('Target components', 'components', { help: 'Where it would strike', example: 'C1, C2' }),
  targetLayers: choices('Target layers', layer, { ...weighed, help: 'Layers it would attack', example: 'L1, L3' }),
  likelyVectors: longText('Likely vectors', { ...weighed, help: 'How it would get in', example: 'Instructions hidden in an invoice' }),
  sourceRef: text('Source ref', { hidden: true, help: 'Where an imported row came from', example: '3f2b8c1e-5d47-4c0a-9b1e-7a6d2f90c4e8' }),
};
export type Actor = RowOf<typeof columns>;

export const actors = entity({
  key: 'actors', table: 'Actors', sheet: '3 Threat Actors', phase: 3,
  description: 'Who might attack, with what capability, motive and opportunity', columns,
  computed: {
    score: computed({
      header: 'Score', shows: 'number', after: 'likelyVectors', help: 'Number of capability × number of motivation strength × number of opportunity, 1 to 36; blank if Not Relevant',
      value: (row, ratings) => ratings.actor(row).score,
      formula: (c) => `IF(${c.cell('relevance')}="Not Relevant","",IFERROR(${c.scale('Capability', c.cell('capability'))}*${c.scale('Strength', c.cell('motivationStrength'))}*${c.scale('Strength', c.cell('opportunity'))},""))`,
    }),
    priority: computed({
      header: 'Priority', shows: 'level', after: 'likelyVectors', help: 'By score, with the thresholds on Scales: Critical from 24, High from 12, Medium from 6, else Low',
      value: (row, ratings) => ratings.actor(row).priority,
      formula: (c) => {
        const from = (level: string) => `${c.cell('score')}>=${c.scale('Actor priority from', `"${level}"`)}`;
        return `IF(${c.cell('score')}="","",IF(${from('Critical')},"Critical",IF(${from('High')},"High",IF(${from('Medium')},"Medium","Low"))))`;
      },
    }),
    rankKey: computed({
      header: 'Rank key', shows: 'number', hidden: true, help: 'Score and ID in one number, for the rank',
      value: (row, ratings) => ratings.actor(row).rankKey,
      formula: (c) => `IF(${c.cell('score')}="","",${c.cell('score')}*10000000+9999999-${c.idNumber(c.cell('id'), 'TA')})`,
    }),
    rank: computed({
      header: 'Rank', shows: 'number', after: 'likelyVectors', help: 'Place by score, highest first; ties by lower ID',
      value: (row, ratings) => ratings.actor(row).rank,
      formula: (c) => `IF(${c.cell('rankKey')}="","",COUNTIFS(${c.column('actors', 'rankKey')},">"&${c.cell('rankKey')})+1)`,
    }),
  },
});
