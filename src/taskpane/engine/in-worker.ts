import { expose, proxy, type Endpoint } from 'comlink';
import type { Carried } from './carried';
import { Engine } from './engine';
import { portOf } from './served-port';

/**
 * Called in the worker: answers for the workbook whose port the page hands over.
 * @param border where the page is listened to; the worker’s own when absent
 */
export function exposeEngine(border?: Endpoint): void {
  let engine: Engine | undefined;
  const attached = (): Engine => {
    if (engine === undefined) throw new Error('The engine was asked before it was attached to a workbook.');
    return engine;
  };
  const carried: Carried = {
    attach: (port) => { engine = new Engine(portOf(port, proxy)); },
    open: () => attached().open(),
    ask: (question, args) => attached().ask(question, args),
    perform: (command, progress, args) => attached().perform(command, progress, args),
    cancel: () => attached().cancel(),
  };
  expose(carried, border);
}
