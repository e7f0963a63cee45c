import { Button, Field, Input, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { ListedFinding } from '../../../actions/prepared-findings';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import type { Session } from '../../session/session';
import { Content } from '../../shell/content';
import { useSettled } from './settled';

const useStyles = makeStyles({
  form: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalS },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

const BLANK = { reason: '', who: '', until: '' };
type Answers = typeof BLANK;
/** Key of what was given last: who waives one often waives the next. */
const LAST = '';

// Kept while the session lives: who looks something up in the workbook and comes back finds what was typed.
const kept = new WeakMap<Session, Map<string, Answers>>();

function draftsOf(session: Session): Map<string, Answers> {
  const drafts = kept.get(session) ?? new Map<string, Answers>();
  kept.set(session, drafts);
  return drafts;
}

/** Asks why a finding is lived with, by whom and until when, and says what else that silences. */
export function WaiveForm({ finding, close }: { readonly finding: ListedFinding; readonly close: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const settled = useSettled();
  const { work } = usePane();
  const messages = useMessages().validate;
  const drafts = draftsOf(session);
  const [answers, setAnswers] = useState(drafts.get(finding.key) ?? { ...BLANK, who: drafts.get(LAST)?.who ?? '' });
  useEffect(() => { drafts.set(finding.key, answers); }, [drafts, finding.key, answers]);
  const set = (key: keyof typeof answers) => (_: unknown, { value }: { readonly value: string }) => setAnswers({ ...answers, [key]: value });
  const isComplete = answers.reason.trim() !== '' && answers.who.trim() !== '' && work === undefined;
  const { ruleId, rowId, silences } = finding;
  const waive = async (): Promise<void> => {
    if (await session.perform('waive', { rule: ruleId, row: rowId, ...answers }) === undefined) return;
    drafts.set(LAST, answers);
    drafts.delete(finding.key);
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
        <Button size="small" onClick={() => { drafts.delete(finding.key); close(); }}>{messages.cancel}</Button>
      </div>
    </form>
  );
}
