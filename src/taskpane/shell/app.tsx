import { Button, FluentProvider, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, type ComponentType } from 'react';
import { MessagesContext, useMessages } from '../messages/context';
import type { Messages } from '../messages/en';
import { SessionContext, usePane, useSession } from '../session/context';
import type { Session } from '../session/session';
import type { View } from '../session/state';
import { usePaneTheme } from '../theme';
import { Home } from '../views/home/home';
import { Nav } from './nav';
import { ErrorState, LoadingState } from './states';
import { Unseen } from './unseen';

const LATER: Readonly<Record<Exclude<View, 'home'>, ComponentType>> = {
  phase: lazy(() => import('../views/phase/phase-view')),
  validate: lazy(() => import('../views/validate/validate-view')),
  row: lazy(() => import('../views/row/row-view')),
  coverage: lazy(() => import('../views/coverage/coverage-view')),
  outputs: lazy(() => import('../views/outputs/outputs-view')),
};

// Neither is there when the pane opens, and both are heavy.
const Notices = lazy(() => import('./notices'));
const WorkBar = lazy(() => import('./work-bar'));

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', height: '100%', minHeight: 0, backgroundColor: tokens.colorNeutralBackground1, color: tokens.colorNeutralForeground1 },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', overflowX: 'hidden' },
});

interface AppProps {
  readonly session: Session;
  readonly messages: Messages;
  /** The pane stands beside something else, whose page it is. */
  readonly docked?: true;
}

/** The pane: navigation, what is under way, what came of it, and one view. */
export function App({ session, messages, docked }: AppProps) {
  return (
    <MessagesContext value={messages}>
      <SessionContext value={session}>
        <Pane isDocked={docked === true} />
      </SessionContext>
    </MessagesContext>
  );
}

function Pane({ isDocked }: { readonly isDocked: boolean }) {
  const styles = useStyles();
  const { work, notice } = usePane();
  const { app } = useMessages();
  return (
    <FluentProvider theme={usePaneTheme()} className={styles.pane}>
      <Nav />
      <Suspense>
        {work !== undefined && <WorkBar />}
        {notice !== undefined && <Notices />}
      </Suspense>
      {isDocked ? <div className={styles.body}><CurrentView /></div> : <main className={styles.body}><Unseen as="h1">{app.name}</Unseen><CurrentView /></main>}
    </FluentProvider>
  );
}

function CurrentView() {
  const session = useSession();
  const { stage, view, problem } = usePane();
  const { connecting, failed, app } = useMessages();
  const retry = <Button appearance="primary" onClick={() => void session.connect()}>{connecting.retry}</Button>;
  if (stage === 'connecting') return <LoadingState title={app.reading} />;
  if (stage === 'unresponsive') return <ErrorState title={connecting.unresponsive} problem={{ kind: 'named', message: connecting.unresponsiveText }} actions={retry} />;
  if (stage === 'failed' && problem !== undefined) return <ErrorState title={failed.title} problem={problem} actions={retry} />;
  if (view === 'home') return <Home />;
  const Later = LATER[view];
  return <Suspense fallback={<LoadingState title={app.loading} />}><Later /></Suspense>;
}
