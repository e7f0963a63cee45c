/** What reading saw that the model cannot hold; the R0 rules report it (METHOD section 0). */
export type ReadIssue =
  /** A cell's content fits no value of its column. `detail` says what was expected. */
  | { readonly kind: 'not-in-vocabulary' | 'malformed' | 'spreadsheet-error' | 'too-long'; readonly entity: string; readonly row: number; readonly rowId: string; readonly column: string; readonly raw: string; readonly detail: string }
  /** A computed cell holds a typed value where our formula stood. */
  | { readonly kind: 'overwritten-formula'; readonly entity: string; readonly row: number; readonly rowId: string; readonly column: string; readonly raw: string }
  | { readonly kind: 'missing-table'; readonly entity: string }
  | { readonly kind: 'missing-column'; readonly entity: string; readonly column: string }
  /** Tolerated: kept in the workbook, not part of the model. */
  | { readonly kind: 'extra-column'; readonly entity: string; readonly header: string }
  | { readonly kind: 'extra-sheet'; readonly sheet: string }
  /** Cells below a table, apart from it: a person's note, or rows the table did not grow over. */
  | { readonly kind: 'stray-rows'; readonly entity: string; readonly sheetRow: number }
  /** Tolerated: found elsewhere or under another spelling. */
  | { readonly kind: 'moved'; readonly entity: string; readonly detail: string };

/** An issue about one cell; `row` is the place in the model's list, from 0. */
export type CellIssue = Extract<ReadIssue, { row: number }>;
