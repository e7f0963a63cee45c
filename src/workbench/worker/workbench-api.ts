import type { Carried } from '../../taskpane/engine/carried';
import type { Outcome } from '../../taskpane/engine/outcome';
import type { DocumentEvent, DocumentState, GridSheet, ChoiceList, EditOutcome, SheetTab, TypedCell } from '../document/document-api';
import type { LiveChange, LiveRange } from '../../workbook/live-port';

/** A document as it stands: what the page shows first. */
export interface Shown {
  readonly state: DocumentState;
  readonly tabs: readonly SheetTab[];
}

/** What crosses the border to the workbench's worker, which holds the open document and the pane's engine over it. */
export interface WorkbenchApi extends Omit<Carried, 'attach'> {
  /** Tells of what the page did not ask for; one listener for all documents that are opened. */
  watch(listener: (event: DocumentEvent) => void): void;
  followSelection(listener: (range: LiveRange) => void): void;
  followChanges(listener: (changes: readonly LiveChange[]) => void): void;
  openSample(): Promise<Outcome<Shown>>;
  /** An empty workbook, for a new engagement or an import. */
  openNew(): Promise<Outcome<Shown>>;
  openFile(bytes: Uint8Array, fileName: string): Promise<Outcome<Shown>>;
  shown(): Promise<Outcome<Shown>>;
  sheet(name: string): Promise<Outcome<GridSheet>>;
  choices(key: string): Promise<Outcome<ChoiceList>>;
  edit(cells: readonly TypedCell[]): Promise<Outcome<EditOutcome>>;
  paste(sheet: string, row: number, column: number, block: string): Promise<Outcome<EditOutcome>>;
  clear(range: LiveRange): Promise<Outcome<EditOutcome>>;
  undo(): Promise<Outcome<EditOutcome>>;
  redo(): Promise<Outcome<EditOutcome>>;
  save(): Promise<Outcome<Uint8Array>>;
  selected(range: LiveRange): void;
}
