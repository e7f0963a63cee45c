import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ThreatLink } from '../../../actions/coverage';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { JumpLink } from './jump-link';
import { LevelText } from './level-text';

const PORTION = 20;

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  item: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline', justifyContent: 'space-between', overflowWrap: 'anywhere' },
});

/** Threats to jump to, with their levels, in portions. */
export function ThreatList({ threats }: { readonly threats: readonly ThreatLink[] }) {
  const styles = useStyles();
  const { map } = useMessages().coverage;
  const [shown, setShown] = useState(PORTION);
  const rest = threats.length - shown;
  return (
    <>
      <ul className={styles.list}>
        {threats.slice(0, shown).map(({ id, name, level, target }, i) => (
          <li key={`${id} ${i}`} className={styles.item}><JumpLink to={target}><Content>{`${id} ${name ?? ''}`}</Content></JumpLink><LevelText level={level} /></li>
        ))}
      </ul>
      {rest > 0 && <Button size="small" onClick={() => setShown(shown + PORTION)}>{map.more(Math.min(rest, PORTION))}</Button>}
    </>
  );
}
