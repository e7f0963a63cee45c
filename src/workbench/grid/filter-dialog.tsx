import { useEffect, useRef, useState } from 'react';
import { useMessages } from '../../taskpane/messages/context';
import { useStore, useWorkbench } from '../context';
import { tableAtHeader, textsOf } from '../sheet-view';

/** Texts that are listed at once; the rest is found by searching. */
const LISTED = 200;

/** Chooses by its texts which rows of a table are shown. */
export function FilterDialog({ column, close }: { readonly column: number; readonly close: () => void }) {
  const ref = useRef<HTMLDialogElement>(null);
  const store = useStore();
  const { view, filters } = useWorkbench();
  const messages = useMessages().workbench;
  const [search, setSearch] = useState('');
  useEffect(() => ref.current?.showModal(), []);
  const table = view?.sheet.tables.find(({ range }) => range.firstColumn <= column && column <= range.lastColumn);
  if (view === undefined || table === undefined || tableAtHeader(view, table.range.firstRow, column) === undefined) return null;
  const texts = textsOf(view, table, column);
  const shown = filters.get(column) ?? new Set(texts);
  const found = texts.filter((text) => text.toLowerCase().includes(search.toLowerCase()));
  const set = (wanted: ReadonlySet<string>): void => store.filter(column, wanted.size === texts.length ? undefined : wanted);
  const header = table.columns.find((one) => one.column === column)?.header ?? '';
  return (
    <dialog ref={ref} className="wb-dialog" aria-label={messages.filter(header, false)} onClose={close}>
      <h2>{messages.filterTitle} <span translate="no">{header}</span></h2>
      <input className="wb-input" type="search" placeholder={messages.search} aria-label={messages.search} value={search} onChange={(event) => setSearch(event.target.value)} />
      <div className="wb-dialog-buttons">
        <button type="button" onClick={() => set(new Set(texts))}>{messages.all}</button>
        <button type="button" onClick={() => set(new Set(search === '' ? [] : found))}>{search === '' ? messages.none : messages.onlyFound}</button>
      </div>
      <ul className="wb-filter-list">
        {found.slice(0, LISTED).map((text) => (
          <li key={text}>
            <label>
              <input type="checkbox" checked={shown.has(text)} onChange={() => set(shown.has(text) ? new Set([...shown].filter((one) => one !== text)) : new Set([...shown, text]))} />{' '}
              {text === '' ? messages.blanks : <span translate="no">{text}</span>}
            </label>
          </li>
        ))}
      </ul>
      {found.length > LISTED && <p>{messages.searchForMore(found.length - LISTED)}</p>}
      <div className="wb-dialog-buttons"><button type="button" className="wb-primary" onClick={() => ref.current?.close()}>{messages.done}</button></div>
    </dialog>
  );
}
