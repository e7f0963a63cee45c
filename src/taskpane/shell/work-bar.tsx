import { Button, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { useMessages } from '../messages/context';
import { usePane, useSession } from '../session/context';

/** Milliseconds that a command may take before anything is said about it. */
const UNNOTICED = 500;

const useStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  line: { display: 'flex', alignItems: 'center', justifyContent: 'space-between', gap: tokens.spacingHorizontalS },
});

/** How far a command is, with a way to stop it. */
export default function WorkBar() {
  const styles = useStyles();
  const session = useSession();
  const { work } = usePane();
  const messages = useMessages().work;
  const [isLate, setLate] = useState(false);
  const command = work?.command;
  useEffect(() => {
    setLate(false);
    if (command === undefined) return undefined;
    const timer = setTimeout(() => setLate(true), UNNOTICED);
    return () => clearTimeout(timer);
  }, [command]);
  if (work === undefined || !isLate) return null;
  const percent = work.total === 0 ? undefined : Math.round((work.done / work.total) * 100);
  return (
    <div className={styles.bar}>
      <div className={styles.line}>
        <Text role="status">{work.stopping ? messages.stopping : messages.commands[work.command]}</Text>
        <Button size="small" disabled={work.stopping} onClick={() => session.stop()}>{messages.stop}</Button>
      </div>
      <ProgressBar aria-label={messages.commands[work.command]} {...(percent === undefined ? {} : { value: percent, max: 100, 'aria-valuetext': messages.progress(percent) })} />
    </div>
  );
}
