import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { Board } from '../../../actions/board';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { NextStepCard } from './next-step';
import { PhaseRow } from './phase-row';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, maxWidth: '640px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  facts: { display: 'flex', flexWrap: 'wrap', columnGap: tokens.spacingHorizontalM, margin: 0, padding: 0, listStyleType: 'none', fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  above: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  head: { display: 'flex', alignItems: 'center', paddingBottom: tokens.spacingVerticalXS, gap: tokens.spacingHorizontalS },
  heading: { margin: 0, flexGrow: 1, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  phases: { margin: 0, padding: 0, listStyleType: 'none', borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  note: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
});

/** The phase board. */
export function BoardView() {
  const asked = useAnswer('board');
  return <Answered asked={asked} title={useMessages().home.loading}>{(board) => <Shown board={board} />}</Answered>;
}

function Shown({ board: { systemName, depth, posture, phases, next } }: { readonly board: Board }) {
  const styles = useStyles();
  const session = useSession();
  const { opened, work } = usePane();
  const messages = useMessages().home;
  return (
    <div className={styles.view}>
      <div>
        <h2 className={styles.title}><Content>{systemName ?? opened?.fileName ?? messages.untitled}</Content></h2>
        <ul className={styles.facts}>
          <li>{depth === undefined ? messages.noDepth : messages.depth(depth)}</li>
          {posture !== undefined && <li>{posture.level === undefined ? messages.notRated : messages.posture(posture.level, posture.appetite)}</li>}
          {posture !== undefined && posture.above > 0 && <li className={styles.above}>{messages.above(posture.above)}</li>}
          {posture?.level !== undefined && posture.appetite !== undefined && posture.above === 0 && <li>{messages.within}</li>}
          {posture !== undefined && posture.unrated > 0 && posture.level !== undefined && <li>{messages.unrated(posture.unrated)}</li>}
        </ul>
      </div>
      <NextStepCard next={next} />
      <section>
        <div className={styles.head}>
          <h3 className={styles.heading}>{messages.phases}</h3>
          <Button size="small" onClick={() => session.go('validate')}>{messages.validate}</Button>
          <Button size="small" disabled={work !== undefined} onClick={() => void session.perform('refresh')}>{messages.refresh}</Button>
        </div>
        {session.undo === 'none' && <p className={styles.note}>{messages.refreshNoUndo}</p>}
        <ol className={styles.phases} aria-label={messages.phases}>{phases.map((phase) => <li key={phase.number}><PhaseRow phase={phase} /></li>)}</ol>
      </section>
    </div>
  );
}
