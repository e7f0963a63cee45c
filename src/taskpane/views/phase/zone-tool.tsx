import { Button } from '@fluentui/react-components';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { usePhaseStyles } from './phase-styles';

/** Pairs that are listed; the rest is counted. */
const LISTED = 10;

/** Shows which pairs of zones lack a crossing, and adds them. */
export function ZoneTool() {
  const styles = usePhaseStyles();
  const session = useSession();
  const isBusy = usePane().work !== undefined;
  const messages = useMessages().phase.zones;
  const asked = useAnswer('zonePairs');
  return (
    <Answered asked={asked} title={messages.loading}>
      {({ pairs, unplaced }) => (
        <div className={styles.form}>
          <p className={styles.text}>{pairs.length === 0 ? messages.none : messages.found(pairs.length)}</p>
          {pairs.length > 0 && (
            <ul className={styles.list}>
              {pairs.slice(0, LISTED).map(({ from, to, flows }) => <li key={`${from} ${to}`}><Content>{messages.pair(from, to, flows.join(', '))}</Content></li>)}
              {pairs.length > LISTED && <li>{messages.more(pairs.length - LISTED)}</li>}
            </ul>
          )}
          {unplaced.length > 0 && <p className={styles.quiet}>{messages.unplaced(unplaced.length)}</p>}
          {pairs.length > 0 && <Button size="small" appearance="primary" className={styles.save} disabled={isBusy} onClick={() => void session.perform('deriveZonePairs')}>{messages.save(pairs.length)}</Button>}
        </div>
      )}
    </Answered>
  );
}
