import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useState, type ReactNode } from 'react';
import type { ListedFinding } from '../../../actions/prepared-findings';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { CellChanges } from './cell-changes';
import { useSettled } from './settled';
import { WaiveForm } from './waive-form';

const useStyles = makeStyles({
  details: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, marginTop: tokens.spacingVerticalXS, padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, backgroundColor: tokens.colorNeutralBackground2, borderRadius: tokens.borderRadiusMedium, overflowWrap: 'anywhere' },
  list: { margin: 0 },
  term: { fontWeight: tokens.fontWeightSemibold, marginTop: tokens.spacingVerticalXS, ':first-child': { marginTop: 0 } },
  text: { margin: 0 },
  buttons: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
});

/** Why a finding matters, how to mend it, and what was or can be decided about it. */
export function FindingDetails({ finding }: { readonly finding: ListedFinding }) {
  const styles = useStyles();
  const messages = useMessages().validate;
  const { title, why, howToFix, owner, fix, waiver, ruleId } = finding;
  const said = (term: string, text: ReactNode) => <><dt className={styles.term}>{term}</dt><dd className={styles.text}>{text}</dd></>;
  return (
    <div className={styles.details}>
      <dl className={styles.list}>
        {waiver !== undefined && said(waiver.until === undefined ? messages.waivedBy(waiver.who ?? '') : messages.waivedUntil(waiver.who ?? '', waiver.until), <Content>{waiver.reason}</Content>)}
        {said(messages.whyTitle, <Content>{why}</Content>)}
        {said(messages.fixTitle, <Content>{howToFix}</Content>)}
        {owner !== undefined && said(messages.owned, <Content>{owner}</Content>)}
        {said(messages.rule, <Content>{title} ({ruleId})</Content>)}
        {fix !== undefined && said(messages.safeFix, <CellChanges cells={fix.cells} />)}
      </dl>
      <Decisions finding={finding} />
    </div>
  );
}

function Decisions({ finding }: { readonly finding: ListedFinding }) {
  const styles = useStyles();
  const session = useSession();
  const settled = useSettled();
  const messages = useMessages().validate;
  const [isWaiving, setWaiving] = useState(false);
  const { fix, waiver, silences } = finding;
  if (waiver !== undefined) return <div className={styles.buttons}><Button size="small" onClick={() => void session.jump(waiver.target)}>{messages.toWaiver}</Button></div>;
  if (isWaiving) return <WaiveForm finding={finding} close={() => setWaiving(false)} />;
  const applied = async (key: string): Promise<void> => {
    if (await session.perform('fix', [key]) !== undefined) settled();
  };
  return (
    <div className={styles.buttons}>
      {fix !== undefined && <Button size="small" appearance="primary" onClick={() => void applied(fix.key)}>{messages.fixOne}</Button>}
      {silences === 0 ? <span>{messages.cannotWaive}</span> : <Button size="small" onClick={() => setWaiving(true)}>{messages.waive}</Button>}
    </div>
  );
}
