import { proxy, wrap } from 'comlink';
import { createRoot } from 'react-dom/client';
import { engineAcross } from '../taskpane/engine/in-page';
import { messagesFor } from '../taskpane/messages/choose';
import { Session } from '../taskpane/session/session';
import { Workbench } from './shell/workbench';
import { WorkbenchStore } from './store';
import type { WorkbenchApi } from './worker/workbench-api';

async function start(root: HTMLElement): Promise<void> {
  const api = wrap<WorkbenchApi>(new Worker(new URL('./worker/workbench.worker.ts', import.meta.url)));
  const store = new WorkbenchStore(api);
  const ended = (): Promise<void> => Promise.resolve();
  const newSession = (): Session => new Session(engineAcross(api), {
    undo: 'grouped',
    onSelection: async (listener) => { await api.followSelection(proxy(listener)); return ended; },
    onChange: async (listener) => { await api.followChanges(proxy(listener)); return ended; },
  });
  const messages = await messagesFor(new URLSearchParams(window.location.search).get('locale'));
  await api.watch(proxy((event) => void store.take(event)));
  createRoot(root).render(<Workbench store={store} newSession={newSession} messages={messages} />);
}

const root = document.getElementById('root');
if (root === null) throw new Error('workbench.html has no element "root"');
void start(root);
