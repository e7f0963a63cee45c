import { type PhaseNumber, phasesFrom } from './phase-numbers';

/** An event after which the threat model must be looked at again. */
export interface UpdateTrigger {
  readonly id: `TE${number}`;
  readonly event: string;
  readonly meaning: string;
  readonly phases: readonly PhaseNumber[];
}

/**
 * The update triggers of METHOD section 17. Where the event is a kind of change of section 14, the phases are those of that change;
 * for an incident, a release and the quarterly review they are a proposal that the team may change in its workbook.
 */
export const updateTriggers: readonly UpdateTrigger[] = [
  { id: 'TE1', event: 'Architecture change', meaning: 'Components, zones, flows or integrations were added, moved or removed.', phases: phasesFrom(2) },
  { id: 'TE2', event: 'New regulation', meaning: 'A law, standard or contract applies that did not before, or its reading changed.', phases: phasesFrom(3) },
  { id: 'TE3', event: 'Incident or near miss', meaning: 'Something happened, or nearly did, here or in a comparable system.', phases: phasesFrom(6) },
  { id: 'TE4', event: 'Threat landscape change', meaning: 'New attackers, techniques or published weaknesses concern models, frameworks or tools in use.', phases: phasesFrom(3) },
  { id: 'TE5', event: 'Agent-ecosystem change', meaning: 'Agents, tool servers, registries or partners joined, left or changed how they behave.', phases: phasesFrom(2) },
  { id: 'TE6', event: 'Major release', meaning: 'A release may have changed the code of mitigations; where it also changed the architecture, TE1 has happened too.', phases: phasesFrom(8) },
  { id: 'TE7', event: 'Quarterly review', meaning: 'At least every three months the open risks and their owners are gone through.', phases: phasesFrom(9) },
];
