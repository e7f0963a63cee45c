import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { ThreatCompanion } from '../../../actions/companion/threat-companion';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { LevelMark } from './level-mark';
import { useRowStyles } from './styles';

/** The highest inherent number. */
const TOP = 4;

const useStyles = makeStyles({
  bars: { display: 'grid', gridTemplateColumns: 'auto auto 1fr auto', columnGap: tokens.spacingHorizontalS, rowGap: '4px', alignItems: 'center', margin: '4px 0' },
  track: { height: '8px', borderRadius: '4px', backgroundColor: tokens.colorNeutralBackground5, overflow: 'hidden', '@media (forced-colors: active)': { outline: '1px solid CanvasText' } },
  bar: { height: '100%', backgroundColor: tokens.colorNeutralForeground3, '@media (forced-colors: active)': { backgroundColor: 'Highlight', forcedColorAdjust: 'none' } },
});

const scored = (score: number | undefined): string => (score === undefined ? '–' : score.toFixed(2));

/** The risk of a threat before and after its controls; a change is told aloud. */
export function ThreatLevel({ threat }: { readonly threat: ThreatCompanion }) {
  const styles = { ...useRowStyles(), ...useStyles() };
  const messages = useMessages().row;
  const { inherent, residual, assessed, severity, likelihood, rank, open, status } = threat;
  const bar = (label: string, { level, score }: typeof inherent) => (
    <>
      <span className={styles.term}>{label}</span>
      <LevelMark level={level} />
      <div className={styles.track} aria-hidden="true"><div className={styles.bar} style={{ width: `${((score ?? 0) / TOP) * 100}%` }} /></div>
      <span><Content>{scored(score)}</Content></span>
    </>
  );
  return (
    <section aria-label={messages.level}>
      <p className={styles.quiet}>{messages.factors(severity ?? messages.blank, likelihood ?? messages.blank)}{rank !== undefined && `, ${messages.rank(rank)}`}</p>
      {!open && <p className={styles.quiet}><Content>{status}</Content>{': '}{messages.notOpen}</p>}
      <div className={styles.bars}>
        {bar(messages.inherent, inherent)}
        {bar(messages.residual, residual)}
      </div>
      {assessed !== undefined && <p className={styles.quiet}>{messages.assessed}{assessed.computed !== undefined && <>{'; '}{messages.computed} <LevelMark level={assessed.computed} /></>}</p>}
      <p className={styles.quiet} role="status">{useChange(threat)}</p>
    </section>
  );
}

/** How the residual risk of the threat in view has changed since it came into view, in words. */
function useChange({ link, residual }: ThreatCompanion): string {
  const messages = useMessages().row;
  const now = `${residual.level ?? '–'} (${scored(residual.score)})`;
  const last = useRef({ id: link.id, now });
  const [change, setChange] = useState('');
  useEffect(() => {
    if (last.current.id !== link.id) setChange('');
    else if (last.current.now !== now) setChange(messages.changed(last.current.now, now));
    last.current = { id: link.id, now };
  }, [link.id, now, messages]);
  return change;
}
