import { createRoot } from 'react-dom/client';
import type { LiveWorkbookPort } from '../workbook/live-port';
import { connectEngine } from './engine/in-page';
import { messagesFor } from './messages/choose';
import { Session } from './session/session';
import { isView } from './session/state';
import { App } from './shell/app';

/**
 * Shows the pane for a workbook. The address says where it starts: `?view=validate`, and `&run=refresh` for a command that starts at once.
 * @param root takes the pane
 */
export async function startPane(root: HTMLElement, host: LiveWorkbookPort): Promise<Session> {
  const asked = new URLSearchParams(window.location.search);
  const messages = await messagesFor(asked.get('locale'));
  const worker = new Worker(new URL('./engine/engine.worker.ts', import.meta.url));
  const view = asked.get('view');
  const session = new Session(connectEngine(worker, host), host, isView(view) ? view : 'home');
  createRoot(root).render(<App session={session} messages={messages} />);
  await session.connect();
  if (asked.get('run') === 'refresh' && session.state.stage === 'ready') await session.perform('refresh');
  return session;
}
