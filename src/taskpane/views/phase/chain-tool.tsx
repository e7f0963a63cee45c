import { Button, Field, Select } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { Answers } from '../../../actions/form-fields';
import type { ChainForm, ChainPattern } from '../../../actions/phase-tools';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { ChainStep } from './chain-step';
import { usePhaseStyles } from './phase-styles';

const FEWEST = 2;

/** Writes an attack chain, from one of the seven patterns or freely. */
export function ChainTool({ onSaved }: { readonly onSaved: () => void }) {
  const asked = useAnswer('chainForm');
  return <Answered asked={asked} title={useMessages().phase.chain.loading}>{(form) => <Form form={form} onSaved={onSaved} />}</Answered>;
}

const stepsOf = (pattern: ChainPattern | undefined): readonly Answers[] => (pattern?.steps ?? []).map(({ layer }) => ({ layer }));

function Form({ form, onSaved }: { readonly form: ChainForm; readonly onSaved: () => void }) {
  const styles = usePhaseStyles();
  const session = useSession();
  const isBusy = usePane().work !== undefined;
  const { chain: messages } = useMessages().phase;
  const [value, setValue] = useState(form.patterns[0]?.value ?? 'Own');
  const pattern = form.patterns.find((one) => one.value === value);
  const [steps, setSteps] = useState(stepsOf(pattern));
  const [isTried, setTried] = useState(false);
  const choose = (next: string): void => {
    setValue(next);
    setSteps(stepsOf(form.patterns.find((one) => one.value === next)));
  };
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const isMissing = steps.some(({ action = '' }) => action.trim() === '');
    setTried(isMissing);
    if (!isMissing && (await session.perform('documentChain', { pattern: value, steps })) !== undefined) onSaved();
  };
  return (
    <form className={styles.form} noValidate onSubmit={(event) => void save(event)} aria-label={messages.title}>
      <Field size="small" className={styles.field} label={messages.pattern} hint={<Content>{pattern?.meaning ?? ''}</Content>}>
        <Select size="small" className={styles.control} value={value} disabled={isBusy} onChange={(_, data) => choose(data.value)}>
          {form.patterns.map((one) => (one.name === '' ? <option key={one.value} value={one.value}>{messages.own}</option> : <option key={one.value} value={one.value} translate="no">{`${one.value} ${one.name}`}</option>))}
        </Select>
      </Field>
      {pattern?.excluded === true && <p className={styles.quiet}>{messages.excluded}</p>}
      {pattern !== undefined && pattern.chains.length > 0 && <p className={styles.quiet}>{messages.follows(pattern.chains.join(', '))}</p>}
      {steps.map((step, i) => (
        <ChainStep key={i} number={i + 1} step={step} stage={pattern?.steps[i]?.stage ?? ''} form={form} isBusy={isBusy} onChange={(next) => setSteps((before) => before.map((one, at) => (at === i ? next : one)))}
          {...(steps.length > FEWEST ? { onRemove: () => setSteps((before) => before.filter((_, at) => at !== i)) } : {})} />
      ))}
      <Button size="small" className={styles.save} disabled={isBusy} onClick={() => setSteps((before) => [...before, {}])}>{messages.addStep}</Button>
      <div role="status">{isTried && steps.some(({ action = '' }) => action.trim() === '') && <p className={styles.problem}>{messages.actions}</p>}</div>
      <Button type="submit" size="small" appearance="primary" className={styles.save} disabled={isBusy}>{messages.save}</Button>
    </form>
  );
}
