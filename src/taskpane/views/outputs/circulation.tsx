import { Button, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { CirculationPlan } from '../../../actions/circulation/plan';
import { useMessages } from '../../messages/context';
import { useAnswer, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { Collect } from './collect';
import { download } from './download';
import { useOutputStyles } from './output-styles';

/** Sends decisions to those who own them, and takes them back in. */
export default function Circulation() {
  const styles = useOutputStyles();
  const { circulation: messages, loading } = useMessages().outputs;
  const asked = useAnswer('circulationPlan');
  return (
    <>
      <section className={styles.section} aria-label={messages.title}>
        <h3 className={styles.heading}>{messages.title}</h3>
        <p className={styles.quiet}>{messages.text}</p>
        <Answered asked={asked} title={loading}>{(plan) => <Send plan={plan} />}</Answered>
      </section>
      <Collect />
    </>
  );
}

function Send({ plan: { owners, ownerless } }: { readonly plan: CirculationPlan }) {
  const styles = useOutputStyles();
  const session = useSession();
  const messages = useMessages().outputs.circulation;
  const [due, setDue] = useState('');
  const [state, setState] = useState<{ readonly kind: 'working' } | { readonly kind: 'made'; readonly name: string; readonly packs: number } | { readonly kind: 'refused' }>();
  const make = async (): Promise<void> => {
    setState({ kind: 'working' });
    const outcome = await session.engine.ask('packs', due === '' ? {} : { due });
    if (!outcome.ok) {
      setState(undefined);
      session.tell(outcome.problem, () => void make());
      return;
    }
    const { bytes, fileName, packs } = outcome.value;
    setState(download(bytes, fileName) ? { kind: 'made', name: fileName, packs } : { kind: 'refused' });
  };
  return (
    <>
      {owners.length === 0 ? <p>{messages.nobody}</p> : (
        <>
          <ul className={styles.plain}>{owners.map(({ owner, email, risks }) => <li key={owner} className={styles.item}><Content>{owner}{email === undefined ? '' : ` <${email}>`}</Content>{`: ${messages.risks(risks)}`}</li>)}</ul>
          <div className={styles.buttons}>
            <Field size="small" label={messages.due}><Input size="small" type="date" value={due} onChange={(_, { value }) => setDue(value)} /></Field>
            <Button size="small" appearance="primary" disabled={state?.kind === 'working'} onClick={() => void make()}>{messages.make(owners.length)}</Button>
          </div>
        </>
      )}
      {ownerless.length > 0 && (
        <details open>
          <summary className={styles.late}>{messages.ownerless(ownerless.length)}</summary>
          <ul className={styles.list}>{ownerless.map(({ id, name }) => <li key={id}><Content>{`${id} ${name}`}</Content></li>)}</ul>
        </details>
      )}
      <div role="status">
        {state?.kind === 'working' && <p>{messages.working}</p>}
        {state?.kind === 'made' && <p>{messages.made(state.packs, state.name)}</p>}
        {state?.kind === 'refused' && <p>{messages.refused}</p>}
      </div>
    </>
  );
}
