/** What the office.js client sends on `sync` and what it takes as an answer, as far as it can be seen in its requests. */
export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5, ensureUnchanged: 8, update: 9 } as const;
export const PATH = { globalObject: 1, newObject: 2, method: 3, property: 4, indexer: 5, referenceId: 6, nullObject: 7 } as const;

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument the path of the object it stands for; 0 or absent for a plain value. */
  readonly ReferencedObjectPathIds?: readonly (number | readonly number[] | null)[];
}

export interface ObjectPath {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Skip?: number;
  readonly Top?: number;
}

export interface Action {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
}

export interface RequestBody {
  /** The client keeps references to ranges that come back as items of a collection, too. */
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly Action[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface ResponseBody {
  readonly Results: readonly ActionResult[];
  readonly TraceIds: readonly number[];
  readonly Error?: { readonly Code: string; readonly Message: string; readonly Location: string; readonly HttpStatusCode: number; readonly ActionIndex: number };
}

export interface ExecutorResponse {
  readonly HttpStatusCode: number;
  readonly ErrorCode: string;
  readonly ErrorMessage: string;
  readonly Headers: Readonly<Record<string, string>>;
  readonly Body: ResponseBody | null;
}

/** What Office.js calls to send a request, as far as the client uses it. */
export interface Session {
  _resolveRequestUrlAndHeaderInfo(): Promise<{ url: string; headers: Record<string, string> }>;
  _createRequestExecutorOrNull(): { executeAsync(customData: string, flags: number, message: { Body: RequestBody | string }): Promise<unknown> };
}

/** Bits of the flags that come with a request. */
export const FLAG = {
  /** Set by the client for `Excel.run({ delayForCellEdit: true })`. */
  delayForCellEdit: 64,
} as const;

/**
 * The published client does not know `mergeUndoGroup` yet. The simulator's `Excel.run` puts this and a number in the place of the text that every request of a
 * context carries along, which Excel makes no other use of.
 */
export const UNDO_GROUP = 'undo group ';
