import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ChainLine, PatternChains, PatternLine } from '../../../actions/pattern-chains';
import { useMessages } from '../../messages/context';
import { useAnswer } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { Unseen } from '../../shell/unseen';
import { JumpLink } from './jump-link';

const useStyles = makeStyles({
  section: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  list: { margin: 0, padding: 0, listStyleType: 'none', display: 'flex', flexDirection: 'column' },
  item: { padding: `${tokens.spacingVerticalXS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, fontSize: '12px', lineHeight: '16px', overflowWrap: 'anywhere' },
  line: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline', gap: tokens.spacingHorizontalS },
  quiet: { color: tokens.colorNeutralForeground2 },
  lacks: { color: tokens.colorPaletteRedForeground1, fontWeight: tokens.fontWeightSemibold },
  verdict: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
  summary: { cursor: 'pointer', fontSize: '12px' },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalL, display: 'flex', flexDirection: 'column' },
});

/** Which patterns apply and which of them lack a chain; the chains step by step. */
export function Chains() {
  const asked = useAnswer('patternChains');
  return <Answered asked={asked} title={useMessages().coverage.loading}>{(answer) => <Both answer={answer} />}</Answered>;
}

function Both({ answer: { patterns, chains } }: { readonly answer: PatternChains }) {
  const styles = useStyles();
  const messages = useMessages().coverage.chains;
  const applicable = patterns.filter(({ verdict }) => verdict === 'Applicable').length;
  return (
    <>
      <section className={styles.section}>
        <Text as="h3" weight="semibold" block className={styles.title}>{messages.title}</Text>
        <Text size={200} className={styles.quiet}>{messages.summary(applicable, patterns.filter(({ lacksChain }) => lacksChain).length)}</Text>
        <ul className={styles.list}>{patterns.map((pattern) => <li key={pattern.id} className={styles.item}><Pattern pattern={pattern} /></li>)}</ul>
      </section>
      <section className={styles.section}>
        <Text as="h3" weight="semibold" block className={styles.title}>{messages.documented}</Text>
        {chains.length === 0 ? <Text size={200} className={styles.quiet}>{messages.none}</Text> : chains.map((chain) => <Chain key={chain.id} chain={chain} />)}
      </section>
    </>
  );
}

function Pattern({ pattern: { id, name, layers, verdict, reason, chains, lacksChain, target } }: { readonly pattern: PatternLine }) {
  const styles = useStyles();
  const { chains: messages, walk } = useMessages().coverage;
  return (
    <>
      <div className={styles.line}>
        <JumpLink to={target}><Unseen>{messages.toPattern(id)}{': '}</Unseen><Content>{`${id} ${name ?? ''}`}</Content></JumpLink>
        <span className={styles.verdict}>{walk.verdicts[verdict]}</span>
      </div>
      <div className={styles.quiet}><Content>{layers.join(' · ')}</Content></div>
      {lacksChain && <div className={styles.lacks}>{messages.lacks}</div>}
      {chains.length > 0 && <div>{messages.chain}: <Content>{chains.join(', ')}</Content></div>}
      {verdict === 'Not Applicable' && <div>{reason === undefined ? messages.noReason : <Content>{reason}</Content>}</div>}
    </>
  );
}

function Chain({ chain: { id, pattern, steps } }: { readonly chain: ChainLine }) {
  const styles = useStyles();
  const messages = useMessages().coverage.chains;
  const of = pattern === undefined ? '' : `, ${pattern === 'Own' ? messages.own : messages.ofPattern(pattern)}`;
  return (
    <details>
      <summary className={styles.summary}><Content>{id}</Content>{of}, {messages.steps(steps.length)}</summary>
      <ol className={styles.steps}>
        {steps.map(({ step, layer, component, action, result, threat, target }, i) => (
          <li key={`${step ?? ''} ${i}`} className={styles.item} value={step ?? i + 1}>
            <JumpLink to={target}><Unseen>{messages.toStep(id, String(step ?? i + 1))}{': '}</Unseen><Content>{[layer, component].filter(Boolean).join(' · ')}</Content></JumpLink>
            <div><Content>{action}</Content></div>
            {result !== undefined && <div className={styles.quiet}>{messages.leadsTo} <Content>{result}</Content></div>}
            {threat !== undefined && <div><JumpLink to={threat.target}><Content>{`${threat.id} ${threat.name ?? ''}`}</Content></JumpLink></div>}
          </li>
        ))}
      </ol>
    </details>
  );
}
