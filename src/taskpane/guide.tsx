import { Accordion, AccordionHeader, AccordionItem, AccordionPanel, FluentProvider, Subtitle2, Text, Title3, makeStyles, tokens } from '@fluentui/react-components';
import { phases, type Phase } from '../method/phases';
import { useSystemTheme } from './theme';

const useStyles = makeStyles({
  page: { minHeight: '100vh', padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalM}`, boxSizing: 'border-box' },
  intro: { display: 'block', marginTop: tokens.spacingVerticalXS, marginBottom: tokens.spacingVerticalM, color: tokens.colorNeutralForeground2 },
  panel: { paddingBottom: tokens.spacingVerticalM },
  heading: { display: 'block', marginTop: tokens.spacingVerticalM },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  term: { fontWeight: tokens.fontWeightSemibold },
  detail: { margin: `0 0 ${tokens.spacingVerticalS}` },
});

const CONSIDERATIONS = [
  ['nonDeterminism', 'Non-determinism'],
  ['autonomy', 'Autonomy'],
  ['identity', 'Identity management'],
  ['agentToAgent', 'Agent-to-agent communication'],
] as const;

/** The method beside the workbook: what each of the ten phases is for, how it is done and what agents change about it. */
export function Guide() {
  const styles = useStyles();
  return (
    <FluentProvider theme={useSystemTheme()}>
      <main className={styles.page}>
        <Title3 as="h1">MAESTRO guide</Title3>
        <Text className={styles.intro}>Ten phases, one workbook. Open a phase to see what it asks of you.</Text>
        <Accordion collapsible>
          {phases.map((phase) => (
            <AccordionItem key={phase.id} value={phase.id}>
              <AccordionHeader as="h2">{`${phase.number}  ${phase.title}`}</AccordionHeader>
              <AccordionPanel>
                <PhaseGuide phase={phase} />
              </AccordionPanel>
            </AccordionItem>
          ))}
        </Accordion>
      </main>
    </FluentProvider>
  );
}

function PhaseGuide({ phase }: { readonly phase: Phase }) {
  const styles = useStyles();
  return (
    <div className={styles.panel}>
      <Text>{phase.objective}</Text>
      <Subtitle2 as="h3" className={styles.heading}>Steps</Subtitle2>
      <ol className={styles.list}>
        {phase.steps.map((step) => <li key={step}>{step}</li>)}
      </ol>
      <Subtitle2 as="h3" className={styles.heading}>Expected output</Subtitle2>
      <Text>{phase.output}</Text>
      <Subtitle2 as="h3" className={styles.heading}>With agents in mind</Subtitle2>
      <dl>
        {CONSIDERATIONS.map(([key, label]) => (
          <div key={key}>
            <dt className={styles.term}>{label}</dt>
            <dd className={styles.detail}>{phase.considerations[key]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
