import { Button, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { PhaseGuide } from '../../../actions/phase-guide';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { usePhaseStyles } from './phase-styles';

/** Signs the phase off, with what speaks against it said before. */
export function SignOffTool({ guide, onSaved }: { readonly guide: PhaseGuide; readonly onSaved: () => void }) {
  const styles = usePhaseStyles();
  const session = useSession();
  const isBusy = usePane().work !== undefined;
  const messages = useMessages().phase;
  const { number, status, errors, waitsFor, owner, signedOffBy, signedOffOn, needsReviewSince, today } = guide;
  const [by, setBy] = useState(owner ?? signedOffBy ?? '');
  const [on, setOn] = useState(today);
  const [isTried, setTried] = useState(false);
  const { signOff } = messages;
  const isSigned = signedOffBy !== undefined && signedOffOn !== undefined;
  if (status === 'Skipped') return <p className={styles.text}>{signOff.skipped}</p>;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isMissing = by.trim() === '' || on === '';
    setTried(isMissing);
    if (isMissing) return;
    const done = await session.perform('signOffPhase', { phase: number, by, on, seen: { by: signedOffBy, on: signedOffOn } });
    if (done !== undefined) onSaved();
  };
  const needed = (value: string, header: string) => (isTried && value.trim() === '' ? { validationMessage: messages.needed(header) } : {});
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)} aria-label={signOff.title}>
      {isSigned && <p className={styles.quiet}><Content>{signOff.signed(signedOffBy, signedOffOn)}</Content></p>}
      {status === 'Needs Review' && needsReviewSince !== undefined && <p className={styles.quiet}>{signOff.reopened(needsReviewSince)}</p>}
      {errors > 0 && <p className={styles.problem}>{signOff.errors(errors)}</p>}
      {waitsFor.length > 0 && <p className={styles.quiet}>{signOff.waits}</p>}
      <Field size="small" required label={signOff.by} {...needed(by, signOff.by)}><Input size="small" value={by} disabled={isBusy} onChange={(_, { value }) => setBy(value)} /></Field>
      <Field size="small" required label={signOff.on} {...needed(on, signOff.on)}><Input size="small" type="date" value={on} disabled={isBusy} onChange={(_, { value }) => setOn(value)} /></Field>
      <Button type="submit" size="small" appearance="primary" className={styles.save} disabled={isBusy}>{isSigned ? signOff.renew : signOff.save}</Button>
    </form>
  );
}
