import { Button, Input, Select, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import type { Counts, FindingFilter } from '../../../actions/pane-findings';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';
import { isFiltered } from './use-filter';

const SEVERITIES = ['error', 'warning', 'info'] as const;

const useStyles = makeStyles({
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS, alignItems: 'center', padding: `${tokens.spacingVerticalXXS} 0` },
  severity: { minWidth: 'auto', fontWeight: tokens.fontWeightRegular },
  count: { marginLeft: tokens.spacingHorizontalXS, fontWeight: tokens.fontWeightSemibold },
  grows: { flexGrow: 1, flexBasis: '120px', minWidth: '110px' },
  owner: { flexGrow: 1, flexBasis: '110px', maxWidth: '200px', minWidth: '110px' },
  only: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FilterBarProps {
  readonly filter: FindingFilter;
  readonly change: (change: Partial<FindingFilter>) => void;
  readonly clear: () => void;
  readonly owners: readonly string[];
  /** Of each severity, whether it is wanted or not. */
  readonly counts: Counts;
}

/** Which findings are shown: by severity, owner and words. */
export function FilterBar({ filter, change, clear, owners, counts }: FilterBarProps) {
  const styles = useStyles();
  const messages = useMessages().validate;
  const { severities, owner, text, phase, rowId } = filter;
  return (
    <div>
      <div className={styles.bar} role="group" aria-label={messages.severities}>
        {SEVERITIES.map((severity) => (
          <ToggleButton key={severity} className={styles.severity} size="small" checked={severities.includes(severity)} onClick={() => change({ severities: severities.includes(severity) ? severities.filter((one) => one !== severity) : [...severities, severity] })}>
            {messages.severity[severity]}<span className={styles.count}>{counts[severity]}</span>
          </ToggleButton>
        ))}
        {phase !== undefined && <span className={styles.only}>{messages.filtered.phase(phase)}</span>}
        {rowId !== undefined && <span className={styles.only}><Content>{messages.filtered.row(rowId)}</Content></span>}
        {isFiltered(filter) && <Button size="small" appearance="transparent" onClick={clear}>{messages.clear}</Button>}
      </div>
      <div className={styles.bar}>
        <Input className={styles.grows} size="small" type="search" aria-label={messages.search} placeholder={messages.search} value={text} onChange={(_, data) => change({ text: data.value })} />
        {(owners.length > 0 || owner !== '') && (
          <Select className={styles.owner} size="small" aria-label={messages.owner} value={owner} onChange={(_, data) => change({ owner: data.value })}>
            <option value="">{messages.everybody}</option>
            {(owners.includes(owner) || owner === '' ? owners : [owner, ...owners]).map((name) => <option key={name} value={name} translate="no">{name}</option>)}
          </Select>
        )}
      </div>
    </div>
  );
}
