import { ExcelError } from './excel-error';
import { isHostObject, type HostObject } from './host-object';
import type { Machine } from './machine';
import { byReference } from './objects/range';
import { ACTION, PATH, type Action, type ActionResult, type ArgumentInfo, type RequestBody, type ResponseBody } from './protocol';
import { identity, lower, queried } from './query';
import { canUndo, changes } from './undo';

/** Runs the actions of one request in order. The first that fails ends it; what the earlier ones did stays. */
export class Batch {
  readonly #resolved = new Map<number, HostObject | null>();
  /** Class and member that is being looked at, for the place of an error. */
  #at: string | undefined;

  /** @param merged everything is to be one step of Undo */
  constructor(private readonly body: RequestBody, private readonly root: HostObject, private readonly machine: Machine, private readonly merged = false) {}

  // learn.microsoft.com/office/dev/add-ins/develop/application-specific-api-model: queued commands run in the order they were queued;
  // learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling: the error names the statement that failed.
  run(): ResponseBody {
    const results: ActionResult[] = [];
    for (const [index, action] of this.body.Actions.entries()) {
      try {
        this.#at = undefined;
        results.push({ ActionId: action.Id, Value: this.#perform(action) });
      } catch (error) {
        if (!(error instanceof ExcelError)) throw error;
        const traces = this.body.Actions.slice(0, index).filter((a) => a.ActionType === ACTION.trace).map((a) => a.Id);
        return { Results: results, TraceIds: traces, Error: { Code: error.code, Message: error.message, Location: this.#at ?? '', HttpStatusCode: error.status, ActionIndex: index } };
      }
    }
    return { Results: results, TraceIds: this.body.Actions.filter((a) => a.ActionType === ACTION.trace).map((a) => a.Id) };
  }

  #perform({ ActionType, Name, ObjectPathId, ArgumentInfo: args, QueryInfo: query }: Action): unknown {
    const target = ActionType === ACTION.trace ? null : this.#resolve(ObjectPathId);
    if (Name !== '' && target !== null) this.#at = `${target.className}.${lower(Name)}`;
    switch (ActionType) {
      case ACTION.instantiate: return target === null ? null : identity(target);
      case ACTION.query: return target === null ? null : queried(target, query ?? {}, this.machine);
      case ACTION.method: {
        if (target === null) return null;
        if (Name === '_KeepReference') {
          target.keep(this.machine);
          return null;
        }
        if (changes(target.className, Name)) this.#writes(target, Name);
        const result = target.call(Name, this.#args(args), this.machine);
        return isHostObject(result) ? identity(result) : (result ?? null);
      }
      case ACTION.setProperty: {
        if (target === null) return null;
        this.#writes(target, Name);
        target.set(Name, this.#args(args)[0], this.machine);
        return null;
      }
      case ACTION.update: {
        if (target !== null) this.#update(target, this.#args(args)[0]);
        return null;
      }
      case ACTION.trace: return null;
      default: throw new ExcelError('UnsupportedOperation', `The simulator does not know actions of type ${ActionType}`);
    }
  }

  /** `set({ … })` sends all properties in one action. */
  #update(target: HostObject, values: unknown): void {
    for (const [name, value] of Object.entries(values as Record<string, unknown>)) {
      const nested = typeof value === 'object' && value !== null && !Array.isArray(value) ? target.get(name, this.machine) : undefined;
      if (isHostObject(nested)) this.#update(nested, value);
      else {
        this.#writes(target, name);
        target.set(name, value, this.machine);
      }
    }
  }

  // learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-undo-capabilities: what Undo cannot take back is refused in an undo group, and clears the stack elsewhere.
  #writes({ className }: HostObject, member: string): void {
    const { count, profile } = this.machine;
    count.writes += 1;
    if (canUndo(profile, `${className}.${lower(member)}`)) return;
    if (this.merged) throw new ExcelError('UndoNotSupported');
    count.notUndoable += 1;
  }

  #args(info: ArgumentInfo | undefined): readonly unknown[] {
    return (info?.Arguments ?? []).map((argument, i) => {
      const path = info?.ReferencedObjectPathIds?.[i];
      if (typeof path === 'object' && path !== null && Array.isArray(argument)) return argument.map((one: unknown, at) => (path[at] === undefined || path[at] === 0 ? one : this.#resolve(path[at])));
      return typeof path === 'number' && path !== 0 ? this.#resolve(path) : argument;
    });
  }

  #resolve(id: number): HostObject | null {
    if (id === 0) return null;
    const known = this.#resolved.get(id);
    if (known !== undefined) return known;
    const found = this.#find(id);
    this.#resolved.set(id, found);
    return found;
  }

  #find(id: number): HostObject | null {
    const path = this.body.ObjectPaths[id];
    if (path === undefined) throw new ExcelError('GeneralException', `No object path ${id}`);
    if (path.ObjectPathType === PATH.globalObject) return this.root;
    if (path.ObjectPathType === PATH.nullObject) return null;
    if (path.ObjectPathType === PATH.referenceId) return byReference(path.Name, this.machine);
    const parent = this.#resolve(path.ParentObjectPathId ?? 0);
    if (parent === null) return null;
    const args = this.#args(path.ArgumentInfo);
    this.#at = `${parent.className}.${path.ObjectPathType === PATH.indexer ? 'getItem' : lower(path.Name)}`;
    if (path.ObjectPathType === PATH.method && changes(parent.className, path.Name)) this.#writes(parent, path.Name);
    const found = path.ObjectPathType === PATH.property ? parent.get(path.Name, this.machine) : parent.call(path.ObjectPathType === PATH.indexer ? 'getItem' : path.Name, args, this.machine);
    if (found !== null && !isHostObject(found)) throw new ExcelError('GeneralException', `${parent.className}.${path.Name} is no object`);
    return found;
  }
}
