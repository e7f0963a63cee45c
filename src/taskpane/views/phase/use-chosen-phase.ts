import { useState } from 'react';
import type { PhaseLine } from '../../../actions/phase-lines';
import { usePane } from '../../session/context';

/** A choice of a phase holds until another sheet comes to the front. */
interface Choice {
  readonly phase: number;
  readonly sheet: string | undefined;
}

/** Which phase is shown: the chosen one, that of the sheet in front, or the one that is next. */
export function useChosenPhase(): { readonly phaseAmong: (phases: readonly PhaseLine[], next: number) => number; readonly choose: (phase: number) => void } {
  const { selection, focus } = usePane();
  const sheet = selection?.sheet;
  const asked = focus?.phase;
  const [choice, setChoice] = useState<Choice | undefined>(asked === undefined ? undefined : { phase: asked, sheet });
  const [taken, setTaken] = useState(focus);
  // Somebody was sent here again, to another phase.
  if (taken !== focus) {
    setTaken(focus);
    setChoice(asked === undefined ? undefined : { phase: asked, sheet });
  }
  return {
    choose: (phase) => setChoice({ phase, sheet }),
    phaseAmong: (phases, next) => {
      if (choice !== undefined && choice.sheet === sheet) return choice.phase;
      return phases.find(({ sheets }) => sheet !== undefined && sheets.includes(sheet))?.number ?? next;
    },
  };
}
