import type { ComputedValue } from '../../model/column';
import type { WorkbookWords } from '../../model/formula';
import type { Ratings } from '../../model/ratings';
import type { EntityKey, ThreatModel } from '../../model/threat-model';
import type { ModelIndex } from '../../scoring/model-index';
import type { Scales } from '../../scoring/scales';

/** Registers that are lists of rows. */
export type ListKey = { [K in EntityKey]: ThreatModel[K] extends readonly unknown[] ? K : never }[EntityKey];

/** Places from 1 on that people typed. */
export interface MappingWindowStart {
  readonly threats: number;
  readonly mitigations: number;
}

/** What the values of a view are made of. */
export interface ViewFacts {
  readonly model: ThreatModel;
  readonly ratings: Ratings;
  readonly index: ModelIndex;
  readonly scales: Scales;
  /** The row at a place of its table, from 1; undefined at a blank row or past the end. */
  rowAt<K extends ListKey>(key: K, place: number): ThreatModel[K][number] | undefined;
  /** How many rows the table has, blank ones included. */
  heightOf(key: ListKey): number;
  /** Where the window into the mapping matrix begins: places of its first threat and its first mitigation, from 1. */
  readonly window: MappingWindowStart;
  /** The place of a row in its table, from 1. */
  placeOf<K extends ListKey>(key: K, row: ThreatModel[K][number]): number;
}

/** The words of a view's formulas. */
export interface ViewWords extends WorkbookWords {
  /** Address of a cell of the same view, from 0; row -1 holds its headers. */
  own(row: number, column: number): string;
  /** Address of a cell of another view, with its sheet. */
  of(view: string, row: number, column: number): string;
}

/** How a cell of a view looks. */
export type ViewStyle =
  | 'head' | 'text' | 'long' | 'number' | 'score' | 'percent' | 'date' | 'mark' | 'input' | 'strong'
  | 'title' | 'subtitle' | 'section' | 'label' | 'fact' | 'figure' | 'header';

/** A cell that says its value twice, for engine and workbook; without formula it is the same in every model. Dates are ISO text. */
export interface ViewCell {
  readonly value: ComputedValue;
  readonly formula?: (c: ViewWords) => string;
  /** Needs array evaluation in Excel 2019. */
  readonly array?: true;
  readonly style?: ViewStyle;
  /** Columns it is merged over. */
  readonly span?: number;
}

export interface ViewColumn {
  readonly header: string | ViewCell;
  readonly width: number;
  readonly style: ViewStyle;
  /** A helper that people need not see. */
  readonly hidden?: true;
}

export type Tone = 'critical' | 'high' | 'medium' | 'low' | 'bad' | 'attention' | 'good';

/** Colours cells of a view's body for which a formula over `{cell}` holds. Rows and columns from 0, both ends included. */
export interface ViewTone {
  readonly rows?: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
  readonly when: string;
  readonly tone: Tone;
}

/** A matrix, a ranked list or a roll-up outside the tables. */
export interface View {
  /** `actorByLayer`; its range is named `View_ActorByLayer`. */
  readonly key: string;
  readonly sheet: string;
  readonly title: string;
  readonly description: string;
  /** Computed words behind the description: what did not fit. */
  readonly more?: ViewCell;
  /** `live` by default; `values` are written by refresh and replaced by the next. */
  readonly kind?: 'values';
  readonly columns: readonly ViewColumn[];
  readonly rows: readonly (readonly (ViewCell | string | undefined)[])[];
  readonly tones: readonly ViewTone[];
  /** Row from which on its cells are values as of the last refresh. */
  readonly valuesFrom?: number;
  /** A page of its own without title, description and headers: its rows begin at its first cell. */
  readonly page?: {
    /** Heights of its rows in points. */
    readonly heights: readonly number[];
  };
}

export const LEVEL_TONES: readonly (readonly [when: string, tone: Tone])[] =
  (['Critical', 'High', 'Medium', 'Low'] as const).map((level) => [`{cell}="${level}"`, level.toLowerCase() as Tone]);

/** The colours of risk levels on columns whose cells are levels. */
export const levelTones = (...columns: readonly number[]): readonly ViewTone[] =>
  columns.flatMap((column) => LEVEL_TONES.map(([when, tone]) => ({ columns: [column, column] as const, when, tone })));

/** Rows of a list that are formulas; those beyond are values as of the last refresh, so that a long list costs no time while people type. */
export const LIVE_ROWS = 200;

/** Steps in which a matrix grows with its register. */
export const SLOT_STEP = 50;

/** Rows of a matrix that follows a register place by place; more when the register already has more. */
export const slots = (usual: number, present: number): readonly number[] => Array.from({ length: Math.max(usual, Math.ceil(present / SLOT_STEP) * SLOT_STEP) }, (_, i) => i);
