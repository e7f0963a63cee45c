import { Button, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { useMessages } from '../../messages/context';
import { usePane, useSession } from '../../session/context';
import { EmptyState } from '../../shell/states';
import { Chains } from './chains';
import { HeatMap } from './heat-map';
import { Walk } from './walk';

const SECTIONS = ['map', 'walk', 'chains'] as const;
type Section = (typeof SECTIONS)[number];

const useStyles = makeStyles({
  view: { padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  sections: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  section: { minWidth: 'auto' },
});

/** What the threats cover: by layer, by checklist row, by pattern. */
export default function CoverageView() {
  const styles = useStyles();
  const session = useSession();
  const { stage, focus } = usePane();
  const messages = useMessages();
  const { title, noModel, sections } = messages.coverage;
  const [section, setSection] = useState<Section>(focus?.phase === 6 || focus?.entity === 'checklist' ? 'walk' : 'map');
  const [row, setRow] = useState(focus?.entity === 'checklist' ? focus.rowId : undefined);
  if (stage === 'empty') return <EmptyState title={title} actions={<Button appearance="primary" onClick={() => session.go('home')}>{messages.views.home}</Button>}>{noModel}</EmptyState>;
  const walkTo = (id: string): void => {
    setRow(id);
    setSection('walk');
  };
  return (
    <div className={styles.view}>
      <Title3 as="h2" className={styles.title}>{title}</Title3>
      <div role="group" aria-label={title} className={styles.sections}>
        {SECTIONS.map((name) => (
          <Button key={name} size="small" className={styles.section} appearance={name === section ? 'primary' : 'secondary'} aria-pressed={name === section} onClick={() => setSection(name)}>{sections[name]}</Button>
        ))}
      </div>
      {section === 'map' && <HeatMap onWalk={walkTo} />}
      {section === 'walk' && <Walk from={row} />}
      {section === 'chains' && <Chains />}
    </div>
  );
}
