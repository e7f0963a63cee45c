import { useEffect, useMemo, useRef, useState, type ClipboardEvent } from 'react';
import { DataGrid, type CellKeyDownArgs, type CellKeyboardEvent, type CellMouseArgs, type CellMouseEvent, type ColSpanArgs, type Column, type DataGridHandle } from 'react-data-grid';
import { columnLetters } from '../../model/location';
import { useMessages } from '../../taskpane/messages/context';
import { useStore, useWorkbench } from '../context';
import type { GridSheet } from '../document/document-api';
import { shownRows, type SheetView } from '../sheet-view';
import { CellView, FilterContext } from './cell';
import { CellEditor } from './editors';
import { FilterDialog } from './filter-dialog';
import { columnOf, isTypable, type GridRowView } from './grid-row';
import { textOf } from './selection';
import { spanOf } from './spans';
import { useSelecting } from './use-selecting';

/** Columns shown to the right of the last one that holds anything. */
const ROOM = 3;
const ROW_HEIGHT = 26;
const PIXELS_A_CHARACTER = 7;

type GridColumn = Column<GridRowView, GridRowView>;

/** Titles run over the blank cells beside them, as in a spreadsheet. */
const reach = (row: GridRowView, column: number): string | undefined => (row.cells.get(column)?.kind === 'title' ? 'wb-over' : undefined);

function columnsOf(sheet: GridSheet, rowNumber: string): readonly GridColumn[] {
  const numbers: GridColumn = {
    key: 'number', name: rowNumber, width: 46, minWidth: 46, frozen: true, headerCellClass: 'wb-number', cellClass: 'wb-number', summaryCellClass: 'wb-number',
    renderCell: ({ row }) => row.number, renderSummaryCell: ({ row }) => row.number,
  };
  const columns = Array.from({ length: sheet.lastColumn + 1 + ROOM }, (_, column): GridColumn | undefined => {
    const { width = sheet.defaultWidth, hidden } = sheet.columns[column] ?? {};
    if (hidden === true) return undefined;
    return {
      key: String(column), name: columnLetters(column), width: Math.round(width * PIXELS_A_CHARACTER) + 5, minWidth: 24, resizable: true, frozen: column < sheet.frozen.columns,
      editable: (row) => isTypable(row.cells.get(column)),
      colSpan: (args: ColSpanArgs<GridRowView, GridRowView>) => (args.type === 'HEADER' ? undefined : spanOf(sheet, args.row, column)),
      cellClass: (row) => reach(row, column), summaryCellClass: (row) => reach(row, column),
      renderCell: ({ row, tabIndex }) => <CellView row={row} column={column} tabIndex={tabIndex} />,
      renderSummaryCell: ({ row, tabIndex }) => <CellView row={row} column={column} tabIndex={tabIndex} />,
      renderEditCell: ({ row, onRowChange, onClose }) => <CellEditor row={row} column={column} onRowChange={onRowChange} onClose={onClose} />,
    };
  });
  return [numbers, ...columns.filter((column) => column !== undefined)];
}

