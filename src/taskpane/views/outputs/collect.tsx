import { Button } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import type { Collected } from '../../../actions/circulation/collect';
import type { ConflictAnswers } from '../../../actions/resolutions';
import { conflictKey } from '../../../actions/resolutions';
import type { PickedFile } from '../../engine/collecting';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { ConflictChoice } from './conflict-choice';
import { useOutputStyles } from './output-styles';

interface Looked {
  readonly files: readonly PickedFile[];
  readonly found: Collected;
}

/** Takes replies in: what they say is looked at first, conflicts are answered, then it is written together. */
export function Collect() {
  const styles = useOutputStyles();
  const session = useSession();
  const { work } = usePane();
  const messages = useMessages().outputs.collect;
  const picker = useRef<HTMLInputElement>(null);
  const [looked, setLooked] = useState<Looked>();
  const [answers, setAnswers] = useState<ConflictAnswers>({});
  const look = async (list: FileList | null): Promise<void> => {
    const files = await Promise.all([...(list ?? [])].map(async (file): Promise<PickedFile> => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })));
    if (files.length === 0) return;
    const result = await session.perform('previewCollect', files);
    if (result !== undefined) setLooked({ files, found: result.found });
    setAnswers({});
  };
  const take = async (): Promise<void> => {
    if (looked !== undefined && await session.perform('collect', looked.files, answers) !== undefined) setLooked(undefined);
  };
  const drag = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <section className={styles.section} aria-label={messages.title} onDragOver={drag} onDrop={(event) => { drag(event); void look(event.dataTransfer.files); }}>
      <h3 className={styles.heading}>{messages.title}</h3>
      <p className={styles.quiet}>{messages.text}</p>
      <div className={styles.buttons}>
        <input ref={picker} type="file" accept=".xlsx" multiple hidden aria-label={messages.pick} onChange={(event) => { void look(event.target.files).then(() => { event.target.value = ''; }); }} />
        <Button size="small" disabled={work !== undefined} onClick={() => picker.current?.click()}>{messages.pick}</Button>
      </div>
      {looked !== undefined && <Found found={looked.found} answers={answers} answer={(key, resolution) => setAnswers({ ...answers, [key]: resolution })} take={() => void take()} drop={() => setLooked(undefined)} />}
    </section>
  );
}

interface FoundProps {
  readonly found: Collected;
  readonly answers: ConflictAnswers;
  readonly answer: (key: string, resolution: ConflictAnswers[string]) => void;
  readonly take: () => void;
  readonly drop: () => void;
}

function Found({ found: { replies, refused, tampered, notes, merged }, answers, answer, take, drop }: FoundProps) {
  const styles = useOutputStyles();
  const { work } = usePane();
  const messages = useMessages().outputs.collect;
  const { taken, conflicts } = merged;
  const open = conflicts.filter((conflict) => answers[conflictKey(conflict)] === undefined).length;
  const answered = conflicts.length - open;
  return (
    <div className={styles.section}>
      <ul className={styles.plain} aria-label={messages.replies}>{replies.map(({ name, owner, risks, answered: count }) => <li key={name} className={styles.item}><Content>{`${name} (${owner})`}</Content>{`: ${messages.answered(count, risks)}`}</li>)}</ul>
      <Sentences title={messages.refused} lines={refused} />
      <Sentences title={messages.tampered} lines={tampered} />
      <Sentences title={messages.notes} lines={notes} />
      {conflicts.length > 0 && <h4 className={styles.part}>{messages.conflicts(conflicts.length)}</h4>}
      {conflicts.map((conflict) => <ConflictChoice key={conflictKey(conflict)} conflict={conflict} chosen={answers[conflictKey(conflict)]} choose={(resolution) => answer(conflictKey(conflict), resolution)} />)}
      <p role="status" className={styles.quiet}>{messages.would(taken.length + answered, open)}</p>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" disabled={work !== undefined || taken.length + answered === 0} onClick={take}>{messages.take}</Button>
        <Button size="small" onClick={drop}>{messages.drop}</Button>
      </div>
    </div>
  );
}

function Sentences({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useOutputStyles();
  if (lines.length === 0) return null;
  return (
    <>
      <h4 className={styles.part}>{title}</h4>
      <ul className={styles.list}>{lines.map((line) => <li key={line}><Content>{line}</Content></li>)}</ul>
    </>
  );
}
