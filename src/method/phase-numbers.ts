export const phaseNumbers = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

export type PhaseNumber = (typeof phaseNumbers)[number];

/** In: a phase. Out: it and all later ones, as a re-entry opens them (METHOD section 14). */
export function phasesFrom(first: PhaseNumber): readonly PhaseNumber[] {
  return phaseNumbers.filter((number) => number >= first);
}
