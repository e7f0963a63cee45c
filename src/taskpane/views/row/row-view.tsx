import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { NamedRow, SelectedCells } from '../../../actions/companion/row-at';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Answered, EmptyState } from '../../shell/states';
import { MitigationView } from './mitigation-view';
import { NothingSelected } from './nothing-selected';
import { OtherRow } from './other-row';
import { ThreatView } from './threat-view';

/** What belongs to the selected row. */
export default function RowView() {
  const session = useSession();
  const { stage } = usePane();
  const messages = useMessages().row;
  if (stage !== 'empty') return <Companion />;
  return <EmptyState title={messages.nothing} actions={<Button appearance="primary" onClick={() => session.go('home')}>{messages.toHome}</Button>}>{messages.noModelText}</EmptyState>;
}

function Companion() {
  const asked = useAnswer('companion', useWanted());
  const messages = useMessages().row;
  return (
    <Answered asked={asked} title={messages.loading}>
      {(companion) => {
        switch (companion.kind) {
          case 'threat': return <ThreatView threat={companion} />;
          case 'mitigation': return <MitigationView mitigation={companion} />;
          case 'row': return <OtherRow row={companion} />;
          case 'none': return <NothingSelected top={companion.top} />;
        }
      }}
    </Answered>
  );
}

/** The row that somebody was sent to, until another is selected; then what is selected. */
function useWanted(): SelectedCells | NamedRow | null {
  const { selection, focus } = usePane();
  const [sent, setSent] = useState({ focus, selection });
  if (sent.focus !== focus) setSent({ focus, selection });
  if (focus?.entity !== undefined && focus.rowId !== undefined && sent.selection === selection) return { entity: focus.entity, rowId: focus.rowId };
  return selection === undefined ? null : { sheet: selection.sheet, firstRow: selection.firstRow, firstColumn: selection.firstColumn };
}
