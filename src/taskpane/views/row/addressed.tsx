import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { MitigationCompanion } from '../../../actions/companion/mitigation-companion';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { LevelMark } from './level-mark';
import { RowLink } from './row-link';
import { useRowStyles } from './styles';

/** Threats that are listed at once. */
const LISTED = 8;
const PORTION = 40;

/** The threats that a mitigation works against, with how well and what remains of them. */
export function Addressed({ threats }: Pick<MitigationCompanion, 'threats'>) {
  const styles = useRowStyles();
  const session = useSession();
  const messages = useMessages().row;
  const [listed, setListed] = useState(LISTED);
  const rest = threats.length - listed;
  return (
    <section>
      <h3 className={styles.heading}>{messages.threats}</h3>
      {threats.length === 0 && <p className={styles.quiet}>{messages.noThreats}</p>}
      <ul className={styles.list}>
        {threats.slice(0, listed).map(({ link, effectiveness, judged, level, open }, i) => (
          <li key={`${link.id} ${i}`} className={styles.item}>
            <RowLink link={link} />
            <span className={styles.line}>
              {effectiveness === undefined
                ? <button type="button" className={styles.link} onClick={() => void session.jump(judged)}>{messages.judge}</button>
                : <span className={styles.term}><Content>{effectiveness}</Content>{' '}{messages.againstIt}</span>}
              <span className={styles.term}>{messages.remains}</span><LevelMark level={level} />
              {!open && <span>{messages.closed}</span>}
            </span>
          </li>
        ))}
      </ul>
      {rest > 0 && <Button size="small" appearance="transparent" onClick={() => setListed(listed + PORTION)}>{messages.more(Math.min(PORTION, rest))}</Button>}
    </section>
  );
}
