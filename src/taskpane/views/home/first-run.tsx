import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Start } from '../../../actions/start-workbook';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { EngagementFields } from './engagement-fields';
import { ImportFile } from './import-file';

const CHOICES = ['engagement', 'sample', 'file'] as const satisfies readonly Start['kind'][];

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, maxWidth: '480px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  choices: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  choice: { minWidth: 'auto' },
  panel: { display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalS },
  heading: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  notes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, paddingTop: tokens.spacingVerticalS, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, color: tokens.colorNeutralForeground2 },
});

/** A workbook without a model: what this is, and three ways to begin. */
export default function FirstRun() {
  const styles = useStyles();
  const session = useSession();
  const isBusy = usePane().work !== undefined;
  const messages = useMessages().home.start;
  const [choice, setChoice] = useState<Start['kind']>('engagement');
  const begin = (start: Start): void => void session.perform('start', start);
  return (
    <div className={styles.view}>
      <h2 className={styles.title}>{messages.title}</h2>
      <p className={styles.text}>{messages.what} {messages.how}</p>
      <div className={styles.choices} role="group" aria-label={messages.choices}>
        {CHOICES.map((name) => (
          <Button key={name} size="small" className={styles.choice} aria-pressed={choice === name} appearance={choice === name ? 'primary' : 'secondary'} onClick={() => setChoice(name)}>{messages.choice[name]}</Button>
        ))}
      </div>
      {choice === 'engagement' && <EngagementFields isBusy={isBusy} onCreate={(answers) => begin({ kind: 'engagement', answers })} />}
      {choice === 'sample' && (
        <section className={styles.panel}>
          <h3 className={styles.heading}>{messages.choice.sample}</h3>
          <p className={styles.text}>{messages.sampleText}</p>
          <Button appearance="primary" disabled={isBusy} onClick={() => begin({ kind: 'sample' })}>{messages.createSample}</Button>
        </section>
      )}
      {choice === 'file' && <ImportFile isBusy={isBusy} onImport={(name, bytes) => begin({ kind: 'file', name, bytes })} />}
      <div className={styles.notes}>
        <p className={styles.text}>{messages.keeps}</p>
        {session.undo === 'none' && <p className={styles.text}>{messages.noUndo}</p>}
      </div>
    </div>
  );
}
