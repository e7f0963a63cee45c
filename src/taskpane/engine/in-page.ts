import { proxy, wrap, type Endpoint, type Remote } from 'comlink';
import type { Carried } from './carried';
import type { EngineApi } from './engine';
import { problemOf } from './outcome';
import { servePort, type EnginePort } from './served-port';

/** Called in the page: the engine that runs in a worker, over the workbook behind a port of the page. */
export function connectEngine(worker: Endpoint, port: EnginePort): EngineApi {
  const carried = wrap<Carried>(worker);
  return engineAcross(carried, carried.attach(proxy(servePort(port))));
}

/**
 * The engine behind a border that is there already, with its types back on.
 * @param ready what has to be over before the engine can be asked
 */
export function engineAcross(carried: Remote<Omit<Carried, 'attach'>>, ready: Promise<unknown> = Promise.resolve()): EngineApi {
  const call = async (send: () => Promise<unknown>): Promise<never> => {
    try {
      await ready;
      return await send() as never;
    } catch (error) {
      // Of the border itself: what happens behind it comes as an outcome.
      return { ok: false, problem: problemOf(error) } as never;
    }
  };
  return {
    open: () => call(() => carried.open()),
    ask: (question, ...args) => call(() => carried.ask(question, args)),
    perform: (command, progress, ...args) => call(() => carried.perform(command, proxy(progress), args)),
    cancel: () => void carried.cancel(),
  };
}
