import { Button, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { columnLetters } from '../../model/location';
import { useMessages } from '../../taskpane/messages/context';
import { useStore, useWorkbench } from '../context';
import { isTypable, typedIn } from '../grid/grid-row';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'flex-start', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  address: { minWidth: '56px', paddingTop: '5px', fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  text: { flexGrow: 1 },
});

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
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored, row, column, current]);
  const commit = (): void => { if (text !== stored) void store.type(row, column, text); };
  const keys = (event: KeyboardEvent): void => {
    if (event.key === 'Enter' && !event.altKey && !event.shiftKey) {
      event.preventDefault();
      commit();
    } else if (event.key === 'Escape') setText(stored);
  };
  return (
    <div className={styles.bar}>
      <span className={styles.address} translate="no">{isHere ? `${columnLetters(column)}${row}` : ''}</span>
      <Textarea translate="no" className={styles.text} size="small" rows={2} aria-label={messages.cell} value={text} readOnly={!isHere || !isTypable(cell)} onChange={(_, data) => setText(data.value)} onBlur={commit} onKeyDown={keys} />
      {filters.size > 0 && <Button size="small" onClick={() => store.unfilter()}>{messages.filtersOff}</Button>}
    </div>
  );
}
