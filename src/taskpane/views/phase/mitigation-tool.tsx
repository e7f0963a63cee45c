import { Link } from '@fluentui/react-components';
import type { UncoveredThreat } from '../../../actions/phase-tools';
import { useMessages } from '../../messages/context';
import { useAnswer, useSession } from '../../session/context';
import { Content } from '../../shell/content';
import { Answered } from '../../shell/states';
import { usePhaseStyles } from './phase-styles';

const LISTED = 8;

/** Severe threats without a control; choosing one opens its row with suggestions. */
export function MitigationTool() {
  const styles = usePhaseStyles();
  const session = useSession();
  const messages = useMessages().phase.mitigation;
  const asked = useAnswer('uncoveredThreats', LISTED);
  const open = async ({ id, target }: UncoveredThreat): Promise<void> => {
    await session.jump(target);
    session.go('row', { entity: 'threats', rowId: id });
  };
  return (
    <Answered asked={asked} title={messages.loading}>
      {({ threats, total }) => (
        <div className={styles.form}>
          <p className={styles.text}>{total === 0 ? messages.none : messages.found(total)}</p>
          {total > 0 && (
            <ul className={styles.list}>
              {threats.map((threat) => (
                <li key={threat.id}><Link as="button" inline onClick={() => void open(threat)}><Content>{`${threat.id} ${threat.name}`}</Content></Link> <Content>{threat.severity}</Content></li>
              ))}
              {total > threats.length && <li>{messages.more(total - threats.length)}</li>}
            </ul>
          )}
        </div>
      )}
    </Answered>
  );
}
