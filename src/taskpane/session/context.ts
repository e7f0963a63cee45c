import { createContext, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import type { Problem } from '../engine/outcome';
import type { AnswerOf, Question, QuestionArguments } from '../engine/questions';
import type { Session } from './session';
import type { PaneState } from './state';

export const SessionContext = createContext<Session | undefined>(undefined);

/** The session the pane runs in. */
export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('A view was rendered outside the pane.');
  return session;
}

/** What the pane knows now. */
export function usePane(): PaneState {
  const session = useSession();
  return useSyncExternalStore(session.subscribe, () => session.state);
}

/** An answer under way, there (the previous one stays while a newer is fetched), or failed. */
export type Asked<T> = { readonly state: 'loading' } | { readonly state: 'there'; readonly value: T } | { readonly state: 'failed'; readonly problem: Problem };

/** Asks about the workbook that was read, and again with each reading. Arguments are compared by what they say, not by identity. */
export function useAnswer<Q extends Question>(question: Q, ...args: QuestionArguments<Q>): Asked<AnswerOf<Q>> {
  const session = useSession();
  const { revision } = usePane();
  const [asked, setAsked] = useState<Asked<AnswerOf<Q>>>({ state: 'loading' });
  const said = JSON.stringify(args);
  useEffect(() => {
    let isWanted = true;
    void session.engine.ask(question, ...(JSON.parse(said) as QuestionArguments<Q>)).then((outcome) => {
      if (isWanted) setAsked(outcome.ok ? { state: 'there', value: outcome.value } : { state: 'failed', problem: outcome.problem });
    });
    return () => { isWanted = false; };
  }, [session, revision, question, said]);
  return asked;
}
