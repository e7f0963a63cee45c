import { OfficeWorkbook } from '../../src/backends/officejs/officejs-workbook';
import { XlsxWorkbook } from '../../src/backends/xlsx/xlsx-workbook';
import { EMPTY_BLUEPRINT, type BlueprintCell } from '../../src/blueprint/blueprint';
import { columnLetters } from '../../src/model/location';
import { WorkbookDocument } from '../../src/workbench/document/document';
import type { WorkbookPort } from '../../src/workbook/port';
import { startHost, type Profile } from '../host';
import { withoutSheet } from '../support/without-sheet';
import { MemoryWorkbook } from './memory-workbook';

/** A place for workbooks: the port our actions see, and what people do to the workbook beside them. */
export interface ContractHost {
  readonly port: WorkbookPort;
  /** Types into a cell, as a person does. Rows are 1-based, columns 0-based; `undefined` empties it. */
  type(sheet: string, row: number, column: number, value: BlueprintCell): Promise<void>;
  removeSheet(name: string): Promise<void>;
  stop(): void;
}

export const xlsxHost = (): ContractHost => {
  const port = new XlsxWorkbook(new Uint8Array(), 'book.xlsx');
  return {
    port,
    type: (sheet, row, column, value) => port.apply({ cells: [{ sheet, row, column, content: { kind: 'value', value } }], tables: [], names: [], blocks: [], sheets: [], drawings: [] }, EMPTY_BLUEPRINT),
    removeSheet: (name) => {
      port.bytes = withoutSheet(port.bytes, name);
      return Promise.resolve();
    },
    stop: () => undefined,
  };
};

export const memoryHost = (): ContractHost => {
  const port = new MemoryWorkbook();
  return {
    port,
    type: (...cell) => Promise.resolve(port.type(...cell)),
    removeSheet: (name) => Promise.resolve(port.removeSheet(name)),
    stop: () => undefined,
  };
};

/** Excel as the simulator plays it, under the real office.js client. */
export const officeHost = (profile: Profile) => (): ContractHost => {
  const host = startHost({ profile });
  const typed = (value: BlueprintCell): string | number => (typeof value === 'string' ? `'${value}` : (value ?? ''));
  return {
    port: new OfficeWorkbook(),
    type: (sheet, row, column, value) => Promise.resolve(host.user.setCell(sheet, `${columnLetters(column)}${row}`, typed(value))),
    removeSheet: (name) => Promise.resolve(host.user.deleteSheet(name)),
    stop: () => host.stop(),
  };
};

/** The document of the workbench, on which formulas are computed with every change. */
export const workbenchHost = (): ContractHost => {
  const options = { today: () => '2026-03-02' };
  let document = WorkbookDocument.empty('book.xlsx', options);
  return {
    get port() { return document.port; },
    type: (sheet, row, column, value) => document.port.apply({ cells: [{ sheet, row, column, content: { kind: 'value', value } }], tables: [], names: [], blocks: [], sheets: [], drawings: [] }, EMPTY_BLUEPRINT),
    removeSheet: async (name) => {
      document = WorkbookDocument.open(withoutSheet(await document.bytes(), name), 'book.xlsx', options);
    },
    stop: () => undefined,
  };
};

export type HostName = 'memory' | 'xlsx' | 'workbench' | 'excel' | 'excel 2021';
/** Every kind of workbook, the simplest first. */
export const HOSTS: readonly (readonly [HostName, () => ContractHost])[] = [['memory', memoryHost], ['xlsx', xlsxHost], ['workbench', workbenchHost], ['excel', officeHost('web')], ['excel 2021', officeHost('excel2021')]];
