import { Button, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { Suspense, lazy, useState } from 'react';
import { useMessages } from '../../messages/context';
import { useAnswer, usePane, useSession } from '../../session/context';
import { Answered, EmptyState, LoadingState } from '../../shell/states';
import { Exports } from './exports';
import { RefreshReports } from './refresh-reports';
import { Roadmap } from './roadmap';
import { Summary } from './summary';

const SECTIONS = ['reports', 'circulation', 'versions', 'reentry'] as const;
const LATER = { circulation: lazy(() => import('./circulation')), versions: lazy(() => import('./versions')), reentry: lazy(() => import('./reentry')) };

const useStyles = makeStyles({
  title: { margin: 0 },
  sections: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  view: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
});

/** What goes out of the workbook: reports in it, the summary, the roadmap, other formats, and decisions to those who take them. */
export default function OutputsView() {
  const styles = useStyles();
  const session = useSession();
  const { stage } = usePane();
  const { outputs, views } = useMessages();
  const [section, setSection] = useState<(typeof SECTIONS)[number]>('reports');
  const Later = section === 'reports' ? undefined : LATER[section];
  if (stage === 'empty') return <EmptyState title={outputs.title} actions={<Button appearance="primary" onClick={() => session.go('home')}>{views.home}</Button>}>{outputs.noModel}</EmptyState>;
  return (
    <div className={styles.view}>
      <Title3 as="h2" className={styles.title}>{outputs.title}</Title3>
      <div role="group" aria-label={outputs.title} className={styles.sections}>
        {SECTIONS.map((name) => <Button key={name} size="small" appearance={name === section ? 'primary' : 'secondary'} aria-pressed={name === section} onClick={() => setSection(name)}>{outputs.sections[name]}</Button>)}
      </div>
      {Later === undefined ? <><Exports /><RefreshReports /><Preview /></> : <Suspense fallback={<LoadingState title={outputs.loading} />}><Later /></Suspense>}
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
