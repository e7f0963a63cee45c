import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { PhaseGuide } from '../../../actions/phase-guide';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { usePhaseStyles } from './phase-styles';

const useStyles = makeStyles({
  counts: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  factors: { margin: `${tokens.spacingVerticalXS} 0 0`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  factor: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  asks: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** A phase in the method’s words, and how it stands. */
export function Guidance({ guide }: { readonly guide: PhaseGuide }) {
  const styles = useStyles();
  const shared = usePhaseStyles();
  const { phase: messages, home } = useMessages();
  const { number, title, status, waitsFor, objective, steps, output, considerations } = guide;
  return (
    <>
      <div className={shared.stack}>
        <h2 className={shared.title}><Content>{`${number} ${title}`}</Content></h2>
        <p className={shared.quiet}>{home.status[status]}</p>
        {waitsFor.length > 0 && <p className={shared.quiet}>{messages.waitsFor(waitsFor.map((phase) => `${phase.number} ${phase.title}`).join(', '))}</p>}
        <Counts guide={guide} />
      </div>
      <section className={shared.stack}>
        <h3 className={shared.heading}>{messages.objective}</h3>
        <p className={shared.text}><Content>{objective}</Content></p>
      </section>
      <details open>
        <summary className={shared.summary}><h3 className={shared.inSummary}>{messages.steps}</h3></summary>
        <ol className={styles.steps}>{steps.map((step) => <li key={step}><Content>{step}</Content></li>)}</ol>
      </details>
      <section className={shared.stack}>
        <h3 className={shared.heading}>{messages.output}</h3>
        <p className={shared.text}><Content>{output}</Content></p>
      </section>
      <details>
        <summary className={shared.summary}><h3 className={shared.inSummary}>{messages.considerations}</h3></summary>
        <dl className={styles.factors}>
          {considerations.map(({ factor, text }) => (
            <div key={factor}>
              <dt className={styles.factor}><Content>{factor}</Content></dt>
              <dd className={styles.asks}><Content>{text}</Content></dd>
            </div>
          ))}
        </dl>
      </details>
    </>
  );
}

/** What Validate finds in the phase, and where to begin. */
function Counts({ guide: { number, errors, warnings, start } }: { readonly guide: PhaseGuide }) {
  const styles = useStyles();
  const shared = usePhaseStyles();
  const session = useSession();
  const messages = useMessages().phase;
  return (
    <div className={styles.counts}>
      {errors + warnings === 0 ? <span className={shared.quiet}>{messages.noFindings}</span> : (
        <>
          <span className={errors > 0 ? shared.problem : shared.text}>{messages.findings(errors, warnings)}</span>
          <Button size="small" onClick={() => session.go('validate', { phase: number })}>{messages.toFindings}</Button>
        </>
      )}
      {start !== undefined && <Button size="small" onClick={() => void session.jump(start)}>{messages.toSheet(start.cell === undefined ? start.sheet : `${start.sheet}!${start.cell}`)}</Button>}
    </div>
  );
}
