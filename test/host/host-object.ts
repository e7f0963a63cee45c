import { ExcelError } from './excel-error';
import type { Machine } from './machine';
import { apiOf } from './requirements';

type Getter<S> = (self: S, machine: Machine) => unknown;
type Setter<S> = (self: S, value: unknown, machine: Machine) => void;
type Method<S> = (self: S, args: readonly unknown[], machine: Machine) => unknown;

/** How a class of Office.js behaves: members in lower camel case, `get` for scalars and objects alike. */
export interface ClassSpec<S> {
  readonly get?: Readonly<Record<string, Getter<S>>>;
  /** Objects that only some have, and that are an error for others: never asked for by a load of everything. */
  readonly child?: Readonly<Record<string, Getter<S>>>;
  readonly set?: Readonly<Record<string, Setter<S>>>;
  readonly call?: Readonly<Record<string, Method<S>>>;
  /** Members of a collection, in order. */
  readonly items?: (self: S, machine: Machine) => readonly HostObject[];
  /** What the client finds the object again by. */
  readonly id?: (self: S) => string | number;
  /** What the client keeps the object by, once it has asked for that; for objects that follow the cells they stand for. */
  readonly reference?: (self: S) => string | undefined;
  /** Called when the client asks to keep a reference. */
  readonly keep?: (self: S, machine: Machine) => void;
}

/** An object of the host as the client sees it; a method or property may also answer with one, or with null for "there is none". */
export interface HostObject {
  readonly className: string;
  get(name: string, machine: Machine): unknown;
  set(name: string, value: unknown, machine: Machine): void;
  call(name: string, args: readonly unknown[], machine: Machine): unknown;
  items(machine: Machine): readonly HostObject[] | undefined;
  id(): string | number | undefined;
  reference(): string | undefined;
  keep(machine: Machine): void;
  /** Names of its scalar properties. */
  scalars(machine: Machine): readonly string[];
  /** What it stands for, for arguments that are objects. */
  readonly state: unknown;
}

export const isHostObject = (value: unknown): value is HostObject => typeof value === 'object' && value !== null && 'className' in value && 'scalars' in value;

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

function require<T>(className: string, kind: string, name: string, member: T | undefined): T {
  if (member === undefined) throw new ExcelError('ApiNotFound', `The simulator has no ${kind} ${className}.${name}`);
  return member;
}

/** The client tells with a method of the object that it has its first handler of an event, or its last no more. */
function registered(className: string, member: string, { handlers }: Machine): null {
  const key = `${className}.${member.replace(/^_(Unr|R)egister(Event)?|Event$/g, '')}`;
  handlers.set(key, (handlers.get(key) ?? 0) + (member.startsWith('_Register') ? 1 : -1));
  return null;
}

/** A class of host objects. Members can be added to it from other files, so that each idea has its own. */
export class HostClass<S> {
  readonly #get = new Map<string, Getter<S>>();
  readonly #set = new Map<string, Setter<S>>();
  readonly #call = new Map<string, Method<S>>();
  readonly #children = new Set<string>();

  /** @param name of the class in Office.js, by which requirement sets are looked up */
  constructor(readonly name: string, private readonly spec: ClassSpec<S>) {
    this.extend(spec);
  }

  extend({ get = {}, child = {}, set = {}, call = {} }: Pick<ClassSpec<S>, 'get' | 'child' | 'set' | 'call'>): void {
    for (const [key, member] of Object.entries({ ...get, ...child })) this.#get.set(key, member);
    for (const key of Object.keys(child)) this.#children.add(key);
    for (const [key, member] of Object.entries(set)) this.#set.set(key, member);
    for (const [key, member] of Object.entries(call)) this.#call.set(key, member);
  }

  of(state: S): HostObject {
    const { name, spec } = this;
    const gate = (member: string, machine: Machine): void => {
      const api = member.startsWith('_') ? undefined : apiOf(name, member);
      if (api !== undefined && api > machine.api) throw new ExcelError('ApiNotFound');
    };
    return {
      className: name,
      state,
      get: (member, machine) => {
        gate(lower(member), machine);
        return require(name, 'property', member, this.#get.get(lower(member)))(state, machine);
      },
      set: (member, value, machine) => {
        gate(lower(member), machine);
        require(name, 'writable property', member, this.#set.get(lower(member)))(state, value, machine);
      },
      call: (member, args, machine) => {
        if (/^_(Unr|R)egister/.test(member)) return registered(name, member, machine);
        gate(lower(member), machine);
        return require(name, 'method', member, this.#call.get(lower(member)))(state, args, machine);
      },
      items: (machine) => spec.items?.(state, machine),
      id: () => spec.id?.(state),
      reference: () => spec.reference?.(state),
      keep: (machine) => spec.keep?.(state, machine),
      scalars: (machine) => [...this.#get.keys()].filter((key) => !this.#children.has(key) && (apiOf(name, key) ?? 1) <= machine.api),
    };
  }
}