/** The sheet in front, as cells to read, type, paste and filter. */
export function SheetGrid({ view }: { readonly view: SheetView }) {
  const store = useStore();
  const { filters, destination, range } = useWorkbench();
  const messages = useMessages().workbench;
  const ref = useRef<DataGridHandle>(null);
  const [filtering, setFiltering] = useState<number>();
  const columns = useMemo(() => columnsOf(view.sheet, messages.rowNumber), [view.sheet, messages]);
  const shown = useMemo(() => shownRows(view, filters), [view, filters]);
  const pinned = useMemo(() => pinnedRows(view), [view]);
  const rows: readonly GridRowView[] = useMemo(() => shown.slice(pinned.length), [shown, pinned]);
  const { name } = view.sheet;

  useEffect(() => {
    if (destination === undefined) return;
    const idx = columns.findIndex(({ key }) => key === String(destination.column));
    const at = shown.findIndex(({ number }) => number === destination.row);
    if (idx < 0 || at < 0) return;
    ref.current?.selectCell({ idx, rowIdx: at - pinned.length }, { shouldFocusCell: true });
    ref.current?.scrollToCell({ idx, ...(at < pinned.length ? {} : { rowIdx: at - pinned.length }) });
    // Only a new request moves the selection, not new cells.
  }, [destination]);

  const selecting = useSelecting(view, shown, view.sheet.lastColumn + ROOM);
  const keys = (args: CellKeyDownArgs<GridRowView, GridRowView>, event: CellKeyboardEvent): void => {
    if (args.mode === 'EDIT') return;
    const isCommand = event.ctrlKey || event.metaKey;
    const arrow = ({ ArrowDown: [1, 0], ArrowUp: [-1, 0], ArrowRight: [0, 1], ArrowLeft: [0, -1] } as Readonly<Record<string, readonly [number, number]>>)[event.key];
    const key = event.key.toLowerCase();
    if (isCommand && 'cvx'.includes(key)) {
      // Left to itself the grid opens an editor for what is pasted, and a block would end up in one cell.
      event.preventGridDefault();
      return;
    }
    if (event.shiftKey && arrow !== undefined) selecting.extendBy(...arrow);
    else if (event.key === 'Delete' || event.key === 'Backspace') void store.clear();
    else if (isCommand && key === 'a') selecting.everything();
    else if (isCommand && key === 'z' && !event.shiftKey) void store.undo();
    else if (isCommand && (key === 'y' || key === 'z')) void store.redo();
    else return;
    event.preventGridDefault();
    event.preventDefault();
  };
  const press = ({ row, column }: CellMouseArgs<GridRowView, GridRowView>, event: CellMouseEvent): void => {
    if (column.key === 'number' || event.button !== 0) return;
    const cell = { row: row.number, column: columnOf(column.key) };
    if (event.shiftKey) {
      // The cell that the selection began with keeps the keyboard.
      event.preventGridDefault();
      event.preventDefault();
      selecting.extendTo(cell);
    } else {
      selecting.begin(cell);
      selecting.drag();
    }
  };
  const isTyping = (event: ClipboardEvent): boolean => event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement;
  const paste = (event: ClipboardEvent): void => {
    if (isTyping(event)) return;
    event.preventDefault();
    void store.paste(event.clipboardData.getData('text/plain'));
  };
  const copy = (event: ClipboardEvent): void => {
    if (isTyping(event) || range === undefined) return;
    event.preventDefault();
    event.clipboardData.setData('text/plain', textOf(shown, range));
    if (event.type === 'cut') void store.clear();
  };

  return (
    <div className="wb-grid" onPaste={paste} onCopy={copy} onCut={copy} onMouseOver={(event) => selecting.dragOver(event, columns)}>
      <FilterContext value={setFiltering}>
        <DataGrid
          ref={ref} aria-label={messages.grid(name)} className="wb-rdg" columns={columns} rows={rows} topSummaryRows={pinned} rowKeyGetter={rowKey} rowHeight={ROW_HEIGHT} summaryRowHeight={ROW_HEIGHT} headerRowHeight={22}
          onCellKeyDown={keys} onCellMouseDown={press}
          onRowsChange={(changed, { indexes }) => indexes.forEach((i) => {
            const row = changed[i];
            if (row?.typed !== undefined) void store.type(row.number, row.typed.column, row.typed.text);
          })}
          onSelectedCellChange={({ rowIdx, column }) => {
            // Rows that stay in view are numbered backwards from the first below them.
            const row = shown[rowIdx + pinned.length];
            if (row !== undefined && column.key !== 'number') selecting.begin({ row: row.number, column: columnOf(column.key) });
          }}
        />
        {filtering !== undefined && <FilterDialog column={filtering} close={() => setFiltering(undefined)} />}
      </FilterContext>
    </div>
  );
}

const rowKey = ({ number }: GridRowView): number => number;

/** The rows that stay in view; none where people type in them, since what stays in view cannot be typed in. */
function pinnedRows({ sheet, rows }: SheetView): readonly GridRowView[] {
  const pinned = rows.slice(0, sheet.frozen.rows);
  return pinned.some(({ cells }) => [...cells.values()].some(({ kind }) => kind === 'input')) ? [] : pinned;
}
