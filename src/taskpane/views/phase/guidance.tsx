import { makeStyles, tokens } from '@fluentui/react-components';
import type { PhaseGuide } from '../../../actions/phase-guide';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { usePhaseStyles } from './phase-styles';

const useStyles = makeStyles({
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  factors: { margin: `${tokens.spacingVerticalXS} 0 0`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  factor: { fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  asks: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
});

/** How to work through a phase, in the method’s words. */
export function Guidance({ guide: { steps, output, considerations } }: { readonly guide: PhaseGuide }) {
  const styles = useStyles();
  const shared = usePhaseStyles();
  const messages = useMessages().phase;
  return (
    <>
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
