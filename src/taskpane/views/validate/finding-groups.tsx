import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { FindingGroup, FindingList, Opened, Portion } from '../../../actions/pane-findings';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { FindingItem } from './finding-item';
import { Fold } from './fold';

const useStyles = makeStyles({
  list: { margin: 0, padding: 0 },
  notes: { fontSize: tokens.fontSizeBase200, margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
});

/** How many more are shown with each click. */
const STEP = 20;

/** What somebody opened and closed, and how. */
export interface Folds {
  readonly opened: Opened;
  readonly open: (key: string, count: number) => void;
}

interface FoldedProps {
  readonly folds: Folds;
}

const isOpen = ({ opened }: Folds, key: string, listed: number): boolean => (opened[key] ?? listed) > 0;

function More({ shown, total, foldKey, folds }: FoldedProps & { readonly shown: number; readonly total: number; readonly foldKey: string }) {
  const { validate: messages, app } = useMessages();
  if (shown === 0) return <Text size={200}>{app.loading}</Text>;
  if (shown === total) return null;
  return <Button size="small" appearance="transparent" onClick={() => folds.open(foldKey, shown + STEP)}>{messages.more(Math.min(total - shown, STEP))}</Button>;
}

function Findings({ portion: { findings, total }, foldKey, folds }: FoldedProps & { readonly portion: Portion; readonly foldKey: string }) {
  const styles = useStyles();
  return (
    <>
      <ul className={styles.list}>{findings.map((finding) => <FindingItem key={finding.key} finding={finding} />)}</ul>
      <More shown={findings.length} total={total} foldKey={foldKey} folds={folds} />
    </>
  );
}

/** The findings of one phase on one sheet. */
export function Group({ group, folds }: FoldedProps & { readonly group: FindingGroup }) {
  const messages = useMessages().validate;
  const { key, phase, phaseTitle, sheet, counts, findings } = group;
  const open = isOpen(folds, key, findings.length);
  return (
    <Fold isOpen={open} toggle={() => folds.open(key, open ? 0 : STEP)} name={<>{messages.group(phase)} {phaseTitle !== undefined && <Content>{phaseTitle}</Content>}</>} says={<><Content>{sheet}</Content>{' · '}{messages.groupCounts(counts)}</>}>
      <Findings portion={group} foldKey={key} folds={folds} />
    </Fold>
  );
}

/** What somebody decided to live with, apart from what is to be done. */
export function WaivedGroup({ waived, folds }: FoldedProps & { readonly waived: Portion }) {
  const messages = useMessages().validate;
  if (waived.total === 0) return null;
  const open = isOpen(folds, 'waived', waived.findings.length);
  return (
    <Fold isOpen={open} toggle={() => folds.open('waived', open ? 0 : STEP)} name={messages.waived(waived.total)}>
      <Findings portion={waived} foldKey="waived" folds={folds} />
    </Fold>
  );
}

/** What was tolerated while reading. */
export function ReadingNotes({ notes: { total, lines }, folds }: FoldedProps & Pick<FindingList, 'notes'>) {
  const styles = useStyles();
  const messages = useMessages().validate;
  if (total === 0) return null;
  const open = isOpen(folds, 'notes', lines.length);
  return (
    <Fold isOpen={open} toggle={() => folds.open('notes', open ? 0 : STEP)} name={messages.notes(total)}>
      <ul className={styles.notes}>{lines.map((line) => <li key={line}><Content>{line}</Content></li>)}</ul>
      <More shown={lines.length} total={total} foldKey="notes" folds={folds} />
    </Fold>
  );
}
