import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import type { QueueState } from './verdict-queue';

const useStyles = makeStyles({
  line: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, minHeight: '24px' },
  failed: { color: tokens.colorPaletteRedForeground1 },
});

/** Whether the verdicts are in the workbook, and what to do when they are not. */
export function Saving({ state: { unsaved, state, gone }, save }: { readonly state: QueueState; readonly save: () => void }) {
  const styles = useStyles();
  const messages = useMessages().coverage.walk;
  const count = unsaved.size;
  const says = state === 'saving' ? messages.saving(count) : state === 'failed' ? messages.failed(count) : count > 0 ? messages.unsaved(count) : messages.saved;
  return (
    <div>
      <div className={styles.line}>
        <Text size={200} role="status" className={state === 'failed' ? styles.failed : ''}>{says}</Text>
        {count > 0 && state !== 'saving' && <Button size="small" onClick={save}>{state === 'failed' ? messages.retry : messages.saveNow}</Button>}
      </div>
      {state === 'failed' && <Text size={200}>{messages.unsavedList}{': '}<Content>{[...unsaved.keys()].join(', ')}</Content></Text>}
      {gone.length > 0 && <Text size={200} className={styles.failed}>{messages.gone(gone.join(', '))}</Text>}
    </div>
  );
}
