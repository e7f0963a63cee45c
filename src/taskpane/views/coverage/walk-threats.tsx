import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Walk, WalkRow } from '../../../actions/checklist-walk';
import { useMessages } from '../../messages/context';
import { useAnswer } from '../../session/context';
import { Content } from '../../shell/content';
import { JumpLink } from './jump-link';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200 },
  item: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: tokens.spacingHorizontalS },
  name: { minWidth: 'auto', flexShrink: 0, whiteSpace: 'nowrap' },
  heading: { margin: `${tokens.spacingVerticalXS} 0 0`, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
});

interface WalkThreatsProps {
  readonly row: WalkRow;
  readonly threats: Walk['threats'];
  /** Says which threats cover the row from now on. */
  readonly name: (ids: readonly string[]) => void;
}

/** The threats that cover a checklist row, and those that could. */
export function WalkThreats({ row, threats, name }: WalkThreatsProps) {
  const styles = useStyles();
  const messages = useMessages().coverage.walk;
  const asked = useAnswer('suggestedThreats', row.id);
  const suggested = (asked.state === 'there' ? asked.value : []).filter(({ id }) => !row.threats.includes(id));
  return (
    <div>
      <h4 className={styles.heading}>{messages.threats}</h4>
      {row.threats.length === 0 && <Text size={200}>{messages.noThreats}</Text>}
      <ul className={styles.list}>
        {row.threats.map((id) => {
          const threat = threats[id] ?? (asked.state === 'there' ? asked.value.find((one) => one.id === id) : undefined);
          return (
            <li key={id} className={styles.item}>
              {threat === undefined ? <span>{messages.unknownThreat(id)}</span> : <JumpLink to={threat.target}><Content>{id} {threat.name}</Content></JumpLink>}
              <Button size="small" appearance="transparent" className={styles.name} onClick={() => name(row.threats.filter((one) => one !== id))}>{messages.drop(id)}</Button>
            </li>
          );
        })}
      </ul>
      {suggested.length > 0 && (
        <>
          <h4 className={styles.heading}>{messages.suggested}</h4>
          <ul className={styles.list}>
            {suggested.map(({ id, name: title, target }) => (
              <li key={id} className={styles.item}>
                <JumpLink to={target}><Content>{id} {title}</Content></JumpLink>
                <Button size="small" appearance="transparent" className={styles.name} onClick={() => name([...row.threats, id])}>{messages.add(id)}</Button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
