import { useMessages } from '../../messages/context';
import { EmptyState } from '../../shell/states';

export function Home() {
  return <EmptyState title={useMessages().views.home} />;
}
