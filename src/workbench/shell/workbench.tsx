import { FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useRef, useState, type DragEvent } from 'react';
import { MessagesContext, useMessages } from '../../taskpane/messages/context';
import type { Messages } from '../../taskpane/messages/en';
import type { Session } from '../../taskpane/session/session';
import { App } from '../../taskpane/shell/app';
import { EmptyState, LoadingState } from '../../taskpane/shell/states';
import { usePaneTheme } from '../../taskpane/theme';
import { WorkbenchContext, useStore, useWorkbench } from '../context';
import { SheetGrid } from '../grid/grid';
import type { Openable, WorkbenchStore } from '../store';
import { CellBar } from './cell-bar';
import { REGION, useRegionKeys } from './regions';
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
  /** The pane's session over the document that is open. */
  readonly newSession: () => Session;
  readonly messages: Messages;
}

/** A workbook in the browser: its sheets as a grid, the pane docked beside it. */
export function Workbench({ store, newSession, messages }: WorkbenchProps) {
  return (
    <MessagesContext value={messages}>
      <WorkbenchContext value={store}>
        <Page newSession={newSession} messages={messages} />
      </WorkbenchContext>
    </MessagesContext>
  );
}

function Page({ newSession, messages }: Omit<WorkbenchProps, 'store'>) {
  const styles = useStyles();
  const store = useStore();
  const [isPaneShown, setPaneShown] = useState(true);
  const texts = useMessages().workbench;
  const [opened, setOpened] = useState<{ readonly session: Session; readonly count: number }>();
  const session = opened?.session;
  const isUnsaved = useCallback(() => store.state.document?.dirty === true || session?.isWaiting === true, [store, session]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => { if (isUnsaved()) event.preventDefault(); };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsaved]);
  const isOpening = useRef(false);
  const open = async (what: Openable): Promise<void> => {
    if (session?.state.work !== undefined || isOpening.current) return store.remark(texts.busy);
    isOpening.current = true;
    try {
      await replace(what);
    } finally {
      isOpening.current = false;
    }
  };
  const replace = async (what: Openable): Promise<void> => {
    // What is being typed is written where it was typed.
    const { activeElement } = document;
    if (activeElement instanceof HTMLElement) {
      activeElement.blur();
      activeElement.focus();
    }
    await session?.settle();
    if (isUnsaved() && !window.confirm(texts.loseChanges)) return;
    if (!(await store.open(what))) return;
    session?.end();
    const next = newSession();
    setOpened((before) => ({ session: next, count: (before?.count ?? 0) + 1 }));
    await next.connect();
  };
  const begin = useRef(open);
  useEffect(() => void begin.current('sample'), []);
  useRegionKeys();
  const drop = (event: DragEvent): void => {
    const file = event.dataTransfer.files[0];
    if (file === undefined) return;
    event.preventDefault();
    void open(file);
  };
  return (
    <FluentProvider theme={usePaneTheme()} className={styles.page}>
      <TopBar open={(what) => void open(what)} isPaneShown={isPaneShown} togglePane={() => setPaneShown(!isPaneShown)} />
      <div className={styles.middle}>
        <main className={styles.book} onDrop={drop} onDragOver={(event) => event.preventDefault()}>
          <CellBar />
          <Remarks />
          <div className={styles.grid} {...REGION}><Front /></div>
          <SheetTabs />
        </main>
        {isPaneShown && <aside className={styles.pane} {...REGION} aria-label={texts.pane}>{opened !== undefined && <App key={opened.count} session={opened.session} messages={messages} docked />}</aside>}
      </div>
    </FluentProvider>
  );
}

/** The sheet in front, or why there is none. */
function Front() {
  const { document: state, view, current } = useWorkbench();
  const texts = useMessages().workbench;
  if (view !== undefined) return <SheetGrid view={view} key={view.sheet.name} />;
  const isEmpty = state !== undefined && current === undefined;
  return isEmpty ? <EmptyState title={texts.blank}>{texts.blankText}</EmptyState> : <LoadingState title={texts.opening} />;
}
