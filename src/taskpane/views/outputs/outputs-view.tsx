import { Button, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Answered, EmptyState } from '../../shell/states';
import { Exports } from './exports';
import { RefreshReports } from './refresh-reports';
import { Roadmap } from './roadmap';
import { Summary } from './summary';
import { Versions } from './versions';

const useStyles = makeStyles({
  title: { margin: 0 },
  view: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** What goes out of the workbook: reports in it, the summary, the roadmap, and other formats. */
export default function OutputsView() {
  const styles = useStyles();
  const session = useSession();
  const { stage } = usePane();
  const { outputs, views } = useMessages();
  if (stage === 'empty') return <EmptyState title={outputs.title} actions={<Button appearance="primary" onClick={() => session.go('home')}>{views.home}</Button>}>{outputs.noModel}</EmptyState>;
  return (
    <div className={styles.view}>
      <Title3 as="h2" className={styles.title}>{outputs.title}</Title3>
      <Exports />
      <RefreshReports />
      <Versions />
      <Preview />
    </div>
  );
}

function Preview() {
  const { loading } = useMessages().outputs;
  const [summary, roadmap] = [useAnswer('summaryPreview'), useAnswer('roadmapByBucket')];
  return (
    <>
      <Answered asked={summary} title={loading}>{(preview) => <Summary preview={preview} />}</Answered>
      <Answered asked={roadmap} title={loading}>{(buckets) => <Roadmap buckets={buckets} />}</Answered>
    </>
  );
}
