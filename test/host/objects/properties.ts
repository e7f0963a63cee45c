import { text } from '../args';
import type { Book } from '../book/book';
import { invalid } from '../excel-error';
import { HostClass, type HostObject } from '../host-object';
import { plain, type Plain } from './plain';
import { required } from './range';
import { WORKBOOK } from './workbook';
import { WORKSHEET } from './worksheet';

interface Entry {
  readonly key: string;
  value: unknown;
}
interface Entries {
  list: Entry[];
}
interface In {
  readonly entries: Entries;
  readonly entry: Entry;
}

const blank = (): Entries => ({ list: [] });
const kindOf = (value: unknown): string => (typeof value === 'boolean' ? 'Boolean' : typeof value !== 'number' ? 'String' : Number.isInteger(value) ? 'Number' : 'Float');

interface Rules {
  readonly className: string;
  /** Whether keys that differ in case only are the same. */
  readonly caseless: boolean;
  readonly check: (key: string, value: unknown) => Entry;
}

/** A collection of keys with values: `add` sets a key that is there already. */
function collection({ className, caseless, check }: Rules): HostClass<Entries> {
  const same = (a: string, b: string): boolean => (caseless ? a.toLowerCase() === b.toLowerCase() : a === b);
  const item = new HostClass<In>(className, {
    id: ({ entry }) => entry.key,
    get: { key: ({ entry }) => entry.key, value: ({ entry }) => entry.value, ...(className === 'CustomProperty' ? { type: ({ entry }: In): string => kindOf(entry.value) } : {}) },
    set: { value: ({ entry }, value) => { entry.value = check(entry.key, value).value; } },
    call: { delete: ({ entries, entry }) => { entries.list = entries.list.filter((other) => other !== entry); } },
  });
  const find = (entries: Entries, key: unknown): HostObject | null => {
    const entry = entries.list.find((one) => same(one.key, text(key)));
    return entry === undefined ? null : item.of({ entries, entry });
  };
  return new HostClass<Entries>(`${className}Collection`, {
    items: (entries) => entries.list.map((entry) => item.of({ entries, entry })),
    call: {
      add: (entries, [key, value]) => {
        const made = check(text(key), value);
        const known = entries.list.find((one) => same(one.key, made.key));
        if (known === undefined) entries.list.push(made);
        else known.value = made.value;
        return item.of({ entries, entry: known ?? made });
      },
      getCount: ({ list }) => list.length,
      getItem: (entries, [key]) => required(find(entries, key)),
      getItemOrNullObject: (entries, [key]) => find(entries, key),
      deleteAll: (entries) => { entries.list = []; },
    },
  });
}

const MOST = 255;
const short = (value: unknown): unknown => (typeof value === 'string' ? value.slice(0, MOST) : value);

// learn.microsoft.com/javascript/api/excel/excel.custompropertycollection#excel-excel-custompropertycollection-add-member(1): keys without case; longer ones and longer values
// are trimmed to 255 characters.
const CUSTOM = collection({ className: 'CustomProperty', caseless: true, check: (key, value) => ({ key: key.slice(0, MOST), value: short(value) }) });
const SETTINGS = collection({ className: 'Setting', caseless: false, check: (key, value) => ({ key, value }) });
// learn.microsoft.com/javascript/api/excel/excel.worksheetcustompropertycollection#excel-excel-worksheetcustompropertycollection-add-member(1): longer keys are refused.
const OF_SHEET = collection({
  className: 'WorksheetCustomProperty', caseless: true, check: (key, value) => {
    if (key.length > MOST) throw invalid();
    return { key, value: text(value) };
  },
});

const DOCUMENT = plain<Book>((book) => book.part<Plain>('properties', () => ({})), { author: '', category: '', comments: '', company: '', keywords: '', manager: '', revisionNumber: 0, subject: '', title: '' });
const PROPERTIES = new HostClass<Book>('DocumentProperties', {
  get: { ...DOCUMENT.get, lastAuthor: () => '', custom: (book) => CUSTOM.of(book.part('customProperties', blank)) },
  set: DOCUMENT.set,
});

WORKBOOK.extend({ get: { properties: (book) => PROPERTIES.of(book), settings: (book) => SETTINGS.of(book.part('settings', blank)) } });
WORKSHEET.extend({ get: { customProperties: (sheet) => OF_SHEET.of(sheet.part('customProperties', blank)) } });
