import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import { act, configure, render, type RenderResult } from '@testing-library/react';
import { userEvent, type UserEvent } from '@testing-library/user-event';
import type { ComponentType } from 'react';
import { deserialize, serialize } from 'node:v8';
import { Engine, type EngineApi } from '../../src/taskpane/engine/engine';
import { MessagesContext } from '../../src/taskpane/messages/context';
import { en } from '../../src/taskpane/messages/en';
import { SessionContext } from '../../src/taskpane/session/context';
import { Session } from '../../src/taskpane/session/session';
import type { View } from '../../src/taskpane/session/state';
import type { LiveChange } from '../../src/workbook/live-port';
import { TODAY, type LiveBook } from './live-book';

// A whole workbook is read behind each view, on machines of every speed.
configure({ asyncUtilTimeout: 20_000 });

const cloned = <T,>(value: T): T => deserialize(serialize(value)) as T;

/** The real engine beside the page: everything that is asked and answered is cloned, as on the way to a worker. */
export function engineBeside(book: LiveBook): EngineApi {
  const engine = new Engine(book, () => TODAY);
  return {
    open: async () => cloned(await engine.open()),
    ask: async (question, ...args) => cloned(await engine.ask(question, cloned(args))) as never,
    perform: async (command, progress, ...args) => cloned(await engine.perform(command, progress, cloned(args))) as never,
    cancel: () => engine.cancel(),
  };
}

export interface ShownView extends RenderResult {
  readonly session: Session;
  readonly user: UserEvent;
  /** Tells the pane of changes of the workbook, as Excel does. */
  readonly tell: (changes: readonly LiveChange[]) => void;
}

/**
 * A view of the pane over a workbook that was read.
 * @param again a session that showed a view before
 */
export async function showView(book: LiveBook, view: View, View: ComponentType, again?: Session): Promise<ShownView> {
  let follow: (changes: readonly LiveChange[]) => void = () => undefined;
  const unsubscribe = (): Promise<void> => Promise.resolve();
  const session = again ?? new Session(engineBeside(book), {
    undo: 'none',
    onSelection: () => Promise.resolve(unsubscribe),
    onChange: (listener) => {
      follow = listener;
      return Promise.resolve(unsubscribe);
    },
  }, view);
  if (again === undefined) await session.connect();
  const shown = render(<FluentProvider theme={webLightTheme}><MessagesContext value={en}><SessionContext value={session}><View /></SessionContext></MessagesContext></FluentProvider>);
  return { ...shown, session, user: userEvent.setup(), tell: (changes) => act(() => follow(changes)) };
}
