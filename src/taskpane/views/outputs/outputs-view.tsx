import { useMessages } from '../../messages/context';
import { EmptyState } from '../../shell/states';

export default function OutputsView() {
  return <EmptyState title={useMessages().views.outputs} />;
}
