import { UnsafeChangeError } from '../../../../errors';
import { Epoch } from '../epoch';
import { sheetPlaces, type OpenWorkbook } from '../open-workbook';
import type { Conversion } from '../package/transplant';
import { tablesOf } from '../tables/table-place';
import { attributeOf, childNamed, descendants } from '../xml/element';
import { XmlEdit } from '../xml/xml-edit';
import { convertSheet } from './sheet-conversion';
import { toStrict } from './strict';
import type { StyleMerge } from './style-merge';

/** What each part of a fresh workbook goes through on its way into another with its sheet. */
export function sheetConversion(workbook: OpenWorkbook, fresh: OpenWorkbook, styles: StyleMerge): Conversion {
  const strings = sharedStrings(fresh);
  const tables = new TableNumbers(workbook);
  const epoch = Epoch.of(workbook, fresh);
  const inForm = formConversion(workbook);
  return (bytes, part, kind) => {
    if (kind === 'worksheet') return inForm(convertSheet(bytes, strings, styles, epoch), part, kind);
    if (kind === 'table') return inForm(tables.convert(new XmlEdit(bytes, fresh.file, part), styles), part, kind);
    return inForm(bytes, part, kind);
  };
}

/** Puts a fresh part into the form of the standard in which the workbook is written. */
export function formConversion({ strict }: OpenWorkbook): Conversion {
  return (bytes, part) => (strict && /\.(xml|rels)$/.test(part) ? toStrict(bytes) : bytes);
}

function sharedStrings({ pkg, main }: OpenWorkbook): string[] {
  const part = pkg.relationships(main).find(({ type, target }) => type === 'sharedStrings' && pkg.has(target))?.target;
  if (part === undefined) return [];
  const edit = pkg.open(part);
  return edit.root.children.map((entry) => edit.inner(entry));
}

/** Gives tables numbers that are free in a workbook. */
class TableNumbers {
  readonly #names: ReadonlySet<string>;
  #last: number;

  constructor(private readonly workbook: OpenWorkbook) {
    const tables = sheetPlaces(workbook).flatMap(({ part }) => (part === undefined ? [] : tablesOf(workbook.pkg, part)));
    const defined = childNamed(workbook.pkg.open(workbook.main).root, 'definedNames')?.children ?? [];
    this.#names = new Set([...tables.map(({ name }) => name.toLowerCase()), ...defined.map((name) => attributeOf(name, 'name')?.toLowerCase() ?? '')]);
    this.#last = Math.max(0, ...tables.map(({ id }) => id));
  }

  convert(edit: XmlEdit, styles: StyleMerge): Uint8Array {
    const name = attributeOf(edit.root, 'displayName') ?? '';
    if (this.#names.has(name.toLowerCase())) {
      throw new UnsafeChangeError(this.workbook.file, `its name ${name} is taken, and the sheet to be added needs it for its table`, 'Rename what has that name (Formulas > Name Manager) and try again.');
    }
    this.#last += 1;
    edit.setAttribute(edit.root, 'id', String(this.#last));
    for (const element of descendants(edit.root)) {
      for (const [attribute, { value }] of element.attributes) if (/dxfId$/i.test(attribute)) edit.setAttribute(element, attribute, String(styles.differential(Number(value))));
    }
    return edit.finish();
  }
}
