import { excelHost } from './host/excel';
import { startPane } from './start';

const root = document.getElementById('root');
if (root === null) throw new Error('taskpane.html has no element "root"');
void startPane(root, excelHost());
