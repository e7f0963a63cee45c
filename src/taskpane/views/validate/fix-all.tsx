import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { FindingFilter } from '../../../actions/pane-findings';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Answered } from '../../shell/states';
import { CellChanges } from './cell-changes';
import { useSettled } from './settled';

const useStyles = makeStyles({
  box: { border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingVerticalS, margin: `${tokens.spacingVerticalXS} 0` },
  cells: { maxHeight: '220px', overflowY: 'auto' },
  buttons: { display: 'flex', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

interface FixAllProps {
  readonly count: number;
  readonly filter: FindingFilter;
}

/** All safe fixes of what is shown: looked at first, then made together. */
export function FixAll({ count, filter }: FixAllProps) {
  const [isOpen, setOpen] = useState(false);
  const messages = useMessages().validate;
  if (isOpen) return <Preview filter={filter} close={() => setOpen(false)} />;
  return count === 0 ? null : <Button size="small" onClick={() => setOpen(true)}>{messages.fixAll(count)}</Button>;
}

function Preview({ filter, close }: Pick<FixAllProps, 'filter'> & { readonly close: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const settled = useSettled();
  const { work } = usePane();
  const { validate: messages, notice } = useMessages();
  const asked = useAnswer('fixPreview', filter);
  const applied = async (keys: readonly string[]): Promise<void> => {
    if (await session.perform('fix', keys) === undefined) return;
    close();
    settled();
  };
  return (
    <section className={styles.box} aria-label={messages.fixPreview} onKeyDown={(event) => { if (event.key === 'Escape') { close(); settled(); } }}>
      <Answered asked={asked} title={messages.previewing}>
        {({ keys, cells, total }) => (
          <>
            <div className={styles.cells} tabIndex={0} role="group" aria-label={messages.fixPreview}>
              {total === 0 ? <Text size={200}>{messages.noFix}</Text> : <CellChanges cells={cells} />}
              {total > cells.length && <Text size={200}>{notice.more(total - cells.length)}</Text>}
            </div>
            <div className={styles.buttons}>
              {total > 0 && <Button size="small" appearance="primary" disabledFocusable={work !== undefined} onClick={() => void applied(keys)} autoFocus>{messages.applyAll(keys.length)}</Button>}
              <Button size="small" onClick={() => { close(); settled(); }}>{messages.close}</Button>
            </div>
          </>
        )}
      </Answered>
    </section>
  );
}
