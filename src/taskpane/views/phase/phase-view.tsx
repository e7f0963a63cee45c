import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Answered, EmptyState } from '../../shell/states';
import { Guidance } from './guidance';
import { PhasePicker } from './phase-picker';
import { Standing } from './standing';
import { Tools } from './tools';
import { useChosenPhase } from './use-chosen-phase';

const useStyles = makeStyles({
  view: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, padding: tokens.spacingHorizontalM, maxWidth: '640px' },
});

/** The phase of the sheet in front: what it is for, how it stands, what can be done in it from here. */
export default function PhaseView() {
  const session = useSession();
  const { stage } = usePane();
  const { phase: messages, views } = useMessages();
  if (stage !== 'ready') return <EmptyState title={views.phase} actions={<Button appearance="primary" onClick={() => session.go('home')}>{messages.toHome}</Button>}>{messages.noModel}</EmptyState>;
  return <Followed />;
}

function Followed() {
  const styles = useStyles();
  const messages = useMessages().phase;
  const asked = useAnswer('board');
  const { phaseAmong, choose } = useChosenPhase();
  return (
    <Answered asked={asked} title={messages.loading}>
      {({ phases, next }) => {
        const number = phaseAmong(phases, next.kind === 'done' ? 10 : next.phase.number);
        return (
          <div className={styles.view}>
            <PhasePicker phases={phases} number={number} onChoose={choose} />
            <Guided key={number} number={number} />
          </div>
        );
      }}
    </Answered>
  );
}

function Guided({ number }: { readonly number: number }) {
  const asked = useAnswer('phaseGuide', number);
  return (
    <Answered asked={asked} title={useMessages().phase.loading}>
      {(guide) => guide !== undefined && (
        <>
          <Standing guide={guide} />
          <Tools guide={guide} />
          <Guidance guide={guide} />
        </>
      )}
    </Answered>
  );
}
