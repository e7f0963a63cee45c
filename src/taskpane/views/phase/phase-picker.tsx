import { Button, Select, makeStyles, tokens } from '@fluentui/react-components';
import type { PhaseLine } from '../../../actions/phase-lines';
import { useMessages } from '../../messages/context';

const useStyles = makeStyles({
  picker: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS },
  select: { flexGrow: 1, minWidth: 0 },
  step: { minWidth: '28px', paddingLeft: 0, paddingRight: 0 },
});

interface PickerProps {
  readonly phases: readonly PhaseLine[];
  readonly number: number;
  readonly onChoose: (number: number) => void;
}

/** Turns to another phase than that of the sheet in front. */
export function PhasePicker({ phases, number, onChoose }: PickerProps) {
  const styles = useStyles();
  const messages = useMessages().phase;
  const at = phases.findIndex((phase) => phase.number === number);
  const [before, after] = [at > 0 ? phases[at - 1] : undefined, phases[at + 1]];
  const step = (to: PhaseLine | undefined, label: string, arrow: string) => (
    <Button size="small" className={styles.step} aria-label={label} title={label} disabled={to === undefined} onClick={() => { if (to !== undefined) onChoose(to.number); }}><span aria-hidden="true">{arrow}</span></Button>
  );
  return (
    <div className={styles.picker}>
      {step(before, messages.previous, '‹')}
      <Select size="small" className={styles.select} aria-label={messages.choose} value={String(number)} onChange={(_, { value }) => onChoose(Number(value))}>
        {phases.map((phase) => <option key={phase.number} value={phase.number} translate="no">{`${phase.number} ${phase.title}`}</option>)}
      </Select>
      {step(after, messages.next, '›')}
    </div>
  );
}
