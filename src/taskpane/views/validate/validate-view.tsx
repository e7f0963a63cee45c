import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { FindingList, Opened } from '../../../actions/pane-findings';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { EmptyState, ErrorState, LoadingState } from '../../shell/states';
import { FilterBar } from './filter-bar';
import { Group, ReadingNotes, WaivedGroup, type Folds } from './finding-groups';
import { FixAll } from './fix-all';
import { ReadingLine } from './reading-line';
import { SettledContext } from './settled';
import { isFiltered, useFilter } from './use-filter';

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}` },
  head: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
  title: { fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, margin: 0, ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` } },
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: tokens.spacingHorizontalM, minHeight: '24px', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  counts: { fontWeight: tokens.fontWeightSemibold },
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
  const { reading } = usePane();
  const { validate: messages, app } = useMessages();
  const { filter, asked: wanted, change, clear } = useFilter();
  const [opened, setOpened] = useState<Opened>({});
  const title = useRef<HTMLHeadingElement>(null);
  const asked = useAnswer('findingList', wanted, opened);
  const list = asked.state === 'there' ? asked.value : undefined;
  const refilter = (run: () => void): void => {
    setOpened({});
    run();
  };
  return (
    <SettledContext value={() => title.current?.focus()}>
      <div className={styles.view} aria-busy={reading}>
        <div className={styles.head}>
          <h2 className={styles.title} ref={title} tabIndex={-1}>{messages.title}</h2>
          <Button size="small" appearance="primary" disabledFocusable={reading} onClick={() => void session.read()}>{messages.again}</Button>
        </div>
        <div className={styles.line}>
          <span className={styles.counts} role="status">{list !== undefined && countsLine(list, isFiltered(wanted))}</span>
          <ReadingLine />
        </div>
        {asked.state === 'loading' && <LoadingState title={app.reading} />}
        {asked.state === 'failed' && <ErrorState title={app.name} problem={asked.problem} />}
        {list !== undefined && (
          <>
            <FilterBar filter={filter} change={(some) => refilter(() => change(some))} clear={() => refilter(clear)} owners={list.owners} counts={list.bySeverity} />
            <FixAll count={list.fixes} filter={wanted} />
            <Found list={list} clear={() => refilter(clear)} folds={{ opened, open: (key, count) => setOpened({ ...opened, [key]: count }) }} />
          </>
        )}
      </div>
    </SettledContext>
  );

  function countsLine({ counts: { error, warning, info }, total }: FindingList, isPart: boolean): string {
    return isPart ? messages.shown(error + warning + info, total) : messages.counts(error, warning, info);
  }
}

function Found({ list: { groups, total, waived, notes }, clear, folds }: { readonly list: FindingList; readonly clear: () => void; readonly folds: Folds }) {
  const messages = useMessages().validate;
  return (
    <>
      {groups.map((group) => <Group key={group.key} group={group} folds={folds} />)}
      {groups.length === 0 && (total === 0 ? <EmptyState title={messages.none}>{messages.noneText}</EmptyState>
        : <EmptyState title={messages.noMatch} actions={<Button onClick={clear}>{messages.clear}</Button>}>{messages.noMatchText(total)}</EmptyState>)}
      <WaivedGroup waived={waived} folds={folds} />
      <ReadingNotes notes={notes} folds={folds} />
    </>
  );
}
