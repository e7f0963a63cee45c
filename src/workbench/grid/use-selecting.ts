import { useRef, type MouseEvent } from 'react';
import { useStore, useWorkbench } from '../context';
import type { SheetView, ViewRow } from '../sheet-view';
import { cellBeside, cornerAcross, everythingAround, rangeBetween, type CellAt } from './selection';

/** The selection of a sheet: it begins with a cell and is extended by Shift, by dragging, or to everything. */
export function useSelecting(view: SheetView, shown: readonly ViewRow[], lastColumn: number) {
  const store = useStore();
  const { range } = useWorkbench();
  const from = useRef<CellAt>(undefined);
  const isDragging = useRef(false);
  const { name } = view.sheet;

  const begin = (cell: CellAt): void => {
    from.current = cell;
    store.select(rangeBetween(name, cell, cell));
  };
  const extendTo = (cell: CellAt): void => {
    if (from.current === undefined) begin(cell);
    else store.select(rangeBetween(name, from.current, cell));
  };
  return {
    begin,
    extendTo,
    extendBy: (rowBy: number, columnBy: number): void => {
      if (range === undefined || from.current === undefined) return;
      extendTo(cellBeside(cornerAcross(range, from.current), rowBy, columnBy, shown, lastColumn));
    },
    everything: (): void => {
      if (from.current !== undefined) store.select(everythingAround(view, from.current));
    },
    drag: (): void => { isDragging.current = true; },
    /** Follows the pointer while its button is down. */
    dragOver: (event: MouseEvent, columns: readonly { readonly key: string }[]): void => {
      isDragging.current &&= event.buttons === 1;
      const cell = isDragging.current ? cellUnder(event, shown, columns) : undefined;
      if (cell !== undefined) extendTo(cell);
    },
  };
}

/** The grid numbers its rows and columns from 1, the row of letters included. */
function cellUnder({ target }: MouseEvent, shown: readonly ViewRow[], columns: readonly { readonly key: string }[]): CellAt | undefined {
  const cell = target instanceof Element ? target.closest('[role=gridcell]') : null;
  const column = columns[Number(cell?.ariaColIndex) - 1]?.key;
  const row = shown[Number(cell?.closest('[role=row]')?.ariaRowIndex) - 2]?.number;
  return column === undefined || column === 'number' || row === undefined ? undefined : { row, column: Number(column) };
}
