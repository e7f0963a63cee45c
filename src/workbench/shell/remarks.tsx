import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useMessages } from '../../taskpane/messages/context';
import { Content } from '../../taskpane/shell/content';
import { useStore, useWorkbench } from '../context';

/** Sentences listed at once. */
const LISTED = 4;

/** What a person should know about the last edit, or why a file could not be opened. */
export function Remarks() {
  const store = useStore();
  const { remarks, problem, pasteFiltered } = useWorkbench();
  const all = useMessages();
  const messages = all.workbench;
  if (remarks.length === 0 && problem === undefined && !pasteFiltered) return null;
  return (
    <MessageBar intent={problem === undefined ? 'warning' : 'error'} layout="multiline" politeness="assertive">
      <MessageBarBody>
        {problem !== undefined && <p><Content>{problem.message}</Content></p>}
        {pasteFiltered && <p>{messages.pasteFiltered}</p>}
        {remarks.slice(0, LISTED).map((remark) => <p key={remark}><Content>{remark}</Content></p>)}
        {remarks.length > LISTED && <p>{all.notice.more(remarks.length - LISTED)}</p>}
      </MessageBarBody>
      <MessageBarActions>
        {pasteFiltered && <Button size="small" onClick={() => store.unfilter()}>{messages.filtersOff}</Button>}
        <Button size="small" appearance="transparent" onClick={() => store.dismiss()}>{messages.dismiss}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
