import { Field, Input, Select, Textarea, makeStyles } from '@fluentui/react-components';
import type { FormField } from '../../actions/form-fields';
import { Content } from './content';

interface ColumnFieldProps {
  readonly field: FormField;
  readonly value: string;
  readonly onChange: (value: string) => void;
  /** Says that a choice is open. */
  readonly choose: string;
  /** What is wrong with the value. */
  readonly problem?: string | undefined;
  readonly disabled?: boolean;
}

const useStyles = makeStyles({
  // Long options must not make a select wider than the pane.
  field: { gridTemplateColumns: 'minmax(0, 1fr)' },
  control: { minWidth: 0, maxWidth: '100%' },
});

/** A column of a register as a field of a form: its header, its meaning or that of what was chosen, and a control that fits. */
export function ColumnField({ field, value, onChange, choose, problem, disabled = false }: ColumnFieldProps) {
  const styles = useStyles();
  const { key, header, help, example, required, kind, options } = field;
  const meaning = kind === 'choice' ? options.find((option) => option.value === value)?.meaning : undefined;
  const shared = { size: 'small' as const, className: styles.control, translate: 'no' as const, value, disabled, name: key, onChange: (_: unknown, data: { readonly value: string }) => onChange(data.value) };
  return (
    <Field size="small" className={styles.field} label={<Content>{header}</Content>} hint={<Content>{meaning === undefined || meaning === '' ? help : meaning}</Content>} required={required} {...(problem === undefined ? {} : { validationState: 'error', validationMessage: problem })}>
      {kind === 'choice' || kind === 'ref' ? (
        <Select {...shared}>
          <option value="">{choose}</option>
          {options.map((option) => <option key={option.value} value={option.value} translate="no">{kind === 'ref' ? `${option.value} ${option.meaning}` : option.value}</option>)}
        </Select>
      ) : kind === 'long' ? <Textarea {...shared} resize="vertical" /> : <Input {...shared} type={kind === 'date' ? 'date' : 'text'} {...(example === undefined || kind === 'date' ? {} : { placeholder: example })} />}
    </Field>
  );
}
