import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FixedCell } from '../../../actions/fix';
import { useMessages } from '../../messages/context';
import { useAnswer, useSession } from '../../session/context';
import { Answered } from '../../shell/states';
import { CellChanges } from './cell-changes';

/** Cells that are listed; the rest is counted. */
const LISTED = 40;

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalXS} 0` },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
});

/** All safe fixes of what is shown: looked at first, then made together. */
export function FixAll({ keys }: { readonly keys: readonly string[] }) {
  const [isOpen, setOpen] = useState(false);
  const messages = useMessages().validate;
  if (keys.length === 0) return null;
  return isOpen ? <Preview keys={keys} close={() => setOpen(false)} /> : <Button size="small" onClick={() => setOpen(true)}>{messages.fixAll(keys.length)}</Button>;
}

function Preview({ keys, close }: { readonly keys: readonly string[]; readonly close: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const { validate: messages, notice, app } = useMessages();
  const asked = useAnswer('fixCells', keys);
  return (
    <section className={styles.box} aria-label={messages.fixPreview}>
      <Answered asked={asked} title={app.loading}>
        {(cells: readonly FixedCell[]) => (
          <>
            <CellChanges cells={cells.slice(0, LISTED)} />
            {cells.length > LISTED && <p>{notice.more(cells.length - LISTED)}</p>}
          </>
        )}
      </Answered>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" onClick={() => { close(); void session.perform('fix', keys); }}>{messages.applyAll(keys.length)}</Button>
        <Button size="small" onClick={close}>{messages.close}</Button>
      </div>
    </section>
  );
}
