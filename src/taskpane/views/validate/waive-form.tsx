import { Button, Field, Input, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ListedFinding } from '../../../actions/prepared-findings';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { useSettled } from './settled';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** Asks why a finding is lived with, by whom and until when, and says what else that silences. */
export function WaiveForm({ finding, close }: { readonly finding: ListedFinding; readonly close: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const settled = useSettled();
  const { work } = usePane();
  const messages = useMessages().validate;
  const [answers, setAnswers] = useState({ reason: '', who: '', until: '' });
  const set = (key: keyof typeof answers) => (_: unknown, { value }: { readonly value: string }) => setAnswers({ ...answers, [key]: value });
  const isComplete = answers.reason.trim() !== '' && answers.who.trim() !== '' && work === undefined;
  const { ruleId, rowId, silences } = finding;
  const waive = async (): Promise<void> => {
    if (await session.perform('waive', { rule: ruleId, row: rowId, ...answers }) === undefined) return;
    close();
    settled();
  };
  return (
    <form className={styles.form} aria-label={messages.waiveTitle} onSubmit={(event) => { event.preventDefault(); if (isComplete) void waive(); }}>
      <Text size={200}>{rowId === '' ? messages.waivesAll(silences) : <Content>{messages.waivesRow(silences, rowId)}</Content>}</Text>
      <Field size="small" label={messages.reason} required><Textarea size="small" value={answers.reason} onChange={set('reason')} autoFocus /></Field>
      <Field size="small" label={messages.who} required><Input size="small" value={answers.who} onChange={set('who')} /></Field>
      <Field size="small" label={messages.until}><Input size="small" type="date" value={answers.until} onChange={set('until')} /></Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={!isComplete}>{messages.doWaive}</Button>
        <Button size="small" onClick={close}>{messages.cancel}</Button>
      </div>
    </form>
  );
}
