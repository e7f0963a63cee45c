import { Button, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { useMessages } from '../../messages/context';

/** Copies a text, and offers it to be copied by hand where there is no clipboard to write to. */
export function CopyText({ text, label }: { readonly text: string; readonly label: string }) {
  const messages = useMessages().outputs;
  const [came, setCame] = useState<'copied' | 'refused'>();
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCame('copied');
    } catch {
      setCame('refused');
    }
  };
  return (
    <>
      <Button size="small" onClick={() => void copy()}>{label}</Button>
      <span role="status">{came === 'copied' ? messages.copied : came === 'refused' && messages.copyRefused}</span>
      {came === 'refused' && <Textarea size="small" translate="no" rows={4} readOnly aria-label={messages.exports.textToCopy} value={text} onFocus={(event) => event.currentTarget.select()} />}
    </>
  );
}
