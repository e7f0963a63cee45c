import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';

const useStyles = makeStyles({
  line: { display: 'flex', alignItems: 'center', columnGap: tokens.spacingHorizontalXS, color: tokens.colorNeutralForeground2 },
});

const timeOf = (at: number): string => new Date(at).toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });

/** Of when the findings are, and whether they still hold. */
export function ReadingLine() {
  const styles = useStyles();
  const session = useSession();
  const { reading, changed, readAt } = usePane();
  const { app, validate: messages } = useMessages();
  return (
    <div className={styles.line}>
      {reading ? app.reading : changed ? app.changed : readAt !== undefined && messages.asOf(timeOf(readAt))}
      {changed && !reading && <Button size="small" appearance="transparent" onClick={() => void session.read()}>{app.readAgain}</Button>}
    </div>
  );
}
