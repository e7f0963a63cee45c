import type { ModelDraft } from '../../model/threat-model';

/** Phase 1: what the system is for and how much risk is acceptable; the assumptions made on the way. */
export const context: ModelDraft = {
  context: {
    systemName: 'Multi-Agent DevOps Deployment System', purpose: 'Brings a change from its pull request into production: one agent reviews it, a second prepares its infrastructure, a third releases it', businessProcess: 'Software delivery', businessDomain: 'Platform engineering',
    criticality: 'Critical', impactOfDowntime: 'No release can go out; a takeover reaches every production service within the hour', dataCategories: ['Trade secrets', 'Credentials'], dataClassification: 'Confidential',
    userBase: 'Internal', externallyFacing: 'No', agentType: 'Multi', autonomyLevel: 'Human in the loop', safetyCritical: 'Yes', usesMcp: 'Yes',
    nonDeterminismTolerance: 'Varying wording is fine; a varying verdict on the same change is not', acceptedAutonomy: 'Agents may comment, plan and prepare alone; applying a plan or deploying needs a person', multiPartyDataSharing: 'Code fragments go to the model provider under a no-training contract',
    identityPropagation: 'Each action names the pull request and the approving person', deploymentModel: 'Public cloud, one region', riskAppetite: 'Medium', riskAppetiteStatement: 'Medium residual risk is tolerated on internal delivery tooling; anything higher is accepted by the Head of Platform or dealt with by a date',
    scopeIncluded: 'The three agents, their model, tools, queue, stores, approval and the path to production', scopeExcluded: 'The applications being deployed and the corporate network: both have models of their own', analysts: 'Elena Rossi, Tom Okafor', assessmentDate: '2026-03-02', modelVersion: '1.0',
  },
  dataCategories: [
    { id: 'DC1', category: 'Trade secrets', description: 'Source code, infrastructure plans and the prompts that describe our policies', classification: 'Confidential', regulations: ['REG1'] },
    { id: 'DC2', category: 'Credentials', description: 'References to secrets and short-lived tokens', classification: 'Confidential', regulations: ['REG1', 'REG2'] },
  ],
  stakeholders: [
    { id: 'SH1', name: 'Marta Lindqvist', kind: 'Business owner', role: 'Head of Platform', organisation: 'Platform', email: 'marta.lindqvist@example.com', raciRiskAcceptance: 'A', raciThreatIdentification: 'I', raciMitigation: 'A', raciValidation: 'I', raciSignOff: 'A' },
    { id: 'SH2', name: 'Jonas Weber', kind: 'Data owner', role: 'Head of Engineering Data', organisation: 'Engineering', email: 'jonas.weber@example.com', raciRiskAcceptance: 'C', raciThreatIdentification: 'C', raciMitigation: 'C', raciValidation: 'I', raciSignOff: 'C' },
    { id: 'SH3', name: 'Aisha Rahman', kind: 'Compliance officer', role: 'Compliance Lead', organisation: 'Risk', email: 'aisha.rahman@example.com', raciRiskAcceptance: 'C', raciThreatIdentification: 'I', raciMitigation: 'I', raciValidation: 'A', raciSignOff: 'C' },
    { id: 'SH4', name: 'Tom Okafor', kind: 'Technical lead', role: 'Staff Engineer', organisation: 'Platform', email: 'tom.okafor@example.com', raciRiskAcceptance: 'C', raciThreatIdentification: 'R', raciMitigation: 'R', raciValidation: 'R', raciSignOff: 'I' },
    { id: 'SH5', name: 'Elena Rossi', kind: 'Other', role: 'Lead Risk Analyst', organisation: 'Risk', email: 'elena.rossi@example.com', raciRiskAcceptance: 'R', raciThreatIdentification: 'A', raciMitigation: 'C', raciValidation: 'C', raciSignOff: 'R' },
    { id: 'SH6', name: 'Priya Nair', kind: 'Other', role: 'Site Reliability Lead', organisation: 'Platform', email: 'priya.nair@example.com', raciRiskAcceptance: 'I', raciThreatIdentification: 'C', raciMitigation: 'R', raciValidation: 'C', raciSignOff: 'I' },
  ],
  regulations: [
    { id: 'REG1', regulation: 'SOC 2', section: 'CC8.1', requirement: 'Changes are authorised, tested and approved before they reach production', appliesBecause: 'The platform is in the scope of the yearly report', components: ['C6', 'C7', 'C8', 'C18'], evidence: 'Approval log and pipeline records' },
    { id: 'REG2', regulation: 'Internal change management policy', section: '4', requirement: 'Two people stand behind every deletion and every change of rights', appliesBecause: 'It binds every production change', components: ['C7', 'C20', 'C22'], evidence: 'Policy repository' },
  ],
  constraints: [
    { id: 'HC1', statement: 'No production deployment without a human approval', highestTolerated: 'Low', source: 'Change management policy' },
    { id: 'HC2', statement: 'Infrastructure plans are reviewed before they are applied; deletions need a second approval', highestTolerated: 'Medium', source: 'Change management policy' },
    { id: 'HC3', statement: 'No plaintext secret in any output, log or artefact', highestTolerated: 'Medium', source: 'Security standard' },
    { id: 'HC4', statement: 'Every production deployment has a tested rollback', highestTolerated: 'Low', source: 'Operations handbook' },
    { id: 'HC5', statement: 'Every review, infrastructure change and deployment is logged with who, what and when', highestTolerated: 'Low', source: 'SOC 2' },
  ],
  assumptions: [
    { id: 'A1', phase: 2, statement: 'The model provider does not train on our code', rationale: 'Contract, section 7', impactIfWrong: 'Source code could surface elsewhere', impactLevel: 'High', validationMethod: 'Read the contract and the provider’s attestation', status: 'Validated', threats: ['TH1'], owner: 'Aisha Rahman' },
    { id: 'A2', phase: 4, statement: 'The queue cannot be reached from outside the private network', rationale: 'Network design of 2025', impactIfWrong: 'Anybody could forge approvals', impactLevel: 'Medium', validationMethod: 'Scan from outside', status: 'Unvalidated', threats: ['TH7'], mitigations: ['M28'], owner: 'Tom Okafor' },
    { id: 'A3', phase: 7, statement: 'Reviewers handle at most twenty approvals an hour', rationale: 'Figures of the last quarter', impactIfWrong: 'Fatigue makes the approval worthless', impactLevel: 'Medium', validationMethod: 'Count approvals per reviewer', status: 'Unvalidated', threats: ['TH4'], mitigations: ['M12'], owner: 'Marta Lindqvist' },
    { id: 'A4', phase: 8, statement: 'What was reviewed at release 2026.02 is what runs', rationale: 'The pipeline deploys tagged releases only', impactIfWrong: 'Controls seen in the code may be missing in operation', impactLevel: 'Medium', validationMethod: 'Compare the digests in production with those of the release', status: 'Validated', threats: ['TH5'], mitigations: ['M15', 'M16'], owner: 'Priya Nair' },
  ],
};
