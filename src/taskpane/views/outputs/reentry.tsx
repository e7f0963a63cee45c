import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import { changeKinds, type ReentryPreview } from '../../../actions/pane-reentry';
import type { Change } from '../../../actions/re-enter';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { LinkLists } from '../row/row-link';
import { useOutputStyles } from './output-styles';

interface Looked {
  readonly change: Change;
  readonly found: ReentryPreview;
}

/** Asks what changed, shows what that re-opens, and marks it. */
export default function Reentry() {
  const styles = useOutputStyles();
  const session = useSession();
  const { work } = usePane();
  const { reentry: messages } = useMessages().outputs;
  const [draft, setDraft] = useState({ kind: changeKinds[0]?.kind ?? 'Architecture', what: '', ids: '' });
  const [looked, setLooked] = useState<Looked>();
  const change = (): Change => ({ kind: draft.kind, what: draft.what.trim(), ids: draft.ids.toUpperCase().split(/[\s,;]+/).filter((id) => id !== '') });
  const look = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const asked = change();
    if (asked.what === '') return;
    const outcome = await session.engine.ask('reentryPreview', asked);
    if (outcome.ok) setLooked({ change: asked, found: outcome.value });
    else session.tell(outcome.problem);
  };
  const mark = async (): Promise<void> => {
    if (looked !== undefined) await session.perform('reenter', looked.change);
  };
  return (
    <section className={styles.section} aria-label={messages.title}>
      <h3 className={styles.heading}>{messages.title}</h3>
      <p className={styles.quiet}>{messages.text}</p>
      <form className={styles.section} aria-label={messages.title} onSubmit={(event) => void look(event)}>
        <Field size="small" label={messages.kind}>
          <Select size="small" value={draft.kind} onChange={(_, { value }) => setDraft({ ...draft, kind: changeKinds.find(({ kind }) => kind === value)?.kind ?? draft.kind })}>
            {changeKinds.map(({ kind, meaning }) => <option key={kind} value={kind} translate="no">{meaning}</option>)}
          </Select>
        </Field>
        <Field size="small" required label={messages.what}><Textarea size="small" value={draft.what} onChange={(_, { value }) => setDraft({ ...draft, what: value })} /></Field>
        <Field size="small" label={messages.ids} hint={messages.idsHint}><Input size="small" value={draft.ids} onChange={(_, { value }) => setDraft({ ...draft, ids: value })} /></Field>
        <div className={styles.buttons}>
          <Button size="small" type="submit" disabledFocusable={draft.what.trim() === ''}>{messages.look}</Button>
          {looked !== undefined && <Button size="small" appearance="primary" disabled={work !== undefined} onClick={() => void mark()}>{messages.mark}</Button>}
        </div>
      </form>
      <div role="status">{looked !== undefined && <p>{messages.opens(looked.found.phases, looked.found.reopened, looked.found.count)}</p>}</div>
      {looked !== undefined && (
        <>
          <ul className={styles.plain}>{looked.found.items.filter(({ affected }) => affected).map(({ id, item, met }) => <li key={id} className={styles.item}><Content>{`${id} ${item}`}</Content>{`: ${met ? messages.met : messages.notMet}`}</li>)}</ul>
          <LinkLists title={messages.rows} lists={looked.found.rows} />
        </>
      )}
    </section>
  );
}
