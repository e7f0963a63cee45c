import { Button, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { EmptyState, ErrorState, LoadingState } from '../../shell/states';
import { FilterBar } from './filter-bar';
import { Group, ReadingNotes, STEP, WaivedGroup } from './finding-groups';
import { FixAll } from './fix-all';
import { useFilter } from './use-filter';

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { fontSize: tokens.fontSizeBase400, margin: 0 },
  quiet: { display: 'block', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Whether the workbook holds a model is settled before anything is asked about it. */
export default function ValidateView() {
  const session = useSession();
  const { stage } = usePane();
  const messages = useMessages().validate;
  if (stage !== 'empty') return <Validate />;
  return <EmptyState title={messages.noModel} actions={<Button appearance="primary" onClick={() => session.go('home')}>{messages.toHome}</Button>}>{messages.noModelText}</EmptyState>;
}

/** What the rules found, by phase and sheet; each finding leads to its cell. */
function Validate() {
  const styles = useStyles();
  const session = useSession();
  const { reading, changed, revision } = usePane();
  const { validate: messages, app } = useMessages();
  const { filter, asked: wanted, change, clear } = useFilter();
  const [shown, setShown] = useState<Readonly<Record<string, number>>>({});
  const [time, setTime] = useState('');
  useEffect(() => setTime(new Date().toLocaleTimeString([], { hour: '2-digit', minute: '2-digit', second: '2-digit' })), [revision]);
  const asked = useAnswer('findingList', wanted, shown);
  const more = (key: string, now: number) => () => setShown({ ...shown, [key]: now + STEP });
  const head = (
    <div className={styles.head}>
      <Title3 as="h2" className={styles.title}>{messages.title}</Title3>
      <Button size="small" appearance="primary" disabledFocusable={reading} onClick={() => void session.read()}>{messages.again}</Button>
    </div>
  );
  if (asked.state === 'loading') return <div className={styles.view}>{head}<LoadingState title={app.reading} /></div>;
  if (asked.state === 'failed') return <div className={styles.view}>{head}<ErrorState title={app.name} problem={asked.problem} /></div>;
  const { groups, counts, total, waived, owners, fixes, notes } = asked.value;
  return (
    <div className={styles.view} aria-busy={reading}>
      {head}
      <Text className={styles.quiet} role="status">{messages.counts(counts.error, counts.warning, counts.info)}</Text>
      <Text className={styles.quiet}>{reading ? app.reading : changed ? messages.changed : messages.asOf(time)}</Text>
      <FilterBar filter={filter} change={change} clear={clear} owners={owners} />
      <FixAll keys={fixes} />
      {groups.map((group) => <Group key={group.key} group={group} more={more(group.key, group.findings.length)} />)}
      {groups.length === 0 && (total === 0 ? <EmptyState title={messages.none}>{messages.noneText}</EmptyState>
        : <EmptyState title={messages.noMatch} actions={<Button onClick={clear}>{messages.clear}</Button>}>{messages.noMatchText(total)}</EmptyState>)}
      <WaivedGroup {...waived} more={more('waived', waived.findings.length)} />
      <ReadingNotes notes={notes} />
    </div>
  );
}
