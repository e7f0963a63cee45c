import { attributeOf, childNamed, type XmlElement } from '../xml/element';
import type { StyledChange } from './changes-by-row';
import type { RowSpan } from './spans';

/** The format new cells take: that of the cell they shall be like, else that of their row, else that of their column. */
export class NewCellStyle {
  readonly #columns: readonly { readonly first: number; readonly last: number; readonly style: number }[];
  readonly #byRow = new Map<number, ReadonlyMap<number, number | undefined>>();

  constructor(worksheet: XmlElement, private readonly rows: ReadonlyMap<number, RowSpan>) {
    this.#columns = (childNamed(worksheet, 'cols')?.children ?? []).flatMap((col) => {
      const style = attributeOf(col, 'style');
      return style === undefined ? [] : [{ first: Number(attributeOf(col, 'min')) - 1, last: Number(attributeOf(col, 'max')) - 1, style: Number(style) }];
    });
  }

  /** Index of the cell format; undefined for the default one. */
  of({ row, column, like, format }: StyledChange): number | undefined {
    if (format !== undefined) return format;
    const liked = like && this.#cells(like.row).get(like.column);
    return liked ?? this.rows.get(row)?.style ?? this.#columns.find(({ first, last }) => column >= first && column <= last)?.style;
  }

  #cells(row: number): ReadonlyMap<number, number | undefined> {
    const known = this.#byRow.get(row) ?? new Map(this.rows.get(row)?.cells.map(({ column, style }) => [column, style]));
    this.#byRow.set(row, known);
    return known;
  }
}
