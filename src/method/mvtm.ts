/** An item of the Minimum Viable Threat Model: where it is filled in and when it is met. */
export interface MvtmItem {
  readonly id: `MVTM-${number}`;
  readonly item: string;
  readonly tables: readonly string[];
  readonly condition: string;
}

/** The ten items of the Minimum Viable Threat Model (METHOD section 14). */
export const mvtmItems: readonly MvtmItem[] = [
  { id: 'MVTM-1', item: 'Context documented', tables: ['Context', 'DataCategories', 'Stakeholders', 'Regulations'], condition: 'Every required field of Context is filled.' },
  { id: 'MVTM-2', item: 'Architecture mapped to layers', tables: ['Components', 'DataFlows'], condition: 'There is a component, and each has a primary layer.' },
  { id: 'MVTM-3', item: 'Top three actors', tables: ['Actors'], condition: 'Three Relevant or Partially Relevant actors have a priority.' },
  { id: 'MVTM-4', item: 'Boundaries drawn', tables: ['Zones', 'Crossings', 'ImplicitTrust', 'AgentCrossings'], condition: 'There are two zones and a crossing.' },
  { id: 'MVTM-5', item: 'Critical assets and flows', tables: ['Assets', 'Lifecycle', 'DataFlows'], condition: 'An asset has a lifecycle row, and a flow is marked as critical path.' },
  { id: 'MVTM-6', item: 'L1, L2, L3, L4 and L6 assessed', tables: ['Threats', 'Checklist', 'AsiCells'], condition: 'Each of these layers has an open threat or no checklist row that is still Open.' },
  { id: 'MVTM-7', item: 'Cross-layer patterns reviewed', tables: ['Patterns', 'AttackChains', 'TrustPaths'], condition: 'No pattern is Open.' },
  { id: 'MVTM-8', item: 'Top five mitigations planned', tables: ['Mitigations', 'Mapping'], condition: 'At least five mitigations are mapped, or as many as there are open threats if fewer.' },
  { id: 'MVTM-9', item: 'Residual risks documented', tables: ['Residual'], condition: 'Every open threat has a disposition.' },
  { id: 'MVTM-10', item: 'Output exported', tables: ['Versions'], condition: 'A version is archived.' },
];
