import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../messages/context';
import { usePane, useSession } from '../session/context';
import { Content } from './content';
import { Diagnostics } from './states';

/** Lines of what changed that are listed; the rest is counted. */
const LISTED = 12;

const useStyles = makeStyles({
  area: { flexShrink: 0, maxHeight: '45%', overflowY: 'auto' },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200 },
});

/** What the last command came to: changes unfold, errors say the way out and can be tried again. */
export default function Notices() {
  const styles = useStyles();
  const session = useSession();
  const { notice } = usePane();
  const messages = useMessages().notice;
  if (notice === undefined) return null;
  const dismiss = <Button size="small" appearance="transparent" onClick={() => session.dismiss()}>{messages.dismiss}</Button>;
  if (notice.kind === 'problem') {
    const { problem, retry } = notice;
    return (
      <MessageBar className={styles.area} intent={problem.kind === 'cancelled' ? 'info' : 'error'} layout="multiline" politeness="assertive">
        <MessageBarBody><Content>{problem.message}</Content></MessageBarBody>
        <MessageBarActions>
          {retry !== undefined && <Button size="small" onClick={() => { session.dismiss(); retry(); }}>{messages.retry}</Button>}
          <Diagnostics problem={problem} />
          {dismiss}
        </MessageBarActions>
      </MessageBar>
    );
  }
  const { command, lines, notes } = notice;
  const rest = lines.length - LISTED;
  return (
    <MessageBar className={styles.area} intent={notes.length > 0 ? 'warning' : 'success'} layout="multiline" politeness="polite">
      <MessageBarBody>
        {messages.done[command](lines.length)}
        {lines.length > 0 && session.undo === 'grouped' && ` ${messages.undo}`}
        {notes.length > 0 && <ul className={styles.list}>{notes.map((note) => <li key={note}><Content>{note}</Content></li>)}</ul>}
        {lines.length > 0 && (
          <details>
            <summary className={styles.summary}>{messages.changes}</summary>
            <ul className={styles.list}>
              {lines.slice(0, LISTED).map((line) => <li key={line}><Content>{line}</Content></li>)}
              {rest > 0 && <li>{messages.more(rest)}</li>}
            </ul>
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions>{dismiss}</MessageBarActions>
    </MessageBar>
  );
}
