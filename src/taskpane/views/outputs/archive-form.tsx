import { Button, Field, Input, Textarea } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { NewVersion, VersionBoard } from '../../../actions/version-board';
import { useMessages } from '../../messages/context';
import { usePane } from '../../session/context';
import { useOutputStyles } from './output-styles';

export const BLANK_VERSION: NewVersion = { reason: '', number: '', by: '' };
const LONGEST_NUMBER = 40;

interface ArchiveFormProps {
  readonly board: VersionBoard;
  readonly draft: NewVersion;
  readonly onChange: (draft: NewVersion) => void;
  readonly onArchive: () => void;
  readonly onCancel: () => void;
}

/** Asks why a version is archived; its number and who made it may be left to the workbook. */
export function ArchiveForm({ board: { next, analysts }, draft, onChange, onArchive, onCancel }: ArchiveFormProps) {
  const styles = useOutputStyles();
  const { work } = usePane();
  const messages = useMessages().outputs.versions;
  const [isTried, setTried] = useState(false);
  const isMissing = draft.reason.trim() === '';
  const isBusy = work !== undefined;
  const set = (key: keyof NewVersion) => (_: unknown, { value }: { readonly value: string }) => onChange({ ...draft, [key]: value });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(isMissing);
    if (!isMissing && !isBusy) onArchive();
  };
  return (
    <form className={styles.section} noValidate aria-label={messages.form} onSubmit={submit}>
      <Field size="small" required label={messages.reason} hint={messages.reasonHint} {...(isTried && isMissing ? { validationMessage: messages.reasonNeeded } : {})}>
        <Textarea size="small" rows={2} resize="vertical" value={draft.reason} onChange={set('reason')} autoFocus />
      </Field>
      <Field size="small" label={messages.number} hint={messages.numberHint(next)}><Input size="small" maxLength={LONGEST_NUMBER} value={draft.number} onChange={set('number')} /></Field>
      <Field size="small" label={messages.by} hint={analysts === undefined ? messages.byNobody : messages.byHint(analysts)}><Input size="small" value={draft.by} onChange={set('by')} /></Field>
      <div className={styles.buttons}>
        <Button size="small" appearance="primary" type="submit" disabledFocusable={isBusy}>{work?.command === 'archive' ? messages.working : messages.run}</Button>
        <Button size="small" disabled={isBusy} onClick={onCancel}>{messages.cancel}</Button>
      </div>
    </form>
  );
}
