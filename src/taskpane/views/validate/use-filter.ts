import { useDeferredValue, useEffect, useState } from 'react';
import type { FindingFilter } from '../../../actions/pane-findings';
import { usePane } from '../../session/context';

const ALL: FindingFilter = { severities: [], owner: '', text: '' };

// Kept while the pane lives: who goes to a cell and comes back finds the list as it was.
let kept = ALL;

/** The filter of the findings, and what is asked for by it once typing rests. Somebody sent here from another view sees what they were sent for. */
export function useFilter() {
  const { focus } = usePane();
  const [filter, setFilter] = useState(kept);
  useEffect(() => {
    if (focus !== undefined) setFilter({ ...ALL, ...(focus.phase === undefined ? {} : { phase: focus.phase }), ...(focus.rowId === undefined ? {} : { rowId: focus.rowId }) });
  }, [focus]);
  useEffect(() => { kept = filter; }, [filter]);
  return { filter, asked: useDeferredValue(filter), change: (change: Partial<FindingFilter>) => setFilter({ ...filter, ...change }), clear: () => setFilter(ALL) };
}

export const isFiltered = ({ severities, owner, text, phase, rowId }: FindingFilter): boolean =>
  severities.length > 0 || owner !== '' || text !== '' || phase !== undefined || rowId !== undefined;
