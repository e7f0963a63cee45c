import { createRoot } from 'react-dom/client';
import { Guide } from './guide';

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no element "root"');
createRoot(root).render(<Guide />);
