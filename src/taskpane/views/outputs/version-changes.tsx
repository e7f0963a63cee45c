import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Archived } from '../../../actions/archive';
import type { SinceVersion } from '../../../actions/since-version';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { ChangeList } from './change-list';
import { CopyText } from './copy-text';
import { download } from './download';
import { useOutputStyles } from './output-styles';

/** What archiving or comparing came to, and which reading of the workbook followed it. */
export type VersionResult = { readonly revision: number } & (
  | ({ readonly kind: 'archived' } & Archived)
  | ({ readonly kind: 'compared' } & SinceVersion)
);

/** What changed up to a version that was archived, or since one. Takes the focus, as what led to it may be gone. */
export function VersionChanges({ result, close }: { readonly result: VersionResult; readonly close: () => void }) {
  const styles = useOutputStyles();
  const { revision } = usePane();
  const messages = useMessages().outputs.versions;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const isArchived = result.kind === 'archived';
  const title = isArchived ? messages.archived(result.version.version ?? '') : messages.since(result.since);
  const changes = isArchived ? result.delta : result.changes;
  return (
    <section className={styles.box} aria-label={title}>
      <h4 className={mergeClasses(styles.part, styles.lead)} tabIndex={-1} ref={heading}>{title}</h4>
      <Outcome result={result} />
      {!isArchived && result.revision !== revision && <p className={styles.quiet}>{messages.later}</p>}
      <ChangeList changes={changes} />
      <div className={styles.buttons}>
        {result.markdown !== undefined && changes.length > 0 && <CopyText text={result.markdown} label={messages.copy} />}
        {isArchived && <SaveJson archived={result} />}
        <Button size="small" onClick={close}>{messages.close}</Button>
      </div>
    </section>
  );
}

function Outcome({ result }: { readonly result: VersionResult }) {
  const styles = useOutputStyles();
  const { outputs: { versions: messages }, changes: { count } } = useMessages();
  if (result.kind === 'compared') {
    return <p className={styles.quiet}>{result.changes.length > 0 ? count(result.changes.length) : result.same ? messages.same : messages.unlisted}</p>;
  }
  const { since, delta, notes } = result;
  return (
    <>
      <p className={styles.quiet}>{since === undefined ? messages.nothingBefore : messages.sinceBefore(since, count(delta.length))}</p>
      {notes.map((note) => <p key={note} className={styles.quiet}><Content>{note}</Content></p>)}
    </>
  );
}

function SaveJson({ archived: { version, json } }: { readonly archived: Archived }) {
  const session = useSession();
  const { versions, exports } = useMessages().outputs;
  const name = `${(session.state.opened?.fileName ?? 'model').replace(/\.[^.]*$/, '')}-${version.version ?? ''}.json`;
  const save = (): void => {
    if (!download(json, name)) session.tell({ kind: 'named', message: exports.downloadRefused });
  };
  return <Button size="small" onClick={save}>{versions.saveJson}</Button>;
}
