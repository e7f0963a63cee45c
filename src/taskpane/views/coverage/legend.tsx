import { mergeClasses } from '@fluentui/react-components';
import { useMessages } from '../../messages/context';
import { useMapStyles } from './map-styles';

const STATES = ['covered', 'gap', 'consider', 'dismissed', 'not-owed'] as const;

/** What the signs of the heat map mean. */
export function Legend() {
  const styles = useMapStyles();
  const { legend, signs, states, home } = useMessages().coverage.map;
  return (
    <details className={styles.quiet}>
      <summary className={styles.summary}>{legend}</summary>
      <ul className={styles.legend}>
        {STATES.map((state) => <li key={state} className={styles.sign}><span className={mergeClasses(styles.cell, styles.sample, styles[state])}>{signs[state]}</span>{states[state]}</li>)}
        <li className={styles.sign}><span className={mergeClasses(styles.cell, styles.sample, styles.primary)} />{home}</li>
      </ul>
    </details>
  );
}
