import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { NextStep } from '../../../actions/next-step';
import type { JumpTarget } from '../../../actions/jump';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';

const useStyles = makeStyles({
  card: {
    display: 'flex', flexDirection: 'column', alignItems: 'flex-start', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`, borderLeft: `3px solid ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2 },
  text: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, overflowWrap: 'anywhere' },
});

/** What is best done next, and the way there. */
export function NextStepCard({ next }: { readonly next: NextStep }) {
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages().home.next;
  const jump = (target: JumpTarget) => <Button size="small" appearance="primary" onClick={() => void session.jump(target)}>{messages.goTo(target.cell === undefined ? target.sheet : `${target.sheet}!${target.cell}`)}</Button>;
  return (
    <section className={styles.card}>
      <h3 className={styles.heading}>{messages.title}{next.kind !== 'done' && <>: <Content>{`${next.phase.number} ${next.phase.title}`}</Content></>}</h3>
      <p className={styles.text}>
        {next.kind === 'error' && <Content>{next.message}</Content>}
        {next.kind === 'fill' && <>{messages.empty(next.table)} <Content>{`${next.description}.`}</Content></>}
        {next.kind === 'sign' && (next.again ? messages.signAgain : messages.sign)}
        {next.kind === 'done' && messages.done}
      </p>
      {(next.kind === 'error' || next.kind === 'fill') && jump(next.target)}
      {next.kind === 'sign' && <Button size="small" appearance="primary" onClick={() => session.go('phase', { phase: next.phase.number })}>{messages.toSign}</Button>}
      {next.kind === 'done' && <Button size="small" appearance="primary" onClick={() => session.go('outputs')}>{messages.toOutputs}</Button>}
    </section>
  );
}
