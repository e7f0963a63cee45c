import { flag, text, textOr } from '../args';
import type { Book, DefinedName } from '../book/book';
import { isError } from '../book/display';
import { absolute, targetOf } from '../book/names';
import type { Sheet } from '../book/sheet';
import { checkName } from '../book/tables';
import { typed } from '../book/typed';
import { ExcelError, invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import type { Machine } from '../machine';
import { rangeOf } from './places';
import { range, required } from './range';
import { WORKSHEET } from './worksheet';

/** Names of a sheet, or of the workbook. */
export interface NameScope {
  readonly sheet: Sheet | undefined;
}

const namesIn = (book: Book, { sheet }: NameScope): readonly DefinedName[] => book.names.filter((name) => name.sheet === sheet);

function find(book: Book, scope: NameScope, key: unknown): HostObject | null {
  const wanted = text(key).toLowerCase();
  const name = namesIn(book, scope).find((each) => each.name.toLowerCase() === wanted);
  return name === undefined ? null : NAMED_ITEM.of(name);
}

const target = (name: DefinedName, { book }: Machine): HostObject | null => {
  const place = targetOf(book, name);
  return place === undefined ? null : range(place.sheet, place.rect);
};

/** What a name without cells stands for. */
function constant({ formula }: DefinedName): string | number | boolean {
  if (formula.includes('#REF!')) return '#REF!';
  const body = formula.slice(1);
  return body.startsWith('"') ? body.slice(1, -1).replaceAll('""', '"') : typed(body, 'General').value;
}

// learn.microsoft.com/javascript/api/excel/excel.nameditem: the value of a name for cells is their address with dollar signs; type tells what kind it is.
export const NAMED_ITEM: HostClass<DefinedName> = new HostClass<DefinedName>('NamedItem', {
  id: ({ name }) => name,
  get: {
    name: ({ name }) => name,
    formula: ({ formula }) => formula,
    value: (name, { book }) => {
      const place = targetOf(book, name);
      return place === undefined ? constant(name) : absolute(place.sheet, place.rect);
    },
    type: (name, { book }) => {
      if (targetOf(book, name) !== undefined) return 'Range';
      const value = constant(name);
      return isError(value) ? 'Error' : typeof value === 'number' ? 'Double' : typeof value === 'boolean' ? 'Boolean' : 'String';
    },
    scope: ({ sheet }) => (sheet === undefined ? 'Workbook' : 'Worksheet'),
    visible: ({ visible }) => visible,
    comment: ({ comment }) => comment,
    worksheet: ({ sheet }) => required(sheet === undefined ? null : WORKSHEET.of(sheet)),
    worksheetOrNullObject: ({ sheet }) => (sheet === undefined ? null : WORKSHEET.of(sheet)),
  },
  set: {
    formula: (name, formula) => {
      if (!text(formula).startsWith('=')) throw invalid();
      name.formula = text(formula);
    },
    visible: (name, is) => void (name.visible = flag(is)),
    comment: (name, comment) => void (name.comment = text(comment)),
  },
  call: {
    getRange: (name, _, machine) => required(target(name, machine)),
    getRangeOrNullObject: (name, _, machine) => target(name, machine),
    delete: (name, _, { book }) => void (book.names = book.names.filter((other) => other !== name)),
  },
});

export const NAMES: HostClass<NameScope> = new HostClass<NameScope>('NamedItemCollection', {
  items: (scope, { book }) => namesIn(book, scope).map((name) => NAMED_ITEM.of(name)),
  call: {
    getItem: (scope, [key], { book }) => required(find(book, scope, key)),
    getItemOrNullObject: (scope, [key], { book }) => find(book, scope, key),
    getCount: (scope, _, { book }) => namesIn(book, scope).length,
    // learn.microsoft.com/javascript/api/excel/excel.nameditemcollection#excel-excel-nameditemcollection-add-member(1): a range or a formula.
    add: (scope, [name, reference, comment], { book }) => {
      const wanted = text(name);
      if (scope.sheet === undefined) checkName(book, wanted);
      if (find(book, scope, wanted) !== null) throw new ExcelError('ItemAlreadyExists');
      const cells = rangeOf(reference);
      const formula = cells === undefined ? text(reference) : `=${absolute(cells.sheet, cells.rect)}`;
      const made: DefinedName = { name: wanted, sheet: scope.sheet, formula: formula.startsWith('=') ? formula : `="${formula.replaceAll('"', '""')}"`, visible: true, comment: textOr(comment, '') };
      book.names.push(made);
      return NAMED_ITEM.of(made);
    },
  },
});
