import { type PhaseNumber, phasesFrom } from './phase-numbers';

export type ChangeKind = 'Component or integration' | 'Actor' | 'Regulation' | 'Code' | 'Architecture' | 'Architecture and context';

/** A kind of change to the system and the phases it opens again. */
export interface Reentry {
  readonly kind: ChangeKind;
  readonly meaning: string;
  readonly phases: readonly PhaseNumber[];
}

/** Kinds of change and the phases each re-opens (METHOD section 14). */
export const reentries: readonly Reentry[] = [
  { kind: 'Component or integration', meaning: 'A component, tool, model or integration was added.', phases: phasesFrom(2) },
  { kind: 'Actor', meaning: 'A threat actor became relevant that was not considered before.', phases: phasesFrom(3) },
  { kind: 'Regulation', meaning: 'A law, standard or contract now applies that did not before.', phases: phasesFrom(3) },
  { kind: 'Code', meaning: 'The code or configuration of a mitigation changed.', phases: phasesFrom(8) },
  { kind: 'Architecture', meaning: 'Layers, zones or flows were rearranged; context and appetite still hold.', phases: phasesFrom(2) },
  { kind: 'Architecture and context', meaning: 'The architecture changed, and so did the business context or the risk appetite.', phases: phasesFrom(1) },
];
