import type { Threat } from '../../src/model/threat';
import { createModel, type ThreatModel } from '../../src/model/threat-model';
import { withResidualRows, withRoadmapRows } from '../../src/reports/generated-rows';
import { withFixedRows } from '../../src/reports/product-rows';
import { rate } from '../../src/scoring/rate';

const severities = ['Critical', 'High', 'Medium', 'Low', undefined] as const;
const likelihoods = ['Very Likely', 'Likely', 'Possible', 'Unlikely', undefined] as const;

/** A model whose rows meet the corners of the formulas: blanks, odd identifiers, ties, tuned scales, every gate and disposition. */
export function parityModel(today: string): ThreatModel {
  const model = withFixedRows(createModel({
    context: {
      systemName: 'Corner cases', safetyCritical: 'No', dataClassification: 'Internal', externallyFacing: 'Yes', autonomyLevel: 'Human in the loop', agentType: 'Multi', usesMcp: 'Yes',
      assessmentDate: '2024-01-31', riskAppetite: 'Medium',
    },
    codeAccess: { access: 'Partial' },
    zones: [{ id: 'Z1', name: 'Internet', trustRank: 0 }, { id: 'Z2', name: 'Cluster', trustRank: 3 }, { id: 'Z3', name: 'Vault', trustRank: 5 }, { id: 'Z4', name: 'Unranked' }],
    components: [
      { id: 'C1', name: 'Planner', type: 'Agent', primaryLayer: 'L3', zone: 'Z2', nonDeterministic: 'Yes' }, { id: 'C2', name: 'Store', zone: 'Z3', nonDeterministic: 'No' },
      { id: 'C3', name: 'Page', zone: 'Z1' }, { name: 'without an ID' },
    ],
    dataFlows: [{ id: 'F1', from: 'C1', to: 'C2', criticalPath: 'Yes' }, { id: 'F2', from: 'C1', to: 'C1' }, { id: 'F3', from: 'C3', to: 'C9' }, { id: 'F4', from: 'C2' }],
    crossings: [
      { id: 'TB1', fromZone: 'Z1', toZone: 'Z2', authentication: 'Yes', authorization: 'Yes', inputValidation: 'Yes', outputEncoding: 'Yes', encryptionInTransit: 'Yes', rateLimiting: 'Partial', logging: 'N/A' },
      { id: 'TB2', fromZone: 'Z2', toZone: 'Z3', authentication: 'No', authorization: 'Yes', inputValidation: 'Yes', outputEncoding: 'Yes', encryptionInTransit: 'Yes', rateLimiting: 'Yes', logging: 'Yes' },
      { id: 'TB3', fromZone: 'Z3', toZone: 'Z1', authentication: 'N/A', authorization: 'N/A', inputValidation: 'N/A', outputEncoding: 'N/A', encryptionInTransit: 'N/A', rateLimiting: 'N/A', logging: 'N/A' },
      { id: 'TB4', toZone: 'Z4' },
    ],
    agentCrossings: [{ id: 'AB1', agent: 'C1', crossing: 'TB2' }, { id: 'AB2', agent: 'C1', crossing: 'TB3' }, { id: 'AB3', agent: 'C1', crossing: 'TB4' }, { id: 'AB4', agent: 'C9' }],
    actors: [
      { id: 'TA2', name: 'Crew', relevance: 'Relevant', capability: 'Advanced', motivationStrength: 'High', opportunity: 'Medium' },
      { id: 'TA10', name: 'Insider', relevance: 'Partially Relevant', capability: 'Advanced', motivationStrength: 'High', opportunity: 'Medium' },
      { id: 'TA3', name: 'State', relevance: 'Not Relevant', capability: 'Advanced', motivationStrength: 'High', opportunity: 'High' }, { id: 'TA4', name: 'Bots', relevance: 'Relevant', capability: 'Low' },
    ],
    assets: [
      { id: 'AF1', name: 'Keys', category: 'Credential', classification: 'Restricted', exposurePoints: 'logs', threats: ['TH2'] }, { id: 'AF2', name: 'Tickets', classification: 'Confidential', stagesNotApplicable: ['Processed', 'Transmitted'] },
      { id: 'AF3', name: 'Docs', classification: 'Public' }, { id: 'AF4', name: 'Token', category: 'Credential', classification: 'Internal', stagesNotApplicable: ['Created', 'Stored', 'Transmitted', 'Processed'] },
    ],
    lifecycle: [
      { id: 'LC1', asset: 'AF1', stage: 'Created', zone: 'Z3' }, { id: 'LC2', asset: 'AF1', stage: 'Stored', zone: 'Z2', encryptionAtRest: 'No' }, { id: 'LC3', asset: 'AF2', stage: 'Created', zone: 'Z3' },
      { id: 'LC4', asset: 'AF2', stage: 'Stored', zone: 'Z2', encryptionAtRest: 'Yes' }, { id: 'LC5', asset: 'AF2', stage: 'Destroyed', expiry: 'Never', lineageGap: 'Yes' }, { id: 'LC6', asset: 'AF3', stage: 'Destroyed', expiry: 'after 30 days' },
      { id: 'LC7', asset: 'AF4', stage: 'Destroyed' }, { id: 'LC8' },
    ],
    threats: [
      ...severities.flatMap((severity, i) => likelihoods.map((likelihood, j): Partial<Threat> => ({
        id: `TH${i * 5 + j + 1}`, name: `Threat ${i}-${j}`, severity, likelihood, vector: j % 2 === 0 ? 'Network' : 'Local', complexity: i % 2 === 0 ? 'Low' : 'High',
        layers: j % 2 === 0 ? ['L1', 'Cross-Layer'] : ['L2'], threatIds: j === 0 ? ['T1', 'T11'] : ['T11'], agenticFactors: i % 2 === 0 ? ['Identity Management', 'Autonomy'] : ['Agent-to-Agent Communication'],
        status: j === 4 && i === 2 ? 'Merged' : j === 3 && i === 1 ? 'Closed' : i === 0 ? undefined : 'Open', assets: ['AF2'],
      }))),
      ...['TH-1', 'TH1E5', 'A1B5', 'TH00000001', 'TH12345678', '77', 'ABCD5', 'TH 5', 'TH1.5', 'TH0000012'].map((id): Partial<Threat> => ({ id, name: 'Odd identifier', severity: 'High', likelihood: 'Likely', vector: 'Network', complexity: 'Low', status: 'Open' })),
      { name: 'No identifier', severity: 'Low', likelihood: 'Likely', status: 'Open' }, { id: 'TH3', name: 'A second TH3', severity: 'Low', likelihood: 'Unlikely' },
    ],
    mitigations: [
      { id: 'M1', name: 'Counted', type: 'Preventive', status: 'Implemented', cost: 'Low', theme: 'Autonomy reduction' }, { id: 'M2', name: 'Capped', type: 'Detective', status: 'In Progress', cost: 'Medium', attestation: 'SOC 2' },
      { id: 'M3', name: 'Refused', type: 'Corrective', status: 'Will Not Action', cost: 'High' }, { id: 'M4', name: 'Deterrent', type: 'Deterrent', status: 'Implemented', cost: 'High', attestation: 'ISO', theme: 'Identity' },
      { id: 'M5', name: 'Bare' }, { id: 'M66', name: 'Attested', type: 'Preventive', status: 'Implemented', cost: 'Low', attestation: '  ', architecturalChange: 'Yes', bucketOverride: 'Immediate' }, { id: 'M10', name: 'Partly', type: 'Corrective', status: 'In Progress', cost: 'Low', defenceInDepth: 'Yes' },
    ],
    mapping: [
      { threat: 'TH1', mitigation: 'M1', effectiveness: 'High' }, { threat: 'TH1', mitigation: 'M2', effectiveness: 'Medium' }, { threat: 'TH2', mitigation: 'M2', effectiveness: 'High' }, { threat: 'TH2', mitigation: 'M10', effectiveness: 'High' },
      { threat: 'TH3', mitigation: 'M3', effectiveness: 'High' }, { threat: 'TH6', mitigation: 'M4', effectiveness: 'High' }, { threat: 'TH7', mitigation: 'M66' }, { threat: 'TH8', mitigation: 'M5', effectiveness: 'Low' }, { threat: 'TH11', mitigation: 'M10', effectiveness: 'Low' },
      { threat: 'TH99', mitigation: 'M99', effectiveness: 'Low' }, { threat: 'TH1', mitigation: 'TH5', effectiveness: 'Low' }, { threat: 'TH12' }, { mitigation: 'M1' }, { threat: 'TH14', mitigation: 'M-1', effectiveness: 'High' },
    ],
    validations: [
      { id: 'CV1', mitigation: 'M1', artefactKind: 'Configuration', status: 'Partially Implemented' }, { id: 'CV2', mitigation: 'M1', artefactKind: 'Application code', status: 'Implemented' }, { id: 'CV3', mitigation: 'M2', artefactKind: 'Application code', status: 'Not Implemented' },
      { id: 'CV4', mitigation: 'M10', artefactKind: 'Infrastructure', status: 'Partially Implemented' }, { id: 'CV5', mitigation: 'M10', artefactKind: 'Infrastructure' }, { id: 'CV6', mitigation: 'M99', artefactKind: 'Infrastructure', status: 'Implemented' },
    ],
    residual: [
      { id: 'RR1', threat: 'TH1', assessedLevel: 'Low', disposition: 'Accepted', acceptedSeverity: 'Critical', acceptedLikelihood: 'Very Likely', acceptedFingerprintSum: 5, lastReview: '2024-02-29' }, { id: 'RR2', threat: 'TH2', disposition: 'Mitigated', lastReview: '1899-05-05' },
      { id: 'RR3', threat: 'TH2', assessedLevel: 'Critical' }, { id: 'RR4', threat: 'TH99' },
    ],
    versions: [{ version: '1.0', date: '2024-02-01' }],
    scales: [{ id: 'Severity: Medium', number: 2.5 }, { id: 'Effectiveness: Low' }, { id: 'Review months: Low', number: 18 }],
    phases: [{ id: 1, signedOffBy: 'A. Person', signedOffOn: '2024-02-01', errors: 0 }, { id: 2, signedOffBy: 'A. Person', signedOffOn: '2024-02-01', errors: 2 }, { id: 4, needsReviewSince: '2024-03-01' }],
    checklist: [{ id: 'CK-L1-01', verdict: 'Not Applicable', reason: 'No model of our own' }, { id: 'CK-L1-02', verdict: 'Applicable', threats: [] }, { id: 'CK-L1-03', verdict: 'Not Applicable' }],
  }));
  const residual = withResidualRows(model);
  return withRoadmapRows(residual, rate(residual, today));
}
