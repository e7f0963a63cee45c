import type { NoRow } from '../../../actions/companion/companion';
import { useMessages } from '../../messages/context';
import { LevelMark } from './level-mark';
import { RowLink } from './row-link';
import { useRowStyles } from './styles';

/** No row is selected: the risks that weigh most, so that the view is of use at once. */
export function NothingSelected({ top }: Pick<NoRow, 'top'>) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{messages.nothing}</h2>
      <p className={styles.quiet}>{messages.nothingText}</p>
      <section>
        <h3 className={styles.heading}>{messages.top}</h3>
        {top.length === 0 && <p className={styles.quiet}>{messages.noTop}</p>}
        <ol className={styles.list}>{top.map(({ link, level }) => <li key={link.id} className={styles.item}><div className={styles.ends}><RowLink link={link} /><LevelMark level={level} /></div></li>)}</ol>
      </section>
    </div>
  );
}
