import { makeStyles, tokens } from '@fluentui/react-components';
import type { FixedCell } from '../../../actions/fix';
import { useMessages } from '../../messages/context';
import { Content } from '../../shell/content';

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
  before: { textDecorationLine: 'line-through', color: tokens.colorNeutralForeground2 },
  after: { fontWeight: tokens.fontWeightSemibold },
});

/** Cells before and after, as a safe fix would change them. */
export function CellChanges({ cells }: { readonly cells: readonly FixedCell[] }) {
  const styles = useStyles();
  const messages = useMessages().validate;
  return (
    <ul className={styles.list}>
      {cells.map(({ sheet, cell, header, before, after }) => (
        <li key={`${sheet}${cell ?? ''}${header}`}>
          <Content>{cell === undefined ? sheet : `${sheet}!${cell}`} {header}</Content>{': '}
          <del className={styles.before}>{before === '' ? messages.blank : <Content>{before}</Content>}</del>{' '}{messages.becomes}{' '}
          <ins className={styles.after} style={{ textDecoration: 'none' }}>{after === '' ? messages.blank : <Content>{after}</Content>}</ins>
        </li>
      ))}
    </ul>
  );
}
