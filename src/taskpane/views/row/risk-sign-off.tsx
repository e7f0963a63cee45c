import { Button, Field, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type FormEvent } from 'react';
import type { ThreatCompanion } from '../../../actions/companion/threat-companion';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { Content } from '../../shell/content';

type Decision = NonNullable<ThreatCompanion['decision']>;

const useStyles = makeStyles({
  signOff: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS, marginTop: tokens.spacingVerticalXS },
});

/** Whether the decision is signed and still rests on what it was based on; signs it, or signs it again. */
export function RiskSignOff({ decision: { link, disposition, acceptedBy, acceptanceDate, signOff, ownerName } }: { readonly decision: Decision }) {
  const styles = useStyles();
  const session = useSession();
  const isBusy = usePane().work !== undefined;
  const messages = useMessages().row.signOff;
  const [isOpen, setOpen] = useState(false);
  const [by, setBy] = useState(acceptedBy ?? ownerName ?? '');
  if (disposition === undefined) return null;
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (by.trim() === '' || isBusy) return;
    if (await session.perform('signOffRisk', { risk: link.id, by, seen: { by: acceptedBy, on: acceptanceDate } }) !== undefined) setOpen(false);
  };
  return (
    <div className={styles.signOff}>
      <Text size={200} role="status">
        {signOff === 'Stale' ? messages.stale : signOff === 'Current' ? <Content>{messages.signed(acceptedBy ?? '', acceptanceDate ?? '')}</Content> : messages.unsigned}
      </Text>
      {isOpen ? (
        <form aria-label={messages.title} onSubmit={(event) => void save(event)}>
          <Field size="small" required label={messages.by}><Input size="small" value={by} onChange={(_, { value }) => setBy(value)} autoFocus /></Field>
          <Button size="small" type="submit" appearance="primary" disabledFocusable={isBusy || by.trim() === ''}>{messages.sign}</Button>{' '}
          <Button size="small" onClick={() => setOpen(false)}>{messages.cancel}</Button>
        </form>
      ) : <span><Button size="small" onClick={() => setOpen(true)}>{signOff === 'Not signed' ? messages.open : messages.again}</Button></span>}
    </div>
  );
}
