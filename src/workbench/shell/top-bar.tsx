import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useRef } from 'react';
import { useMessages } from '../../taskpane/messages/context';
import { useStore, useWorkbench } from '../context';
import { download } from '../download';
import type { Openable } from '../store';
import { REGION } from './regions';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, backgroundColor: tokens.colorNeutralBackground2, flexWrap: 'wrap' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  file: { color: tokens.colorNeutralForeground2, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap', minWidth: 0, flexGrow: 1 },
});

interface TopBarProps {
  readonly open: (what: Openable) => void;
  readonly isPaneShown: boolean;
  readonly togglePane: () => void;
}

/** What concerns the file as a whole. */
export function TopBar({ open, isPaneShown, togglePane }: TopBarProps) {
  const styles = useStyles();
  const store = useStore();
  const { document: state } = useWorkbench();
  const messages = useMessages().workbench;
  const picker = useRef<HTMLInputElement>(null);
  const save = async (): Promise<void> => {
    const bytes = await store.save();
    if (bytes !== undefined && state !== undefined) download(bytes, state.fileName);
  };
  return (
    <header className={styles.bar} {...REGION}>
      <h1 className={styles.title}>{messages.title}</h1>
      <Text className={styles.file} role="status">{state !== undefined && <><span translate="no">{state.fileName}</span>{` (${state.dirty ? messages.unsaved : messages.saved})`}</>}</Text>
      <input ref={picker} type="file" accept=".xlsx" hidden onChange={(event) => {
        const file = event.target.files?.[0];
        event.target.value = '';
        if (file !== undefined) open(file);
      }} />
      <Button size="small" onClick={() => open('new')}>{messages.openNew}</Button>
      <Button size="small" onClick={() => picker.current?.click()}>{messages.open}</Button>
      <Button size="small" onClick={() => open('sample')}>{messages.openSample}</Button>
      <Button size="small" disabled={state?.canUndo !== true} onClick={() => void store.undo()}>{messages.undo}</Button>
      <Button size="small" disabled={state?.canRedo !== true} onClick={() => void store.redo()}>{messages.redo}</Button>
      <Button size="small" appearance="primary" disabled={state === undefined} onClick={() => void save()}>{messages.save}</Button>
      <Button size="small" appearance="subtle" aria-pressed={isPaneShown} onClick={togglePane}>{messages.showPane}</Button>
    </header>
  );
}
