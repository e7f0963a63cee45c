import { useDeferredValue, useEffect, useState } from 'react';
import type { FindingFilter } from '../../../actions/pane-findings';
import { usePane, useSession } from '../../session/context';
import type { Session } from '../../session/session';
import type { Focus } from '../../session/state';

const ALL: FindingFilter = { severities: [], owner: '', text: '' };

// Kept while the pane lives: who goes to a cell and comes back finds the list as it was.
const kept = new WeakMap<Session, FindingFilter>();

const filterOf = ({ phase, entity, rowId }: Focus): FindingFilter =>
  ({ ...ALL, ...(phase === undefined ? {} : { phase }), ...(entity === undefined ? {} : { entity }), ...(rowId === undefined ? {} : { rowId }) });

/** The filter of the findings, and what is asked for by it when the page has time. Somebody sent here from another view sees what they were sent for. */
export function useFilter() {
  const session = useSession();
  const { focus } = usePane();
  const [taken, setTaken] = useState(focus);
  const [filter, setFilter] = useState(() => (focus === undefined ? kept.get(session) ?? ALL : filterOf(focus)));
  if (focus !== taken) {
    setTaken(focus);
    if (focus !== undefined) setFilter(filterOf(focus));
  }
  useEffect(() => { kept.set(session, filter); }, [session, filter]);
  return { filter, asked: useDeferredValue(filter), change: (change: Partial<FindingFilter>) => setFilter({ ...filter, ...change }), clear: () => setFilter(ALL) };
}

export const isFiltered = ({ severities, owner, text, phase, rowId }: FindingFilter): boolean =>
  severities.length > 0 || owner !== '' || text !== '' || phase !== undefined || rowId !== undefined;
