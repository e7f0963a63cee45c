import type { ModelDraft } from '../../model/threat-model';

/** Phase 3: who might attack; all five categories are considered. */
export const actors: ModelDraft = {
  actors: [
    {
      id: 'TA1', name: 'External attacker', category: 'External Attacker', relevance: 'Relevant', capability: 'Moderate', sophistication: 'Adapts published injections to our templates', resourcesFinancial: 'Low', resourcesComputational: 'Medium', resourcesPersonnel: 'Low', specialisedTools: 'Yes', sustainedCampaigns: 'No',
      motivation: 'Financial', motivationStrength: 'High', opportunity: 'Medium', riskTolerance: 'High', persistence: 'Low', targetAssets: ['AF1', 'AF5', 'AF8'], targetComponents: ['C1', 'C6', 'C23'], targetLayers: ['L1', 'L3'], likelyVectors: 'A pull request through a contractor’s stolen account, with instructions or build hooks inside',
    },
    {
      id: 'TA2', name: 'Malicious insider', category: 'Malicious Insider', relevance: 'Relevant', capability: 'High', sophistication: 'Knows the pipeline and its gaps', resourcesFinancial: 'Low', resourcesComputational: 'Low', resourcesPersonnel: 'Low', specialisedTools: 'No', sustainedCampaigns: 'Yes',
      motivation: 'Disruption', motivationStrength: 'Medium', opportunity: 'High', riskTolerance: 'Low', persistence: 'High', targetAssets: ['AF3', 'AF5', 'AF6'], targetComponents: ['C5', 'C10', 'C18'], targetLayers: ['L3', 'L4', 'L5', 'L6'], likelyVectors: 'Own access to queue and state store; a harmful plan slipped in on a busy afternoon',
    },
    {
      id: 'TA3', name: 'Compromised dependency', category: 'External Attacker', relevance: 'Relevant', capability: 'Moderate', sophistication: 'Waits in a release until the build runs it', resourcesFinancial: 'Medium', resourcesComputational: 'Medium', resourcesPersonnel: 'Medium', specialisedTools: 'No', sustainedCampaigns: 'Yes',
      motivation: 'Opportunistic', motivationStrength: 'Medium', opportunity: 'Medium', riskTolerance: 'Medium', persistence: 'High', targetAssets: ['AF4'], targetComponents: ['C4', 'C11', 'C12'], targetLayers: ['L2', 'L4', 'L7'], likelyVectors: 'A library release or base image that automatic updates pull in',
    },
    {
      id: 'TA4', name: 'Compromised agent', category: 'Compromised Agent', relevance: 'Partially Relevant', justification: 'Agents cannot install code or start others, but their messages are believed', capability: 'High', sophistication: 'Speaks the protocol of the queue perfectly', resourcesFinancial: 'Low', resourcesComputational: 'Medium', resourcesPersonnel: 'Low', specialisedTools: 'Yes', sustainedCampaigns: 'No',
      motivation: 'Disruption', motivationStrength: 'Medium', opportunity: 'Medium', riskTolerance: 'High', persistence: 'Low', targetAssets: ['AF2', 'AF5'], targetComponents: ['C7', 'C8', 'C10'], targetLayers: ['L3', 'L4'], likelyVectors: 'Messages in the name of another agent',
    },
    {
      id: 'TA5', name: 'Misled model output', category: 'Compromised Agent', relevance: 'Partially Relevant', justification: 'Nobody intends it, but the effect is that of an attack and the controls are the same', capability: 'Low', sophistication: 'Plausible, confident and sometimes wrong', resourcesFinancial: 'Low', resourcesComputational: 'Low', resourcesPersonnel: 'Low', specialisedTools: 'No', sustainedCampaigns: 'No',
      motivation: 'Opportunistic', motivationStrength: 'Low', opportunity: 'High', riskTolerance: 'High', persistence: 'Low', targetAssets: ['AF2', 'AF3'], targetComponents: ['C1', 'C7'], targetLayers: ['L1', 'L3', 'L4'], likelyVectors: 'A generous plan, or a configuration line quoted in a comment',
    },
    { id: 'TA6', name: 'State-backed group', category: 'Nation-State', relevance: 'Not Relevant', justification: 'No customer is of state interest, and nothing delivered here is shipped into other companies’ systems; a campaign against a library in use would reach us as TA3, which is rated' },
    {
      id: 'TA7', name: 'Secret-hunting bots', category: 'Automated Threat', relevance: 'Relevant', capability: 'Low', sophistication: 'Match known secret formats within minutes', resourcesFinancial: 'Low', resourcesComputational: 'High', resourcesPersonnel: 'Low', specialisedTools: 'Yes', sustainedCampaigns: 'Yes',
      motivation: 'Financial', motivationStrength: 'Medium', opportunity: 'High', riskTolerance: 'High', persistence: 'Medium', targetAssets: ['AF2', 'AF6'], targetComponents: ['C16', 'C23'], targetLayers: ['L5', 'L6'], likelyVectors: 'Scans of public trackers and packages, to which a comment or artefact was copied',
    },
  ],
};
