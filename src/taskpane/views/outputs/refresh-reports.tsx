import { Button } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { useOutputStyles } from './output-styles';

/** Changes that are listed; the rest is counted. */
const LISTED = 12;

interface Preview {
  readonly changes: readonly string[];
  readonly notes: readonly string[];
}

/** Brings the reports in the workbook up to date, after a look at what would change. */
export function RefreshReports() {
  const styles = useOutputStyles();
  const session = useSession();
  const { work } = usePane();
  const messages = useMessages().outputs.refresh;
  const [preview, setPreview] = useState<Preview>();
  const refreshing = work?.command === 'refresh';
  useEffect(() => { if (refreshing) setPreview(undefined); }, [refreshing]);
  const look = (): void => void session.perform('previewRefresh').then(setPreview);
  return (
    <section className={styles.section} aria-label={messages.title}>
      <h3 className={styles.heading}>{messages.title}</h3>
      <p className={styles.quiet}>{messages.text}</p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={work !== undefined} onClick={() => void session.perform('refresh')}>{messages.run}</Button>
        <Button size="small" disabled={work !== undefined} onClick={look}>{work?.command === 'previewRefresh' ? messages.looking : messages.preview}</Button>
      </div>
      {preview !== undefined && <Changes preview={preview} />}
    </section>
  );
}

function Changes({ preview: { changes, notes } }: { readonly preview: Preview }) {
  const styles = useOutputStyles();
  const messages = useMessages().outputs.refresh;
  return (
    <div role="status">
      <p className={styles.quiet}>{changes.length === 0 ? messages.upToDate : messages.would(changes.length)}</p>
      <ul className={styles.list}>
        {changes.slice(0, LISTED).map((change) => <li key={change}><Content>{change}</Content></li>)}
        {changes.length > LISTED && <li>{messages.more(changes.length - LISTED)}</li>}
      </ul>
      {notes.map((note) => <p key={note} className={styles.quiet}><Content>{note}</Content></p>)}
    </div>
  );
}
