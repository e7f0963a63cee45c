import { useMessages } from '../../messages/context';
import { EmptyState } from '../../shell/states';

export default function PhaseView() {
  return <EmptyState title={useMessages().views.phase} />;
}
