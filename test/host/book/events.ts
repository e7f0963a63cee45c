import type { Rect } from './rect';
import type { Sheet } from './sheet';
import type { Table } from './table';

/** What happened to a workbook; how it reaches the client is in ../events.ts. */
export type BookEvent =
  | {
      readonly kind: 'changed';
      readonly sheet: Sheet;
      readonly rect: Rect;
      /** A value of `Excel.DataChangeType`. */
      readonly changeType: 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted' | 'Unknown';
      readonly shift?: 'ShiftCellLeft' | 'ShiftCellUp' | 'ShiftCellRight' | 'ShiftCellDown';
      /** Values before and after, for single cells. */
      readonly before?: string | number | boolean;
      readonly after?: string | number | boolean;
      readonly tables: readonly Table[];
    }
  | { readonly kind: 'sheetAdded' | 'sheetDeleted'; readonly sheet: Sheet }
  | { readonly kind: 'sheetRenamed'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'sheetMoved'; readonly sheet: Sheet; readonly before: number; readonly after: number }
  | { readonly kind: 'sheetVisibility'; readonly sheet: Sheet; readonly before: string }
  | { readonly kind: 'sheetActivated' | 'sheetDeactivated'; readonly sheet: Sheet }
  | { readonly kind: 'sheetProtection'; readonly sheet: Sheet; readonly isProtected: boolean }
  | { readonly kind: 'selected'; readonly sheet: Sheet; readonly rects: readonly Rect[] }
  | { readonly kind: 'sorted'; readonly sheet: Sheet; readonly rect: Rect; readonly axis: 'row' | 'column' }
  | { readonly kind: 'tableAdded' | 'tableDeleted'; readonly sheet: Sheet; readonly table: Table };
