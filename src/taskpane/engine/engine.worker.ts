import { exposeEngine } from './in-worker';

exposeEngine();
