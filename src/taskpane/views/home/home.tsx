import { Suspense, lazy } from 'react';
import { useMessages } from '../../messages/context';
import { usePane } from '../../session/context';
import { LoadingState } from '../../shell/states';
import { BoardView } from './board';

// Most panes are opened on a workbook that has a model.
const FirstRun = lazy(() => import(/* webpackChunkName: "first-run" */ './first-run'));

/** Where an engagement stands; without one, the ways to begin. */
export function Home() {
  const { stage } = usePane();
  const { start } = useMessages().home;
  if (stage !== 'empty') return <BoardView />;
  return <Suspense fallback={<LoadingState title={start.loading} />}><FirstRun /></Suspense>;
}
