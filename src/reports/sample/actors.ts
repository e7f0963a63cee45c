import type { ModelDraft } from '../../model/threat-model';

/** Phase 3: who might attack; all five categories are considered. */
export const actors: ModelDraft = {
  actors: [
    { id: 'TA1', name: 'External attacker', category: 'External Attacker', relevance: 'Relevant', capability: 'Moderate', sophistication: 'Adapts published injections', specialisedTools: 'Yes', sustainedCampaigns: 'No', motivation: 'Financial', motivationStrength: 'High', opportunity: 'Medium', targetAssets: ['AF1', 'AF5'], targetComponents: ['C6', 'C1'], targetLayers: ['L1', 'L3'], likelyVectors: 'A pull request from a fork' },
    { id: 'TA2', name: 'Malicious insider', category: 'Malicious Insider', relevance: 'Relevant', capability: 'High', motivation: 'Disruption', motivationStrength: 'Medium', opportunity: 'High', targetAssets: ['AF3', 'AF6'], targetComponents: ['C5', 'C10'], targetLayers: ['L4', 'L6'], likelyVectors: 'Own access to the queue and the state store' },
    { id: 'TA3', name: 'Compromised dependency', category: 'External Attacker', relevance: 'Relevant', capability: 'Moderate', motivation: 'Opportunistic', motivationStrength: 'Medium', opportunity: 'Medium', targetAssets: ['AF4'], targetComponents: ['C12'], targetLayers: ['L2', 'L4', 'L7'], likelyVectors: 'A library release or base image' },
    { id: 'TA4', name: 'Compromised agent', category: 'Compromised Agent', relevance: 'Partially Relevant', justification: 'Agents cannot install code, but their messages are believed', capability: 'High', motivation: 'Disruption', motivationStrength: 'Medium', opportunity: 'Medium', targetAssets: ['AF5'], targetComponents: ['C7', 'C8'], targetLayers: ['L3', 'L4'], likelyVectors: 'Messages on the queue' },
    { id: 'TA5', name: 'Misled model output', category: 'Compromised Agent', relevance: 'Partially Relevant', justification: 'No intent, but the effect of an attack', capability: 'Low', motivation: 'Opportunistic', motivationStrength: 'Low', opportunity: 'High', targetComponents: ['C7'], targetLayers: ['L3', 'L4'], likelyVectors: 'A plausible but wrong plan' },
    { id: 'TA6', name: 'State-backed group', category: 'Nation-State', relevance: 'Not Relevant', justification: 'The platform delivers internal tooling of no political or military interest' },
    { id: 'TA7', name: 'Secret-hunting bots', category: 'Automated Threat', relevance: 'Relevant', capability: 'Low', motivation: 'Financial', motivationStrength: 'Medium', opportunity: 'High', targetAssets: ['AF2', 'AF6'], targetComponents: ['C16'], targetLayers: ['L5', 'L6'], likelyVectors: 'Scans of public comments and logs' },
  ],
};
