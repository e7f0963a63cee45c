import { OfficeWorkbook } from '../../src/backends/officejs/officejs-workbook';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT, type BlueprintCell } from '../../src/blueprint/blueprint';
import { columnLetters } from '../../src/model/location';
import { WorkbookDocument } from '../../src/workbench/document/document';
import type { WorkbookPort } from '../../src/workbook/port';
import { Book, copyOf, startHost, type Profile } from '../host';
import { withoutSheet } from '../support/without-sheet';
import { MemoryWorkbook } from './memory-workbook';

/** A place for workbooks: the port our actions see, and what people do to the workbook beside them. */
export interface ContractHost {
  readonly port: WorkbookPort;
  /** Types into cells of a row, as a person does. Rows are 1-based, columns 0-based; `undefined` empties a cell. */
  type(sheet: string, row: number, cells: ReadonlyMap<number, BlueprintCell>): Promise<void>;
  removeSheet(name: string): Promise<void>;
  /** A way to start others with the workbook as it is now. */
  saved(): (() => ContractHost) | Promise<() => ContractHost>;
  stop(): void;
}

export const xlsxHost = (bytes: Uint8Array = new Uint8Array()): ContractHost => {
  const port = new XlsxWorkbook(bytes, 'book.xlsx');
  return {
    port,
    type: (sheet, row, cells) => port.apply({ cells: [...cells].map(([column, value]) => ({ sheet, row, column, content: { kind: 'value', value } })), tables: [], names: [], blocks: [], sheets: [], drawings: [] }, EMPTY_BLUEPRINT),
    removeSheet: (name) => {
      port.bytes = withoutSheet(port.bytes, name);
      return Promise.resolve();
    },
    saved: () => {
      const saved = port.bytes;
      return () => xlsxHost(saved);
    },
    stop: () => undefined,
  };
};

export const memoryHost = (port = new MemoryWorkbook()): ContractHost => ({
  port,
  type: (sheet, row, cells) => Promise.resolve(cells.forEach((value, column) => port.type(sheet, row, column, value))),
  removeSheet: (name) => Promise.resolve(port.removeSheet(name)),
  saved: () => {
    const saved = port.copy();
    return () => memoryHost(saved.copy());
  },
  stop: () => undefined,
});

/** Excel as the simulator plays it, under the real office.js client. */
export const officeHost = (profile: Profile, book = new Book()): ContractHost => {
  const host = startHost({ profile, book });
  const typed = (value: BlueprintCell): string | number => (typeof value === 'string' ? `'${value}` : (value ?? ''));
  return {
    port: new OfficeWorkbook(),
    type: (sheet, row, cells) => Promise.resolve(cells.forEach((value, column) => host.user.setCell(sheet, `${columnLetters(column)}${row}`, typed(value)))),
    removeSheet: (name) => Promise.resolve(host.user.deleteSheet(name)),
    saved: () => {
      const saved = copyOf(book);
      return () => officeHost(profile, copyOf(saved));
    },
    stop: () => host.stop(),
  };
};

/** The document of the workbench, on which formulas are computed with every change. */
export const workbenchHost = (bytes?: Uint8Array): ContractHost => {
  const options = { today: () => '2026-03-02' };
  let document = bytes === undefined ? WorkbookDocument.empty('book.xlsx', options) : WorkbookDocument.open(bytes, 'book.xlsx', options);
  return {
    get port() { return document.port; },
    type: (sheet, row, cells) => document.port.apply({ cells: [...cells].map(([column, value]) => ({ sheet, row, column, content: { kind: 'value', value } })), tables: [], names: [], blocks: [], sheets: [], drawings: [] }, EMPTY_BLUEPRINT),
    removeSheet: async (name) => {
      document = WorkbookDocument.open(withoutSheet(await document.bytes(), name), 'book.xlsx', options);
    },
    saved: async () => {
      const saved = await document.bytes();
      return () => workbenchHost(saved);
    },
    stop: () => undefined,
  };
};

export type HostName = 'memory' | 'xlsx' | 'workbench' | 'excel' | 'excel 2021';
/** Every kind of workbook, the simplest first. */
export const HOSTS: readonly (readonly [HostName, () => ContractHost])[] = [
  ['memory', () => memoryHost()], ['xlsx', () => xlsxHost()], ['workbench', () => workbenchHost()], ['excel', () => officeHost('web')], ['excel 2021', () => officeHost('excel2021')],
];
