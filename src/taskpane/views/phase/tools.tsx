import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { PhaseGuide } from '../../../actions/phase-guide';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { ChainTool } from './chain-tool';
import { ComponentTool } from './component-tool';
import { MitigationTool } from './mitigation-tool';
import { usePhaseStyles } from './phase-styles';
import { SignOffTool } from './sign-off-tool';
import { ZoneTool } from './zone-tool';

const useStyles = makeStyles({
  tools: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} 0`, borderTop: `1px solid ${tokens.colorNeutralStroke2}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/** What can be done in a phase from here. */
export function Tools({ guide }: { readonly guide: PhaseGuide }) {
  const styles = useStyles();
  const shared = usePhaseStyles();
  const session = useSession();
  const messages = useMessages().phase;
  const { number } = guide;
  return (
    <section className={styles.tools}>
      <h3 className={shared.heading}>{messages.tools}</h3>
      {number === 2 && <Tool title={messages.component.title}>{(close) => <ComponentTool onSaved={close} />}</Tool>}
      {number === 4 && <Tool title={messages.zones.title}>{() => <ZoneTool />}</Tool>}
      {number === 6 && <Button size="small" className={shared.save} onClick={() => session.go('coverage', { phase: number })}>{messages.coverage.walk}</Button>}
      {number === 6 && <Tool title={messages.chain.title}>{(close) => <ChainTool onSaved={close} />}</Tool>}
      {number === 7 && <Tool title={messages.mitigation.title}>{() => <MitigationTool />}</Tool>}
      <Tool title={messages.signOff.title}>{(close) => <SignOffTool guide={guide} onSaved={close} />}</Tool>
    </section>
  );
}

/** A tool that unfolds; what is in it is only asked for then. */
function Tool({ title, children }: { readonly title: string; readonly children: (close: () => void) => ReactNode }) {
  const shared = usePhaseStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <details open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={shared.summary}><h4 className={shared.inSummary}>{title}</h4></summary>
      {isOpen && children(() => setOpen(false))}
    </details>
  );
}
