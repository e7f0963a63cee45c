import { LEVELS } from './support/matrix';

/** Cells of a view in one row or column, from 0, both ends included. */
export interface ViewRange {
  readonly view: string;
  readonly from: readonly [row: number, column: number];
  readonly to: readonly [row: number, column: number];
}

/** A chart as the reports mean it: which cells it shows, and how. */
export interface ReportChart {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly direction: 'columns' | 'bars';
  readonly grouping: 'clustered' | 'stacked';
  readonly categories: ViewRange;
  readonly series: readonly { readonly name: ViewRange; readonly values: ViewRange; readonly colour: string; readonly points?: Readonly<Record<number, string>> }[];
}

const LEVEL_COLOURS = ['7B1130', 'B4450A', 'F6C95C', '9DC3A0'] as const;
const cell = (view: string, row: number, column: number): ViewRange => ({ view, from: [row, column], to: [row, column] });
const down = (view: string, column: number): ViewRange => ({ view, from: [0, column], to: [LEVELS.length - 1, column] });
const across = (view: string, row: number): ViewRange => ({ view, from: [row, 1], to: [row, 8] });

/** The native charts of the Summary (METHOD section 17), fed by cells of the matrices so that they stay live. */
export const CHARTS: readonly ReportChart[] = [
  {
    name: 'Risk by level', title: 'Residual risk by level', description: 'Open threats by residual level, highest level first', direction: 'columns', grouping: 'clustered',
    categories: down('levelCounts', 0),
    series: [{ name: cell('levelCounts', -1, 2), values: down('levelCounts', 2), colour: LEVEL_COLOURS[0], points: Object.fromEntries(LEVEL_COLOURS.map((colour, i) => [i, colour])) }],
  },
  {
    name: 'Inherent against residual', title: 'Before and after controls', description: 'Open threats by level, inherent beside residual', direction: 'columns', grouping: 'clustered',
    categories: down('levelCounts', 0),
    series: [
      { name: cell('levelCounts', -1, 1), values: down('levelCounts', 1), colour: '8A97A8' },
      { name: cell('levelCounts', -1, 2), values: down('levelCounts', 2), colour: '1F3A5F' },
    ],
  },
  {
    name: 'Coverage by layer', title: 'ASI coverage by layer', description: 'Mapped ASI cells per layer: covered by a threat, not applicable, open', direction: 'columns', grouping: 'stacked',
    categories: across('coverageByLayer', -1),
    series: [['3C7A57'], ['B8C2CE'], ['C2571A']].map(([colour = ''], row) => ({ name: cell('coverageByLayer', row, 0), values: across('coverageByLayer', row), colour })),
  },
];
