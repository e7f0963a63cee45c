import { randomUUID } from 'node:crypto';
import { ExcelError, invalid } from '../excel-error';
import type { BookEvent } from './events';
import type { RangeRef } from './refs';
import { rectOf, type Rect } from './rect';
import { Sheet } from './sheet';
import type { Table } from './table';

/** Who changes a workbook: the add-in, the person at this computer, somebody elsewhere. */
export type Actor = 'addin' | 'user' | 'coauthor';

/** A name that stands for cells or a formula. */
export interface DefinedName {
  readonly name: string;
  /** Undefined for names of the whole workbook. */
  readonly sheet: Sheet | undefined;
  /** With the equals sign: `='6 Matrix'!$A$4:$C$12`. */
  formula: string;
  visible: boolean;
  comment: string;
}

/** A workbook in memory. */
export class Book {
  name = 'Book1.xlsx';
  date1904 = false;
  calculationMode = 'Automatic';
  sheets: Sheet[] = [];
  names: DefinedName[] = [];
  activeSheet: Sheet;
  /** Selected cells of each sheet; A1 where nothing is said. */
  readonly selection = new Map<Sheet, readonly Rect[]>();
  /** Structure protection of the workbook. */
  protection: { readonly password?: string } | undefined;
  /** Everything else that hangs on a workbook, by kind: document properties, settings. */
  readonly parts = new Map<string, unknown>();
  readonly references = new Map<string, RangeRef>();
  /** What formula cells show, for tests that need computed values; otherwise a formula cell keeps the value it has. */
  calculate: ((sheet: string, row: number, column: number) => string | number | boolean) | undefined;
  actor: Actor = 'addin';
  readonly listeners = new Set<(event: BookEvent, by: Actor) => void>();
  private next = 0;

  constructor() {
    this.activeSheet = this.addSheet('Sheet1');
  }

  /** Data of one kind that hangs on the workbook, made when it is first asked for. */
  part<T>(kind: string, make: () => T): T {
    if (!this.parts.has(kind)) this.parts.set(kind, make());
    return this.parts.get(kind) as T;
  }

  get tables(): readonly Table[] {
    return this.sheets.flatMap(({ tables }) => tables);
  }

  emit(event: BookEvent): void {
    for (const listener of this.listeners) listener(event, this.actor);
  }

  newId = (): string => `{${randomUUID().toUpperCase()}}`;

  nextNumber(): number {
    return (this.next += 1);
  }

  sheet(nameOrId: string): Sheet | undefined {
    const key = nameOrId.toLowerCase();
    return this.sheets.find(({ id, name }) => name.toLowerCase() === key || id.toLowerCase() === key);
  }

  table(nameOrId: string): Table | undefined {
    const key = nameOrId.toLowerCase();
    return this.tables.find(({ id, name }) => name.toLowerCase() === key || id.toLowerCase() === key);
  }

  selected(sheet: Sheet): readonly Rect[] {
    return this.selection.get(sheet) ?? [rectOf(0, 0)];
  }

  /** Throws InvalidArgument for a name that Excel refuses, ItemAlreadyExists for one that is taken. */
  checkSheetName(name: string, except?: Sheet): void {
    // support.microsoft.com/office/rename-a-worksheet-3f1f7148-ee83-404d-8ef0-9ff99fbad1f9: 1 to 31 characters, none of / \ ? * : [ ], no apostrophe at an end, not "History".
    if (name === '' || name.length > 31 || /[/\\?*:[\]]|^'|'$/.test(name) || name.toLowerCase() === 'history') throw invalid(`"${name}" is no name for a sheet`);
    if (this.sheets.some((sheet) => sheet !== except && sheet.name.toLowerCase() === name.toLowerCase())) throw new ExcelError('ItemAlreadyExists');
  }

  /** Throws AccessDenied when the list of sheets is protected. */
  checkStructure(): void {
    if (this.protection !== undefined) throw new ExcelError('AccessDenied');
  }

  /** Adds a sheet at the end; without a name as Excel numbers them. */
  addSheet(wish?: string): Sheet {
    this.checkStructure();
    let name = wish;
    for (let n = this.sheets.length + 1; name === undefined; n += 1) if (this.sheet(`Sheet${n}`) === undefined) name = `Sheet${n}`;
    this.checkSheetName(name);
    const sheet = new Sheet(this.newId(), name);
    this.sheets.push(sheet);
    this.emit({ kind: 'sheetAdded', sheet });
    return sheet;
  }
}
