import { Button } from '@fluentui/react-components';
import { useRef, useState, type FormEvent } from 'react';
import type { Answers, FormField } from '../../../actions/form-fields';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { ColumnField } from '../../shell/column-field';
import { Answered } from '../../shell/states';
import { usePhaseStyles } from './phase-styles';

/** Adds a component: one row, with what every component must say. */
export function ComponentTool({ onSaved }: { readonly onSaved: () => void }) {
  const asked = useAnswer('componentForm');
  return <Answered asked={asked} title={useMessages().phase.component.loading}>{(fields) => <Form fields={fields} onSaved={onSaved} />}</Answered>;
}

function Form({ fields, onSaved }: { readonly fields: readonly FormField[]; readonly onSaved: () => void }) {
  const styles = usePhaseStyles();
  const session = useSession();
  const isBusy = usePane().work !== undefined;
  const messages = useMessages().phase;
  const form = useRef<HTMLFormElement>(null);
  const [answers, setAnswers] = useState<Answers>({});
  const [isTried, setTried] = useState(false);
  const isMissing = ({ key, required }: FormField): boolean => required && (answers[key] ?? '').trim() === '';
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const missing = fields.find(isMissing);
    setTried(missing !== undefined);
    if (missing !== undefined) form.current?.querySelector<HTMLElement>(`[name="${missing.key}"]`)?.focus();
    else if ((await session.perform('addComponent', answers)) !== undefined) onSaved();
  };
  return (
    <form ref={form} className={styles.form} noValidate onSubmit={(event) => void save(event)} aria-label={messages.component.title}>
      {fields.map((field) => (
        <ColumnField key={field.key} field={field} value={answers[field.key] ?? ''} choose={messages.choice} disabled={isBusy} problem={isTried && isMissing(field) ? messages.needed(field.header) : undefined}
          onChange={(value) => setAnswers((before) => ({ ...before, [field.key]: value }))} />
      ))}
      <Button type="submit" size="small" appearance="primary" className={styles.save} disabled={isBusy}>{messages.component.save}</Button>
    </form>
  );
}
