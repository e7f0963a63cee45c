import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import type { RenderEditCellProps } from 'react-data-grid';
import { useMessages } from '../../taskpane/messages/context';
import { useStore } from '../context';
import type { ChoiceList } from '../document/document-api';
import { typedIn, type GridRowView } from './grid-row';

type EditorProps = Pick<RenderEditCellProps<GridRowView>, 'row' | 'onRowChange' | 'onClose'> & { readonly column: number };

interface FieldProps {
  readonly text: string;
  readonly label: string;
  readonly change: (text: string, isFinal?: boolean) => void;
  readonly close: () => void;
}

/** What one types into: a list where there is one to choose from, else a line of text. */
export function CellEditor({ row, column, onRowChange, onClose }: EditorProps) {
  const store = useStore();
  const messages = useMessages().workbench;
  const cell = row.cells.get(column);
  const key = cell?.choices;
  const [list, setList] = useState<ChoiceList | undefined>(() => (key === undefined ? undefined : store.knownChoices(key)));
  const isChoosing = useRef(false);
  useEffect(() => {
    if (key !== undefined) void store.choices(key).then(setList);
  }, [store, key]);
  const text = row.typed?.text ?? typedIn(cell);
  const field: FieldProps = {
    text, label: messages.editing,
    change: (typed, isFinal = false) => onRowChange({ ...row, typed: { column, text: typed } }, isFinal),
    close: () => onClose(true, true),
  };
  if (key === undefined) return <TextField {...field} />;
  // Keys that were pressed before the list was there stay what they are: typed text.
  if (list === undefined || (row.typed !== undefined && !isChoosing.current)) return <TextField {...field} {...(list === undefined ? {} : { list })} />;
  isChoosing.current = true;
  if (list.several) return <SeveralField {...field} list={list} />;
  return list.closed ? <OneField {...field} list={list} /> : <TextField {...field} list={list} />;
}

function useFocused<E extends HTMLElement>() {
  const ref = useRef<E>(null);
  useEffect(() => {
    ref.current?.focus();
    if (ref.current instanceof HTMLInputElement) ref.current.select();
  }, []);
  return ref;
}

function TextField({ text, label, change, list }: FieldProps & { readonly list?: ChoiceList }) {
  const id = useId();
  const ref = useFocused<HTMLInputElement>();
  return (
    <>
      <input ref={ref} className="wb-editor" aria-label={label} value={text} {...(list === undefined ? {} : { list: id })} onChange={(event) => change(event.target.value)} />
      {list !== undefined && <datalist id={id}>{list.options.map(({ value, label: meaning }) => <option key={value} value={value}>{meaning}</option>)}</datalist>}
    </>
  );
}

function OneField({ text, label, change, list }: FieldProps & { readonly list: ChoiceList }) {
  const ref = useFocused<HTMLSelectElement>();
  // Choosing from the opened list is final. Letters and arrows beside it go on until Enter: a word is typed letter by letter.
  const isTyped = useRef(false);
  const isForeign = text !== '' && list.options.every(({ value }) => value !== text);
  return (
    <select ref={ref} className="wb-editor" aria-label={label} value={text} onKeyDown={({ key, altKey }) => { isTyped.current = key !== ' ' && !altKey; }} onPointerDown={() => { isTyped.current = false; }} onChange={(event) => change(event.target.value, !isTyped.current)}>
      <option value="" />
      {isForeign && <option value={text}>{text}</option>}
      {list.options.map(({ value, label: meaning }) => <option key={value} value={value} title={meaning}>{meaning === '' || meaning === value ? value : `${value} – ${meaning}`}</option>)}
    </select>
  );
}

/** Several values: the text itself, and a list to tick beside it. */
function SeveralField({ text, label, change, close, list }: FieldProps & { readonly list: ChoiceList }) {
  const ref = useFocused<HTMLInputElement>();
  const chosen = text.split(',').map((part) => part.trim()).filter((part) => part !== '');
  const toggle = (value: string): void => change((chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]).join(', '));
  const keys = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    // The grid takes Enter for itself; within the list Space ticks and Enter is done.
    event.stopPropagation();
    if (event.key === 'Enter') close();
  };
  return (
    <>
      <input ref={ref} className="wb-editor" aria-label={label} value={text} onChange={(event) => change(event.target.value)} />
      <div className="wb-several" role="group" aria-label={label} onKeyDown={keys}>
        {list.options.map(({ value, label: meaning }) => (
          <label key={value}><input type="checkbox" checked={chosen.includes(value)} onChange={() => toggle(value)} /> <span translate="no">{value}{meaning === '' || meaning === value ? '' : ` – ${meaning}`}</span></label>
        ))}
      </div>
    </>
  );
}
