import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Answers, FormField } from '../../../actions/form-fields';
import type { ChainForm } from '../../../actions/phase-tools';
import { useMessages } from '../../messages/context';
import { ColumnField } from '../../shell/column-field';
import { Content } from '../../shell/content';
import { usePhaseStyles } from './phase-styles';

const useStyles = makeStyles({
  step: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, margin: 0, padding: `0 0 0 ${tokens.spacingHorizontalS}`, border: 'none', borderLeft: `2px solid ${tokens.colorNeutralStroke1}`, minWidth: 0 },
  name: { padding: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

interface StepProps {
  readonly number: number;
  readonly step: Answers;
  /** What the pattern’s name calls this step. */
  readonly stage: string;
  readonly form: ChainForm;
  readonly isBusy: boolean;
  readonly onChange: (step: Answers) => void;
  readonly onRemove?: () => void;
}

/** One step of an attack chain; components on its layer come first. */
export function ChainStep({ number, step, stage, form, isBusy, onChange, onRemove }: StepProps) {
  const styles = useStyles();
  const shared = usePhaseStyles();
  const { choice, chain: messages } = useMessages().phase;
  const layer = step['layer'] ?? '';
  const isOn = (component: string): boolean => layer === '' || (form.layersOf[component] ?? []).includes(layer);
  const arranged = (field: FormField): FormField => (field.key === 'component' ? { ...field, options: [...field.options.filter(({ value }) => isOn(value)), ...field.options.filter(({ value }) => !isOn(value))] } : field);
  return (
    <fieldset className={styles.step}>
      <legend className={styles.name}>{messages.step(number)}{stage !== '' && <>: <Content>{stage}</Content></>}</legend>
      {form.fields.map((field) => <ColumnField key={field.key} field={arranged(field)} value={step[field.key] ?? ''} choose={choice} disabled={isBusy} onChange={(value) => onChange({ ...step, [field.key]: value })} />)}
      {onRemove !== undefined && <Button size="small" appearance="subtle" className={shared.save} disabled={isBusy} onClick={onRemove}>{messages.removeStep(number)}</Button>}
    </fieldset>
  );
}
