import type { TextBox } from './boxes';

/** Something that takes room in a column: a component, a label, or a route that passes by. */
export interface Item {
  readonly key: string;
  readonly column: number;
  readonly width: number;
  readonly height: number;
  /** Where its middle stands, to tell what is above and what below. */
  readonly y: number;
}

/** The rectangle of a zone, in columns across and points down. */
export interface ZoneSpan {
  readonly key: string;
  readonly first: number;
  readonly last: number;
  readonly top: number;
  readonly bottom: number;
}

/** Columns from left to right, and who stands in them in which order. */
export interface Arrangement {
  readonly items: readonly Item[];
  readonly zones: readonly ZoneSpan[];
  /** Keys of the items a flow runs through, from its start to its end; its label bears the flow's own key. */
  readonly routes: ReadonlyMap<string, readonly string[]>;
}

/** The boxes to arrange, by key. */
export interface Boxes {
  readonly nodes: ReadonlyMap<string, TextBox>;
  readonly flows: ReadonlyMap<string, TextBox>;
}
