import { useMessages } from '../../messages/context';
import { EmptyState } from '../../shell/states';

export default function ValidateView() {
  return <EmptyState title={useMessages().views.validate} />;
}
