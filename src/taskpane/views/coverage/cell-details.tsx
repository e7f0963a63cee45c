import { Link, Text } from '@fluentui/react-components';
import type { MapCell, MapRow } from '../../../actions/coverage';
import { useMessages } from '../../messages/context';
import { useAnswer } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { JumpLink } from './jump-link';
import { useMapStyles } from './map-styles';
import { ThreatList } from './threat-list';

interface DetailsProps {
  readonly threat: MapRow;
  readonly cell: MapCell;
  /** Walks the checklist from a row on. */
  readonly onWalk: (row: string) => void;
}

/** The threats behind a cell of the map, or what is missing and where to say so. */
export function CellDetails({ threat, cell, onWalk }: DetailsProps) {
  const styles = useMapStyles();
  const messages = useMessages().coverage;
  const { detail, checks: checksTitle, toMatrix, toCheck } = messages.map;
  const asked = useAnswer('coverageCell', threat.id, cell.layer);
  return (
    <Answered asked={asked} title={messages.loading}>
      {({ threats, reason, matrix, checks }) => (
        <div className={styles.stack}>
          <Text as="h4" size={200} weight="semibold" className={styles.heading}><Content>{`${threat.id} ${threat.name}, ${cell.layer}`}</Content></Text>
          <Text size={200}>{detail[cell.state]}{cell.state === 'dismissed' && <Content> {reason}</Content>}</Text>
          {threats.length > 0 && <div className={styles.wide}><ThreatList threats={threats} /></div>}
          {cell.state !== 'covered' && matrix !== undefined && <JumpLink to={matrix}>{toMatrix}</JumpLink>}
          {cell.state !== 'covered' && checks.length > 0 && (
            <>
              <Text size={200}>{checksTitle}</Text>
              <ul className={styles.plain}>
                {checks.map(({ id, topic }) => <li key={id}><Link as="button" inline aria-label={toCheck(id)} onClick={() => onWalk(id)}><Content>{id}</Content></Link> <Content>{topic}</Content></li>)}
              </ul>
            </>
          )}
        </div>
      )}
    </Answered>
  );
}
