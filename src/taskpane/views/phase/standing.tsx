import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PhaseGuide } from '../../../actions/phase-guide';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { usePhaseStyles } from './phase-styles';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

/** What a phase is for and how it stands: its status, what it waits for, what Validate finds in it, and where to begin. */
export function Standing({ guide }: { readonly guide: PhaseGuide }) {
  const styles = useStyles();
  const shared = usePhaseStyles();
  const session = useSession();
  const { phase: messages, home } = useMessages();
  const { number, title, status, waitsFor, objective, errors, warnings, start } = guide;
  return (
    <div className={shared.stack}>
      <h2 className={shared.title}><Content>{`${number} ${title}`}</Content></h2>
      <p className={shared.quiet}>{home.status[status]}</p>
      {waitsFor.length > 0 && <p className={shared.quiet}>{messages.waitsFor(waitsFor.map((phase) => `${phase.number} ${phase.title}`).join(', '))}</p>}
      <div className={styles.counts}>
        {errors + warnings === 0 ? <span className={shared.quiet}>{messages.noFindings}</span> : (
          <>
            <span className={errors > 0 ? shared.problem : shared.text}>{messages.findings(errors, warnings)}</span>
            <Button size="small" onClick={() => session.go('validate', { phase: number })}>{messages.toFindings}</Button>
          </>
        )}
        {start !== undefined && <Button size="small" onClick={() => void session.jump(start)}>{messages.toSheet(start.cell === undefined ? start.sheet : `${start.sheet}!${start.cell}`)}</Button>}
      </div>
      <h3 className={shared.heading}>{messages.objective}</h3>
      <p className={shared.text}><Content>{objective}</Content></p>
    </div>
  );
}
