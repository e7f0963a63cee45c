import { CROSSING_CONTROLS, type Crossing } from '../model/crossing';
import type { CrossingRating } from '../model/ratings';
import type { BoundaryStrength } from '../model/vocabulary';
import type { Scales } from './scales';

/** Controls in place over applicable ones, 0 to 1 (METHOD section 8); undefined when one is blank or all are N/A. */
export function controlShare(crossing: Crossing, scales: Scales): number | undefined {
  const states = CROSSING_CONTROLS.map((control) => crossing[control]);
  const applicable = states.filter((state) => state !== 'N/A');
  if (states.includes(undefined) || applicable.length === 0) return undefined;
  return applicable.reduce((sum, state) => sum + (scales.number('Control', state) ?? 0), 0) / applicable.length;
}

/** The strength that the controls suggest (METHOD section 8); undefined without a share. */
export function suggestedStrength(crossing: Crossing, share: number | undefined, scales: Scales): BoundaryStrength | undefined {
  if (share === undefined) return undefined;
  if (share < (scales.number('Boundary share', 'Weak below') ?? 0) || crossing.authentication === 'No') return 'Weak';
  const guarded = crossing.authorization !== 'No' && crossing.inputValidation !== 'No';
  return guarded && share >= (scales.number('Boundary share', 'Strong from') ?? Infinity) ? 'Strong' : 'Moderate';
}

/** Share and suggested strength of a crossing (METHOD section 8). */
export function rateCrossing(crossing: Crossing, scales: Scales): CrossingRating {
  const share = controlShare(crossing, scales);
  return { share, suggestedStrength: suggestedStrength(crossing, share, scales) };
}
