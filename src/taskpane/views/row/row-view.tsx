import { Button } from '@fluentui/react-components';
import type { NoRow, RowCompanion } from '../../../actions/companion/companion';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered, EmptyState } from '../../shell/states';
import { LevelMark } from './level-mark';
import { MitigationView } from './mitigation-view';
import { LinkLists, RowLink } from './row-link';
import { useRowStyles } from './styles';
import { RowFindings, ThreatView } from './threat-view';

/** What belongs to the selected row. */
export default function RowView() {
  const session = useSession();
  const { stage } = usePane();
  const messages = useMessages().row;
  if (stage !== 'empty') return <Companion />;
  return <EmptyState title={messages.nothing} actions={<Button appearance="primary" onClick={() => session.go('home')}>{messages.toHome}</Button>}>{messages.noModelText}</EmptyState>;
}

function Companion() {
  const { selection } = usePane();
  const messages = useMessages().row;
  const asked = useAnswer('companion', selection === undefined ? null : { sheet: selection.sheet, firstRow: selection.firstRow, firstColumn: selection.firstColumn });
  return (
    <Answered asked={asked} title={messages.loading}>
      {(companion) => {
        switch (companion.kind) {
          case 'threat': return <ThreatView threat={companion} />;
          case 'mitigation': return <MitigationView mitigation={companion} />;
          case 'row': return <OtherRow row={companion} />;
          case 'none': return <NothingSelected top={companion.top} />;
        }
      }}
    </Answered>
  );
}

function OtherRow({ row: { title, link, refersTo, referredBy, findings } }: { readonly row: RowCompanion }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  return (
    <div className={styles.view}>
      <h2 className={styles.title}><Content>{title}{': '}{link.id} {link.name}</Content></h2>
      <RowFindings id={link.id} count={findings} />
      <LinkLists title={messages.refersTo} lists={refersTo} />
      <LinkLists title={messages.referredBy} lists={referredBy} />
      {refersTo.length + referredBy.length === 0 && <p className={styles.quiet}>{messages.noLinks}</p>}
    </div>
  );
}

function NothingSelected({ top }: Pick<NoRow, 'top'>) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{messages.nothing}</h2>
      <p className={styles.quiet}>{messages.nothingText}</p>
      <section>
        <h3 className={styles.heading}>{messages.top}</h3>
        {top.length === 0 && <p className={styles.quiet}>{messages.noTop}</p>}
        <ul className={styles.list}>{top.map(({ link, level }) => <li key={link.id} className={styles.item}><RowLink link={link}><LevelMark level={level} /></RowLink></li>)}</ul>
      </section>
    </div>
  );
}
