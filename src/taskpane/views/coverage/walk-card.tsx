import { Button, Field, Text, Textarea, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { Walk, WalkRow } from '../../../actions/checklist-walk';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { JumpLink } from './jump-link';
import { Key } from './key';
import { WalkThreats } from './walk-threats';

const VERDICTS = [['Applicable', 'A'], ['Not Applicable', 'N'], ['Open', 'O']] as const;

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, padding: tokens.spacingVerticalS, border: `1px solid ${tokens.colorNeutralStroke2}`, borderRadius: tokens.borderRadiusMedium, overflowWrap: 'anywhere' },
  topic: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground2 },
  verdicts: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  verdict: { minWidth: 'auto' },
  missing: { color: tokens.colorPaletteRedForeground1 },
});

interface WalkCardProps {
  readonly row: WalkRow;
  readonly threats: Walk['threats'];
  /** Not Applicable was chosen, and waits for its reason. */
  readonly asksReason: boolean;
  readonly choose: (verdict: WalkRow['verdict']) => void;
  readonly judge: (verdict: WalkRow['verdict'], more?: { readonly reason?: string; readonly threats?: readonly string[] }) => void;
  readonly next: () => void;
}

/** One row of the checklist: what it asks, the verdict, its reason and its threats. */
export function WalkCard({ row, threats, asksReason, choose, judge, next }: WalkCardProps) {
  const styles = useStyles();
  const messages = useMessages().coverage.walk;
  const heading = useId();
  const [reason, setReason] = useState(row.reason ?? '');
  const { id, section, topic, layers, refs, owed, target } = row;
  const verdict = asksReason ? 'Not Applicable' : row.verdict;
  const isReasonMissing = verdict === 'Not Applicable' && reason.trim() === '';
  const save = (): void => { if (!isReasonMissing && reason.trim() !== (row.reason ?? '').trim()) judge(verdict, { reason: reason.trim() }); };
  return (
    <article className={styles.card} aria-labelledby={heading}>
      <h3 id={heading} className={styles.topic}><Content>{id} {topic}</Content></h3>
      <Text size={200} className={styles.quiet}>{section !== undefined && <><Content>{section}</Content>{'. '}</>}{owed ? messages.owed : messages.notOwed}{'. '}{messages.layers}{': '}<Content>{layers.join(', ')}</Content></Text>
      {refs.length > 0 && <Text size={200} className={styles.quiet}>{messages.refs}{': '}<Content>{refs.map((ref) => `${ref.id} ${ref.name ?? ''}`.trim()).join(', ')}</Content></Text>}
      <div role="group" aria-label={messages.verdict} className={styles.verdicts}>
        {VERDICTS.map(([one, key]) => (
          <Button key={one} size="small" className={styles.verdict} appearance={one === verdict ? 'primary' : 'secondary'} aria-pressed={one === verdict} aria-keyshortcuts={key} onClick={() => choose(one)}>
            {messages.verdicts[one]}<Key>{key}</Key>
          </Button>
        ))}
      </div>
      {(verdict === 'Not Applicable' || reason !== '') && (
        <Field size="small" label={messages.reason} hint={messages.reasonHint} {...(isReasonMissing ? { validationState: 'warning', validationMessage: messages.reasonNeeded } : {})}>
          <Textarea key={asksReason ? 'asked' : 'shown'} autoFocus={asksReason} size="small" translate="no" value={reason} onChange={(_, { value }) => setReason(value)} onBlur={save} onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.shiftKey) return;
            event.preventDefault();
            if (isReasonMissing) return;
            // Leaving saves.
            event.currentTarget.blur();
            next();
          }} />
        </Field>
      )}
      {verdict === 'Applicable' && row.threats.length === 0 && <Text size={200} className={styles.missing}>{messages.threatNeeded}</Text>}
      <WalkThreats row={row} threats={threats} name={(ids) => judge(row.verdict === 'Open' && ids.length > 0 ? 'Applicable' : row.verdict, { threats: ids })} />
      <JumpLink to={target}>{messages.open}</JumpLink>
    </article>
  );
}
