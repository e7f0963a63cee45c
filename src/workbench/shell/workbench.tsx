import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState, type DragEvent } from 'react';
import { MessagesContext, useMessages } from '../../taskpane/messages/context';
import type { Messages } from '../../taskpane/messages/en';
import type { Session } from '../../taskpane/session/session';
import { App } from '../../taskpane/shell/app';
import { LoadingState } from '../../taskpane/shell/states';
import { usePaneTheme } from '../../taskpane/theme';
import { WorkbenchContext, useStore, useWorkbench } from '../context';
import { SheetGrid } from '../grid/grid';
import type { WorkbenchStore } from '../store';
import { CellBar } from './cell-bar';
import { Remarks } from './remarks';
import { SheetTabs } from './sheet-tabs';
import { TopBar } from './top-bar';

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0 },
  middle: { display: 'flex', flexGrow: 1, minHeight: 0 },
  book: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0 },
  grid: { flexGrow: 1, minHeight: 0 },
  pane: { width: '380px', flexShrink: 0, borderLeft: `1px solid ${tokens.colorNeutralStroke2}`, minHeight: 0, '@media (max-width: 700px)': { width: '100%' } },
});

interface WorkbenchProps {
  readonly store: WorkbenchStore;
  readonly session: Session;
  readonly messages: Messages;
}

/** A workbook in the browser: its sheets as a grid, the pane docked beside it. */
export function Workbench({ store, session, messages }: WorkbenchProps) {
  return (
    <MessagesContext value={messages}>
      <WorkbenchContext value={store}>
        <Page session={session} messages={messages} />
      </WorkbenchContext>
    </MessagesContext>
  );
}

function Page({ session, messages }: Omit<WorkbenchProps, 'store'>) {
  const styles = useStyles();
  const store = useStore();
  const { document: state, view } = useWorkbench();
  const [isPaneShown, setPaneShown] = useState(true);
  const texts = useMessages().workbench;
  const dirty = state?.dirty === true;
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (dirty) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [dirty]);
  const open = (file?: File): void => {
    if (dirty && !window.confirm(texts.loseChanges)) return;
    void store.open(file).then((isOpen) => (isOpen ? session.connect() : undefined));
  };
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    open(file);
  };
  return (
    <FluentProvider theme={usePaneTheme()} className={styles.page}>
      <TopBar open={open} isPaneShown={isPaneShown} togglePane={() => setPaneShown(!isPaneShown)} />
      <div className={styles.middle}>
        <main className={styles.book} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
          <CellBar />
          <Remarks />
          <div className={styles.grid}>{view === undefined ? <LoadingState title={texts.opening} /> : <SheetGrid view={view} key={view.sheet.name} />}</div>
          <SheetTabs />
        </main>
        {isPaneShown && <aside className={styles.pane} aria-label={texts.pane}><App session={session} messages={messages} docked /></aside>}
      </div>
    </FluentProvider>
  );
}
