import { createContext, useContext, useSyncExternalStore } from 'react';
import type { WorkbenchState, WorkbenchStore } from './store';

export const WorkbenchContext = createContext<WorkbenchStore | undefined>(undefined);

/** The store of the open document. */
export function useStore(): WorkbenchStore {
  const store = useContext(WorkbenchContext);
  if (store === undefined) throw new Error('A part of the workbench was rendered outside it.');
  return store;
}

export function useWorkbench(): WorkbenchState {
  const store = useStore();
  return useSyncExternalStore(store.subscribe, () => store.state);
}
