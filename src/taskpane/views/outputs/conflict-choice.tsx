import { Radio, RadioGroup } from '@fluentui/react-components';
import { cellName, shortValue } from '../../../actions/merge-lines';
import type { ConflictAnswers, OpenConflict } from '../../../actions/resolutions';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { useOutputStyles } from './output-styles';

const HERE = 'here';

interface ConflictChoiceProps {
  readonly conflict: OpenConflict;
  readonly chosen: ConflictAnswers[string] | undefined;
  readonly choose: (resolution: ConflictAnswers[string]) => void;
}

/** A cell that was changed on more than one side: what it was, and what each side says, to choose from. */
export function ConflictChoice({ conflict, chosen, choose }: ConflictChoiceProps) {
  const styles = useOutputStyles();
  const messages = useMessages().outputs.collect;
  const { base, ours, theirs } = conflict;
  const value = chosen?.take === 'ours' ? HERE : chosen?.take === 'theirs' ? `theirs ${chosen.name ?? ''}` : '';
  return (
    <div className={styles.item}>
      <RadioGroup aria-label={cellName(conflict)} value={value} onChange={(_, data) => choose(data.value === HERE ? { take: 'ours' } : { take: 'theirs', name: data.value.slice('theirs '.length) })}>
        <Content>{cellName(conflict)}</Content>
        <span className={styles.quiet}>{messages.was} <Content>{shortValue(base)}</Content></span>
        <Radio value={HERE} label={<>{messages.here} <Content>{shortValue(ours)}</Content></>} />
        {theirs.map(({ name, who, when, value: said }) => <Radio key={name} value={`theirs ${name}`} label={<Content>{`${[who, when].filter((part) => part !== undefined).join(', ') || name}: ${shortValue(said)}`}</Content>} />)}
      </RadioGroup>
    </div>
  );
}
