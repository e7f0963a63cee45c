import { record, text } from '../args';
import type { Book } from '../book/book';
import type { Sheet, SheetProtection } from '../book/sheet';
import { ExcelError, invalid } from '../excel-error';
import { HostClass } from '../host-object';
import { WORKBOOK } from './workbook';
import { WORKSHEET } from './worksheet';

// learn.microsoft.com/javascript/api/excel/excel.worksheetprotectionoptions: nothing is allowed that is not named; cells can be selected.
const OPTIONS: SheetProtection['options'] = {
  allowAutoFilter: false, allowDeleteColumns: false, allowDeleteRows: false, allowEditObjects: false, allowEditScenarios: false, allowFormatCells: false, allowFormatColumns: false, allowFormatRows: false,
  allowInsertColumns: false, allowInsertHyperlinks: false, allowInsertRows: false, allowPivotTables: false, allowSort: false, selectionMode: 'Normal',
};

const password = (value: unknown): { readonly password?: string } => (value === undefined || value === null || value === '' ? {} : { password: text(value) });

function options(value: unknown): SheetProtection['options'] {
  const given = value === undefined || value === null ? {} : record(value);
  if (Object.keys(given).some((name) => !(name in OPTIONS))) throw invalid();
  return { ...OPTIONS, ...given };
}

// learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling#error-codes-and-messages: BadPassword for a password that is incorrect.
function checkPassword(wanted: string | undefined, given: unknown): void {
  if (wanted !== undefined && wanted !== given) throw new ExcelError('BadPassword', 'The password you supplied is incorrect.');
}

const SHEET = new HostClass<Sheet>('WorksheetProtection', {
  get: {
    protected: ({ protection }) => protection !== undefined,
    options: ({ protection }) => protection?.options ?? null,
  },
  call: {
    // learn.microsoft.com/javascript/api/excel/excel.worksheetprotection#excel-excel-worksheetprotection-protect-member(1): fails when the sheet is protected.
    protect: (sheet, [given, secret], { book }) => {
      if (sheet.protection !== undefined) throw new ExcelError('AccessDenied');
      sheet.protection = { options: options(given), ...password(secret) };
      book.emit({ kind: 'sheetProtection', sheet, isProtected: true });
    },
    unprotect: (sheet, [secret], { book }) => {
      if (sheet.protection === undefined) return;
      checkPassword(sheet.protection.password, secret);
      sheet.protection = undefined;
      book.emit({ kind: 'sheetProtection', sheet, isProtected: false });
    },
  },
});

const STRUCTURE = new HostClass<Book>('WorkbookProtection', {
  get: { protected: ({ protection }) => protection !== undefined },
  call: {
    protect: (book, [secret]) => {
      if (book.protection !== undefined) throw new ExcelError('AccessDenied');
      book.protection = password(secret);
    },
    unprotect: (book, [secret]) => {
      checkPassword(book.protection?.password, secret);
      book.protection = undefined;
    },
  },
});

WORKSHEET.extend({ get: { protection: (sheet) => SHEET.of(sheet) } });
WORKBOOK.extend({ get: { protection: (book) => STRUCTURE.of(book) } });
