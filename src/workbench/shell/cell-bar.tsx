import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { columnLetters } from '../../model/location';
import { useMessages } from '../../taskpane/messages/context';
import { useStore, useWorkbench } from '../context';
import type { TypedCell } from '../document/document-api';
import { isTypable, typedIn } from '../grid/grid-row';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  address: { minWidth: '56px', paddingTop: '5px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  text: { flexGrow: 1 },
});

/** What was typed for a cell and is not written yet. */
interface Draft extends TypedCell {
  readonly was: string;
}

/** The selected cell in full: room for the long texts that a row has none for. */
export function CellBar() {
  const styles = useStyles();
  const store = useStore();
  const { range, view, current, filters } = useWorkbench();
  const messages = useMessages().workbench;
  const [row, column] = [range?.firstRow ?? 0, range?.firstColumn ?? 0];
  const isHere = range !== undefined && range.sheet === current;
  const cell = isHere ? view?.rows[row - 1]?.cells.get(column) : undefined;
  const stored = typedIn(cell);
  const [draft, setDraft] = useState<Draft>();
  const isOfThis = draft !== undefined && draft.sheet === current && draft.row === row && draft.column === column;
  const commit = (): void => {
    setDraft(undefined);
    if (draft !== undefined && draft.text !== draft.was) void store.typeInto(draft);
  };
  // What was typed for one cell is never taken for another: it is written when the selection goes elsewhere.
  useEffect(() => { if (draft !== undefined && !isOfThis) commit(); });
  const text = isOfThis ? draft.text : stored;
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape') setDraft(undefined);
  };
  return (
    <div className={styles.bar}>
      <span className={styles.address} translate="no">{isHere ? `${columnLetters(column)}${row}` : ''}</span>
      <Textarea translate="no" className={styles.text} size="small" rows={2} aria-label={messages.cell} value={text} readOnly={!isHere || !isTypable(cell)} onChange={(_, data) => { if (current !== undefined) setDraft({ sheet: current, row, column, was: isOfThis ? draft.was : stored, text: data.value }); }} onBlur={commit} onKeyDown={keys} />
      {filters.size > 0 && <Button size="small" onClick={() => store.unfilter()}>{messages.filtersOff}</Button>}
    </div>
  );
}
