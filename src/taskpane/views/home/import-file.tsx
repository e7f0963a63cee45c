import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type DragEvent } from 'react';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';

const useStyles = makeStyles({
  panel: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, overflowWrap: 'anywhere' },
  zone: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, padding: tokens.spacingHorizontalM, borderRadius: tokens.borderRadiusMedium, border: `1px dashed ${tokens.colorNeutralStrokeAccessible}` },
  over: { backgroundColor: tokens.colorNeutralBackground3, border: `1px dashed ${tokens.colorBrandStroke1}` },
  problem: { color: tokens.colorPaletteRedForeground1 },
  import: { alignSelf: 'flex-start', maxWidth: '100%', overflowWrap: 'anywhere' },
});

interface Chosen {
  readonly name: string;
  readonly bytes: Uint8Array;
}

interface ImportProps {
  readonly isBusy: boolean;
  readonly onImport: (name: string, bytes: Uint8Array) => void;
}

/** Picks or drops a file; it is imported when that is confirmed. */
export function ImportFile({ isBusy, onImport }: ImportProps) {
  const styles = useStyles();
  const messages = useMessages().home.start;
  const picker = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen>();
  const [problem, setProblem] = useState<string>();
  const [isOver, setOver] = useState(false);
  const take = async (files: FileList | null): Promise<void> => {
    const [file, another] = files ?? [];
    if (file === undefined) return;
    setChosen(undefined);
    setProblem(another === undefined ? undefined : messages.dropOne);
    if (another !== undefined) return;
    try {
      setChosen({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      setProblem(messages.unreadable(file.name));
    }
  };
  const drag = (isNear: boolean) => (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    setOver(isNear);
  };
  return (
    <section className={styles.panel}>
      <h3 className={styles.heading}>{messages.choice.file}</h3>
      <p className={styles.text}>{messages.fileText}</p>
      <div className={mergeClasses(styles.zone, isOver && styles.over)} onDragOver={drag(true)} onDragLeave={drag(false)} onDrop={(event) => { drag(false)(event); void take(event.dataTransfer.files); }}>
        <input ref={picker} type="file" accept=".json,.xlsx" hidden aria-label={messages.pick} onChange={(event) => { void take(event.target.files).then(() => { event.target.value = ''; }); }} />
        <Button size="small" disabled={isBusy} onClick={() => picker.current?.click()}>{chosen === undefined ? messages.pick : messages.pickAgain}</Button>
        <span className={styles.text}>{messages.drop}</span>
      </div>
      <div role="status">
        {problem !== undefined && <p className={mergeClasses(styles.text, styles.problem)}>{problem}</p>}
        {chosen !== undefined && <p className={styles.text}><Content>{messages.chosen(chosen.name, Math.max(1, Math.round(chosen.bytes.length / 1024)))}</Content></p>}
      </div>
      {chosen !== undefined && <Button className={styles.import} appearance="primary" disabled={isBusy} onClick={() => onImport(chosen.name, chosen.bytes)}>{messages.importFile(chosen.name)}</Button>}
    </section>
  );
}
