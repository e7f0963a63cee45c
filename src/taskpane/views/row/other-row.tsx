import type { RowCompanion } from '../../../actions/companion/companion';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { Findings } from './findings';
import { LinkLists } from './row-link';
import { useRowStyles } from './styles';

/** A row that is neither threat nor mitigation: what it names and what names it. */
export function OtherRow({ row: { title, link, refersTo, referredBy, findings } }: { readonly row: RowCompanion }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  return (
    <div className={styles.view}>
      <div>
        <p className={styles.quiet}><Content>{title}</Content></p>
        <h2 className={styles.title}><Content>{[link.id, link.name].filter((part) => part !== undefined && part !== '').join(' ') || title}</Content></h2>
      </div>
      <LinkLists title={messages.referredBy} lists={referredBy} />
      <LinkLists title={messages.refersTo} lists={refersTo} />
      {refersTo.length + referredBy.length === 0 && <p className={styles.quiet}>{messages.noLinks}</p>}
      <Findings findings={findings} />
    </div>
  );
}
