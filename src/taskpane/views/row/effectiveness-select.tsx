import { Select } from '@fluentui/react-components';
import { effectiveness as scale, type Effectiveness } from '../../../model/vocabulary';
import { useMessages } from '../../messages/context';

interface EffectivenessSelectProps {
  readonly value: Effectiveness | undefined;
  readonly onChange: (value: Effectiveness | undefined) => void;
}

/** How much a mitigation does against a threat, or that somebody judges it later. */
export function EffectivenessSelect({ value, onChange }: EffectivenessSelectProps) {
  const messages = useMessages().row;
  return (
    <Select size="small" aria-label={messages.effectiveness} value={value ?? ''} onChange={(_, { value: chosen }) => onChange(scale.values.find((one) => one === chosen))}>
      <option value="">{messages.judgeLater}</option>
      {scale.values.map((one) => <option key={one} value={one} translate="no">{one}</option>)}
    </Select>
  );
}
