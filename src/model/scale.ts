import { id, number, text, type RowOf } from './column';
import { entity } from './entity';
import {
  bucket, capability, classification, complexity, controlState, cost, effectiveness, likelihood, mitigationStatus, riskLevel, severity, strength, validationStatus, vector,
  type Vocabulary,
} from './vocabulary';

const columns = {
  id: id(undefined, 'Scale and value', { fixed: true, example: 'Review months: Critical' }),
  scale: text('Scale', { fixed: true, help: 'Scale, weight or threshold', example: 'Review months' }),
  value: text('Name', { fixed: true, help: 'Value on the scale', example: 'Critical' }),
  number: number('Number', { min: 0, max: 1000, integer: false, help: 'Number that formulas and engine use; a team may tune it' }),
  meaning: text('Meaning', { fixed: true, help: 'What it stands for', example: 'Months between reviews' }),
};
export type ScaleRow = RowOf<typeof columns>;
export const scales = entity({
  key: 'scales', table: 'Scales', sheet: 'Scales', phase: 0, fixedRows: true,
  description: 'Every number behind a computed cell; change one here and levels follow', columns,
});

const LEVELS: Readonly<Record<string, readonly number[]>> = { Critical: [3, 4, 4, 4], High: [2, 3, 4, 4], Medium: [1, 2, 3, 3], Low: [1, 1, 2, 2] };
const row = (scale: string, value: string, amount: number | undefined, meaning: string): ScaleRow => ({ id: `${scale}: ${value}`, scale, value, number: amount, meaning });
const ranked = (vocabulary: Vocabulary): ScaleRow[] => vocabulary.terms.map((t) => row(vocabulary.name, t.value, t.number, t.meaning));

/** The scales, weights and thresholds of METHOD sections 1 to 13, as shipped. Numbers of the risk matrix are risk levels. */
export const DEFAULT_SCALES: readonly ScaleRow[] = [
  ...[severity, likelihood, riskLevel, effectiveness, cost, mitigationStatus, validationStatus, vector, complexity, capability, strength, classification, controlState].flatMap((v) => ranked(v)),
  ...severity.values.flatMap((s) => likelihood.values.map((l, i) => row('Risk matrix', `${s} x ${l}`, LEVELS[s]?.[i], 'Level number'))),
  row('Residual level from', 'Critical', 3.5, 'Lowest residual score of the level'),
  row('Residual level from', 'High', 2.5, 'Lowest residual score of the level'),
  row('Residual level from', 'Medium', 1.5, 'Lowest residual score of the level'),
  row('Reduction', 'Deterrent at most', 0.1, 'Most that a deterrent contributes'),
  row('Reduction', 'Autonomy factor', 0.5, 'Share of detective and corrective reductions left when people are too slow'),
  row('Actor priority from', 'Critical', 24, 'Lowest actor score of the priority'),
  row('Actor priority from', 'High', 12, 'Lowest actor score of the priority'),
  row('Actor priority from', 'Medium', 6, 'Lowest actor score of the priority'),
  row('Boundary share', 'Strong from', 0.85, 'Share of controls in place'),
  row('Boundary share', 'Weak below', 0.5, 'Share of controls in place'),
  row('Review months', 'Critical', 1, 'Months between reviews'),
  row('Review months', 'High', 3, 'Months between reviews'),
  row('Review months', 'Medium', 6, 'Months between reviews'),
  row('Review months', 'Low', 12, 'Months between reviews'),
  ...ranked(bucket),
];
