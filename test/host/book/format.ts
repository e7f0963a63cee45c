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

const interned = new Map<string, CellFormat>([[JSON.stringify(DEFAULT_FORMAT), DEFAULT_FORMAT]]);

/** The one object for a look: equal looks are the same object. */
function intern(format: CellFormat): CellFormat {
  const key = JSON.stringify(format);
  const known = interned.get(key);
  if (known !== undefined) return known;
  interned.set(key, Object.freeze(format));
  return format;
}

/** Shares equal results: many cells with one look change to one look. */
export class FormatChange {
  readonly #made = new Map<CellFormat, CellFormat>();

  constructor(private readonly change: (format: CellFormat) => CellFormat) {}

  of(format: CellFormat): CellFormat {
    const known = this.#made.get(format);
    if (known !== undefined) return known;
    const made = intern(this.change(format));
    this.#made.set(format, made);
    return made;
  }
}

const numbered = new Map<string, FormatChange>();

/** A look with another number format. */
export function withNumberFormat(format: CellFormat, numberFormat: string): CellFormat {
  const change = numbered.get(numberFormat) ?? new FormatChange((before) => ({ ...before, numberFormat }));
  numbered.set(numberFormat, change);
  return change.of(format);
}
