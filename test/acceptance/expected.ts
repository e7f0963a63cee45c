/** What an import of a published Threat Composer file must give. */
export interface Expected {
  readonly threats: number;
  readonly mitigations: number;
  readonly mappings: number;
  readonly assumptions: number;
  readonly assumptionThreatLinks: number;
  readonly assumptionMitigationLinks: number;
  /** Mitigation links of the file to threats that do not exist. */
  readonly danglingLinks: number;
}

export const EXPECTED: Readonly<Record<string, Expected>> = {
  'GenAIChatbot.tc.json': { threats: 37, mitigations: 84, mappings: 122, assumptions: 13, assumptionThreatLinks: 38, assumptionMitigationLinks: 57, danglingLinks: 0 },
  'reinforce2024-ex1.tc.json': { threats: 18, mitigations: 18, mappings: 29, assumptions: 6, assumptionThreatLinks: 10, assumptionMitigationLinks: 0, danglingLinks: 4 },
  'reinforce2024-ex2.tc.json': { threats: 25, mitigations: 18, mappings: 29, assumptions: 6, assumptionThreatLinks: 11, assumptionMitigationLinks: 0, danglingLinks: 4 },
};
