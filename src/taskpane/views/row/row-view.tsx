import { useMessages } from '../../messages/context';
import { EmptyState } from '../../shell/states';

export default function RowView() {
  return <EmptyState title={useMessages().views.row} />;
}
