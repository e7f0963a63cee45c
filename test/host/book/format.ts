/** How a cell looks. Never changed in place, so that cells can share one. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly font: { readonly name: string; readonly size: number; readonly bold: boolean; readonly italic: boolean; readonly underline: string; readonly color: string; readonly strikethrough: boolean };
  /** `#RRGGBB`; empty for none. */
  readonly fill: string;
  readonly borders: Readonly<Record<string, { readonly style: string; readonly color: string; readonly weight: string }>>;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly locked: boolean;
}

export const NO_BORDER = { style: 'None', color: '#000000', weight: 'Thin' } as const;
export const DEFAULT_FORMAT: CellFormat = Object.freeze({
  numberFormat: 'General', font: { name: 'Calibri', size: 11, bold: false, italic: false, underline: 'None', color: '#000000', strikethrough: false },
  fill: '', borders: {}, horizontal: 'General', vertical: 'Bottom', wrap: false, indent: 0, locked: true,
});

/** Shares equal results: many cells with one look change to one look. */
export class FormatChange {
  readonly #made = new Map<CellFormat, CellFormat>();

  constructor(private readonly change: (format: CellFormat) => CellFormat) {}

  of(format: CellFormat): CellFormat {
    const known = this.#made.get(format);
    if (known !== undefined) return known;
    const made = Object.freeze(this.change(format));
    this.#made.set(format, made);
    return made;
  }
}
