import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { VersionBoard } from '../../../actions/version-board';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import type { Session } from '../../session/session';
import { Answered } from '../../shell/states';
import { ArchiveForm, BLANK_VERSION } from './archive-form';
import { useOutputStyles } from './output-styles';
import { VersionChanges, type VersionResult } from './version-changes';
import { VersionList } from './version-list';

/** Versions of the workbook: archived here, and compared with the model as it is now. */
export default function Versions() {
  const styles = useOutputStyles();
  const { loading, versions: messages } = useMessages().outputs;
  const asked = useAnswer('versionBoard');
  return (
    <section className={styles.section} aria-label={messages.title}>
      <h3 className={styles.heading}>{messages.title}</h3>
      <Answered asked={asked} title={loading}>{(board) => <Board board={board} />}</Answered>
    </section>
  );
}

// Kept while the session lives: who looks something up elsewhere in the pane and comes back finds what was typed.
const drafts = new WeakMap<Session, typeof BLANK_VERSION>();

function Board({ board }: { readonly board: VersionBoard }) {
  const styles = useOutputStyles();
  const session = useSession();
  const { work } = usePane();
  const messages = useMessages().outputs.versions;
  const [draft, setDraft] = useState(drafts.get(session));
  const [result, setResult] = useState<VersionResult>();
  useEffect(() => { if (draft === undefined) drafts.delete(session); else drafts.set(session, draft); }, [session, draft]);
  const { last, versions } = board;
  const seen = useRef(versions.length);
  // Also when it was archived by trying again from the notice: sent once more, the form would archive it twice.
  useEffect(() => {
    if (versions.length > seen.current) setDraft((kept) => (versions.some(({ reason }) => reason === kept?.reason.trim()) ? undefined : kept));
    seen.current = versions.length;
  }, [versions]);
  const archive = async (): Promise<void> => {
    if (draft === undefined) return;
    const archived = await session.perform('archive', draft);
    if (archived === undefined) return;
    setDraft(undefined);
    setResult({ kind: 'archived', ...archived, revision: session.state.revision });
  };
  const compare = async (version: string): Promise<void> => {
    const found = await session.perform('changesSince', version);
    if (found !== undefined) setResult({ kind: 'compared', ...found, revision: session.state.revision });
  };
  return (
    <>
      {versions.length === 0 && <p className={styles.quiet}>{messages.none}</p>}
      {last !== undefined && <p className={styles.quiet}>{last.changed ? messages.changed(last.version) : messages.unchanged(last.version)}</p>}
      <VersionList versions={versions} compare={(version) => void compare(version)} />
      {draft === undefined
        ? <div className={styles.buttons}><Button size="small" disabled={work !== undefined} onClick={() => setDraft(BLANK_VERSION)}>{messages.archive}</Button></div>
        : <ArchiveForm board={board} draft={draft} onChange={setDraft} onArchive={() => void archive()} onCancel={() => setDraft(undefined)} />}
      {result !== undefined && <VersionChanges key={`${result.kind} ${result.revision}`} result={result} close={() => setResult(undefined)} />}
    </>
  );
}
