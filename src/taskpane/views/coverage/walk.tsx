import { Button, Checkbox, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState, useSyncExternalStore, type KeyboardEvent } from 'react';
import type { Walk as WalkRows, WalkRow } from '../../../actions/checklist-walk';
import { useMessages } from '../../messages/context';
import { useAnswer, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered, EmptyState } from '../../shell/states';
import { Unseen } from '../../shell/unseen';
import { Key } from './key';
import { Saving } from './saving';
import { queueOf, type QueueState } from './verdict-queue';
import { WalkCard } from './walk-card';

const useStyles = makeStyles({
  walk: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, borderRadius: tokens.borderRadiusMedium, outlineStyle: 'none', ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '4px' } },
  filters: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM },
  moves: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  move: { minWidth: 'auto' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The checklist row by row, with verdicts by keyboard. @param from ID of the row to begin at */
export function Walk({ from }: { readonly from: string | undefined }) {
  const asked = useAnswer('checklistWalk');
  return <Answered asked={asked} title={useMessages().coverage.loading}>{(walk) => <Rows walk={walk} from={from} />}</Answered>;
}

/** A row as it will be once what was decided is in the workbook. */
function decided(row: WalkRow, { unsaved, written }: QueueState): WalkRow {
  const edit = unsaved.get(row.id) ?? written.get(row.id);
  return edit === undefined ? row : { ...row, verdict: edit.verdict, reason: edit.reason ?? row.reason, threats: edit.threats ?? row.threats };
}

function Rows({ walk, from }: { readonly walk: WalkRows; readonly from: string | undefined }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages().coverage.walk;
  const queue = queueOf(session);
  const state = useSyncExternalStore(queue.subscribe, () => queue.state);
  const [only, setOnly] = useState({ open: false, owed: true });
  const [id, setId] = useState(from);
  const [asksReason, setAsksReason] = useState(false);
  const area = useRef<HTMLElement>(null);
  useEffect(() => {
    const save = (): void => void queue.save();
    // Closing the pane, or turning to another program, may be the last that is heard.
    window.addEventListener('pagehide', save);
    document.addEventListener('visibilitychange', save);
    return () => {
      window.removeEventListener('pagehide', save);
      document.removeEventListener('visibilitychange', save);
      save();
    };
  }, [queue]);
  useEffect(() => queue.settle(), [queue, walk]);
  useEffect(() => { area.current?.focus(); }, []);

  const all = walk.rows.map((row) => decided(row, state));
  if (all.length === 0) return <EmptyState title={messages.none}>{messages.noneText}</EmptyState>;
  const rows = all.filter((row) => row.id === id || ((!only.open || row.verdict === 'Open') && (!only.owed || row.owed)));
  const counted = all.filter(({ owed }) => owed || !only.owed);
  const at = Math.max(0, rows.findIndex((row) => row.id === id));
  const row = rows[at];
  const go = (by: number): void => {
    setAsksReason(false);
    setId(rows[Math.min(Math.max(at + by, 0), rows.length - 1)]?.id);
    area.current?.focus();
  };
  // A row that is judged stays in front, whatever the filter says.
  const judge = (verdict: WalkRow['verdict'], more: { readonly reason?: string; readonly threats?: readonly string[] } = {}): void => {
    if (row === undefined) return;
    setId(row.id);
    setAsksReason(false);
    queue.push({ id: row.id, verdict, ...more });
    // The button that named a threat goes; the walk keeps its keys.
    if (more.threats !== undefined) area.current?.focus();
  };
  // Not Applicable is no verdict before its reason is there.
  const choose = (verdict: WalkRow['verdict']): void => {
    if (verdict === 'Not Applicable' && (row?.reason ?? '').trim() === '') setAsksReason(true);
    else judge(verdict);
  };
  // As is that of saving.
  const save = (): void => {
    area.current?.focus();
    void queue.save();
  };
  const keys = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && event.target.matches('input:not([type=checkbox]), textarea, select'))) return;
    const key = event.key.toLowerCase();
    if (key === 'a') choose('Applicable');
    else if (key === 'n') choose('Not Applicable');
    else if (key === 'o') choose('Open');
    else if (key === 'j' || key === 'arrowdown') go(1);
    else if (key === 'k' || key === 'arrowup') go(-1);
    else return;
    event.preventDefault();
  };
  return (
    <section ref={area} className={styles.walk} tabIndex={-1} aria-label={messages.title} onKeyDown={keys}>
      {row === undefined ? <EmptyState title={messages.allJudged}>{messages.allJudgedText}</EmptyState> : (
        <>
          <div className={styles.moves}>
            <Button size="small" className={styles.move} aria-keyshortcuts="K ArrowUp" disabled={at === 0} onClick={() => go(-1)}>{messages.previous}<Key>K</Key></Button>
            <Button size="small" className={styles.move} aria-keyshortcuts="J ArrowDown" disabled={at === rows.length - 1} onClick={() => go(1)}>{messages.next}<Key>J</Key></Button>
            <Text size={200} className={styles.quiet}>{messages.position(at + 1, rows.length)}</Text>
          </div>
          <div role="status"><Unseen><Content>{row.id} {row.topic}</Content>{'. '}{messages.verdicts[row.verdict]}</Unseen></div>
          <WalkCard key={row.id} row={row} threats={walk.threats} asksReason={asksReason} choose={choose} judge={judge} next={() => go(1)} />
        </>
      )}
      <Text size={200} weight="semibold">{messages.progress(counted.filter(({ verdict }) => verdict !== 'Open').length, counted.length)}</Text>
      <Saving state={state} save={save} />
      <div className={styles.filters}>
        <Checkbox label={{ children: messages.onlyOpen, size: 'small' }} checked={only.open} onChange={(_, { checked }) => setOnly({ ...only, open: checked === true })} />
        <Checkbox label={{ children: messages.onlyOwed, size: 'small' }} checked={only.owed} onChange={(_, { checked }) => setOnly({ ...only, owed: checked === true })} />
      </div>
      <details>
        <summary className={styles.summary}>{messages.keys}</summary>
        <Text size={200}>{messages.keyList}</Text>
      </details>
    </section>
  );
}
