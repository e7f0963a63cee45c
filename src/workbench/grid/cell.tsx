import { createContext, useContext } from 'react';
import type { LiveRange } from '../../workbook/live-port';
import { useMessages } from '../../taskpane/messages/context';
import { useStore, useWorkbench } from '../context';
import { tableAtHeader } from '../sheet-view';
import type { GridRowView } from './grid-row';

/** Opens the filter of a table's column. */
export const FilterContext = createContext<(column: number) => void>(() => undefined);

const isIn = (range: LiveRange | undefined, row: number, column: number): boolean =>
  range !== undefined && range.firstRow <= row && row <= range.lastRow && range.firstColumn <= column && column <= range.lastColumn && (range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn);

/** A cell as it is looked at: its text, with the colour of its level, and on headers the way to their filter. */
export function CellView({ row, column: at, tabIndex }: { readonly row: GridRowView; readonly column: number; readonly tabIndex: number }) {
  const { range, view, filters } = useWorkbench();
  const store = useStore();
  const openFilter = useContext(FilterContext);
  const messages = useMessages().workbench;
  const cell = row.cells.get(at);
  const table = cell?.kind === 'header' && view !== undefined ? tableAtHeader(view, row.number, at) : undefined;
  const facts = table?.columns.find((one) => one.column === at);
  const classes = [
    'wb-cell', `wb-${cell?.kind ?? 'blank'}`, cell?.tone && `wb-tone-${cell.tone}`, cell?.heading && `wb-heading-${cell.heading}`, cell?.align && `wb-${cell.align}`,
    cell?.isError && 'wb-error', facts?.kind === 'computed' && 'wb-header-computed', isIn(range, row.number, at) && 'wb-in-range',
  ].filter(Boolean).join(' ');
  if (table === undefined) {
    const link = cell?.link;
    return link === undefined
      ? <div className={classes} translate="no">{cell?.text}</div>
      : <div className={classes}><button type="button" className="wb-link" tabIndex={tabIndex} onClick={() => void store.show(link)} translate="no">{cell?.text}</button></div>;
  }
  const isFiltered = filters.has(at);
  return (
    <div className={classes}>
      <span className="wb-header-text" translate="no" title={facts?.help}>{cell?.text}</span>
      <button type="button" className={isFiltered ? 'wb-filter wb-filtered' : 'wb-filter'} tabIndex={tabIndex} aria-label={messages.filter(cell?.text ?? '', isFiltered)} onClick={() => openFilter(at)}>
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" fill={isFiltered ? 'currentColor' : 'none'} stroke="currentColor" strokeLinejoin="round"><path d="M1.5 2h9L7 6.2V10L5 9V6.2z" /></svg>
      </button>
    </div>
  );
}
