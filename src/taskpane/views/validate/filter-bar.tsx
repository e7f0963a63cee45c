import { Button, Input, Select, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { FindingFilter, FindingList } from '../../../actions/pane-findings';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { isFiltered } from './use-filter';

const SEVERITIES = ['error', 'warning', 'info'] as const;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center', padding: `${tokens.spacingVerticalXS} 0` },
  grows: { flexGrow: 1, minWidth: '110px' },
  owner: { maxWidth: '150px', minWidth: '110px' },
  only: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FilterBarProps {
  readonly filter: FindingFilter;
  readonly change: (change: Partial<FindingFilter>) => void;
  readonly clear: () => void;
  readonly owners: FindingList['owners'];
}

/** Which findings are shown: by severity, owner and words. */
export function FilterBar({ filter, change, clear, owners }: FilterBarProps) {
  const styles = useStyles();
  const messages = useMessages().validate;
  const { severities, owner, text, phase, rowId } = filter;
  return (
    <div>
      <div className={styles.bar} role="group" aria-label={messages.severities}>
        {SEVERITIES.map((severity) => (
          <ToggleButton key={severity} size="small" checked={severities.includes(severity)} onClick={() => change({ severities: severities.includes(severity) ? severities.filter((one) => one !== severity) : [...severities, severity] })}>
            {messages.severity[severity]}
          </ToggleButton>
        ))}
        {isFiltered(filter) && <Button size="small" appearance="transparent" onClick={clear}>{messages.clear}</Button>}
      </div>
      <div className={styles.bar}>
        <Input className={styles.grows} size="small" type="search" aria-label={messages.search} placeholder={messages.search} value={text} onChange={(_, data) => change({ text: data.value })} />
        {owners.length > 0 && (
          <Select className={styles.owner} size="small" aria-label={messages.owner} value={owner} onChange={(_, data) => change({ owner: data.value })}>
            <option value="">{messages.everybody}</option>
            {owners.map((name) => <option key={name} value={name} translate="no">{name}</option>)}
          </Select>
        )}
      </div>
      {phase !== undefined && <span className={styles.only}>{messages.filtered.phase(phase)}</span>}
      {rowId !== undefined && <span className={styles.only}><Content>{messages.filtered.row(rowId)}</Content></span>}
    </div>
  );
}
