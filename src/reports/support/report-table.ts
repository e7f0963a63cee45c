/** A column of a report table: written by the product, read by people. */
export interface ReportColumn {
  readonly key: string;
  readonly header: string;
  readonly width: number;
  readonly help: string;
  readonly kind: 'text' | 'long' | 'number' | 'date' | 'level' | 'link';
  readonly hidden?: true;
}

/** A table of findings or work that Validate or refresh writes whole; dates are ISO text. */
export interface ReportTable {
  /** Name of the Excel table. */
  readonly name: string;
  readonly key: string;
  readonly sheet: string;
  readonly description: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly (string | number | undefined)[])[];
}
