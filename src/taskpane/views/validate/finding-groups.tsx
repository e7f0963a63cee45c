import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { FindingGroup, ListedFinding } from '../../../actions/pane-findings';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { FindingItem } from './finding-item';

const useStyles = makeStyles({
  group: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  summary: { cursor: 'pointer', padding: `${tokens.spacingVerticalXS} 0`, fontSize: tokens.fontSizeBase200 },
  heading: { display: 'inline', margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  counts: { display: 'block', color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0 },
  notes: { fontSize: tokens.fontSizeBase200, margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** How many more are shown with each click. */
export const STEP = 40;

interface ListProps {
  readonly findings: readonly ListedFinding[];
  readonly total: number;
  readonly more: () => void;
  readonly isWaived?: boolean;
}

function Findings({ findings, total, more, isWaived = false }: ListProps) {
  const styles = useStyles();
  const messages = useMessages().validate;
  const rest = total - findings.length;
  return (
    <>
      <ul className={styles.list}>{findings.map((finding) => <FindingItem key={finding.key} finding={finding} isWaived={isWaived} />)}</ul>
      {rest > 0 && <Button size="small" appearance="transparent" onClick={more}>{messages.more(Math.min(rest, STEP))}</Button>}
    </>
  );
}

/** The findings of one phase on one sheet. */
export function Group({ group, more }: { readonly group: FindingGroup; readonly more: () => void }) {
  const styles = useStyles();
  const messages = useMessages().validate;
  const { phase, phaseTitle, sheet, counts, total, findings } = group;
  return (
    <details className={styles.group} open>
      <summary className={styles.summary}>
        <h3 className={styles.heading}>{messages.group(phase)} {phaseTitle !== undefined && <Content>{phaseTitle}</Content>}</h3>
        <span className={styles.counts}><Content>{sheet}</Content>{' · '}{messages.counts(counts.error, counts.warning, counts.info)}</span>
      </summary>
      <Findings findings={findings} total={total} more={more} />
    </details>
  );
}

/** What somebody decided to live with, apart from what is to be done. */
export function WaivedGroup({ total, findings, more }: ListProps) {
  const styles = useStyles();
  const messages = useMessages().validate;
  if (total === 0) return null;
  return (
    <details className={styles.group}>
      <summary className={styles.summary}><h3 className={styles.heading}>{messages.waived(total)}</h3></summary>
      <Findings findings={findings} total={total} more={more} isWaived />
    </details>
  );
}

/** What was tolerated while reading. */
export function ReadingNotes({ notes }: { readonly notes: readonly string[] }) {
  const styles = useStyles();
  const messages = useMessages().validate;
  if (notes.length === 0) return null;
  return (
    <details className={styles.group}>
      <summary className={styles.summary}><h3 className={styles.heading}>{messages.notes(notes.length)}</h3></summary>
      <ul className={styles.notes}>{notes.map((note) => <li key={note}><Content>{note}</Content></li>)}</ul>
    </details>
  );
}
