import { Button, Field, Input, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListedFinding } from '../../../actions/pane-findings';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} 0` },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS },
});

/** Asks why a finding is lived with, by whom and until when. */
export function WaiveForm({ finding, close }: { readonly finding: ListedFinding; readonly close: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages().validate;
  const [answers, setAnswers] = useState({ reason: '', who: '', until: '' });
  const set = (key: keyof typeof answers) => (_: unknown, { value }: { readonly value: string }) => setAnswers({ ...answers, [key]: value });
  const isComplete = answers.reason.trim() !== '' && answers.who.trim() !== '';
  const waive = async (): Promise<void> => {
    if (await session.perform('waive', { rule: finding.ruleId, row: finding.rowId, ...answers }) !== undefined) close();
  };
  return (
    <form className={styles.form} aria-label={messages.waiveTitle} onSubmit={(event) => { event.preventDefault(); if (isComplete) void waive(); }}>
      <Field size="small" label={messages.reason} required><Textarea size="small" value={answers.reason} onChange={set('reason')} autoFocus /></Field>
      <Field size="small" label={messages.who} required><Input size="small" value={answers.who} onChange={set('who')} /></Field>
      <Field size="small" label={messages.until}><Input size="small" type="date" value={answers.until} onChange={set('until')} /></Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabled={!isComplete}>{messages.doWaive}</Button>
        <Button size="small" onClick={close}>{messages.cancel}</Button>
      </div>
    </form>
  );
}
