import { proxy, wrap, type Endpoint } from 'comlink';
import type { Carried } from './carried';
import type { EngineApi } from './engine';
import { servePort, type EnginePort } from './served-port';

/** Called in the page: the engine that runs in a worker, over the workbook behind a port of the page. */
export function connectEngine(worker: Endpoint, port: EnginePort): EngineApi {
  const carried = wrap<Carried>(worker);
  const attached = carried.attach(proxy(servePort(port)));
  const call = async (send: () => Promise<unknown>): Promise<never> => {
    await attached;
    return await send() as never;
  };
  return {
    open: () => call(() => carried.open()),
    ask: (question, ...args) => call(() => carried.ask(question, args)),
    perform: (command, progress, ...args) => call(() => carried.perform(command, proxy(progress), args)),
    cancel: () => void carried.cancel(),
  };
}
