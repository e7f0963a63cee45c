import { Button } from '@fluentui/react-components';
import type { FindingLine, RowFindings } from '../../../actions/companion/row-findings';
import { useMessages } from '../../messages/context';
import { useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { useRowStyles } from './styles';

/** Rows whose findings are listed; a threat may have dozens of mappings. */
const ROWS = 4;

/** What Validate says of the row and those that belong to it, and the way there. */
export function Findings({ findings }: { readonly findings: readonly RowFindings[] }) {
  const styles = useRowStyles();
  const messages = useMessages().row;
  if (findings.length === 0) return null;
  return (
    <section>
      <h3 className={styles.heading}>{messages.findings}</h3>
      {findings.slice(0, ROWS).map((row, i) => <OfRow key={`${row.entity} ${row.rowId} ${i}`} row={row} />)}
      {findings.length > ROWS && <p className={styles.quiet}>{messages.moreRows(findings.length - ROWS)}</p>}
    </section>
  );
}

function OfRow({ row: { entity, rowId, total, first } }: { readonly row: RowFindings }) {
  const styles = useRowStyles();
  const session = useSession();
  const messages = useMessages().row;
  return (
    <>
      <ul className={styles.list}>{first.map((finding, i) => <li key={i} className={styles.item}><Line finding={finding} /></li>)}</ul>
      {rowId !== '' && <Button size="small" onClick={() => session.go('validate', { entity, rowId })}>{messages.toFindings(total, rowId)}</Button>}
    </>
  );
}

function Line({ finding: { severity, message, target } }: { readonly finding: FindingLine }) {
  const styles = useRowStyles();
  const session = useSession();
  const { severity: words } = useMessages().validate;
  return (
    <button type="button" className={styles.finding} onClick={() => void session.jump(target)}>
      <strong>{words[severity]}</strong> <Content>{message}</Content>
    </button>
  );
}
