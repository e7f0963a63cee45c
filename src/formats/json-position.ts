/** Where a text stops being JSON: 1-based line and column, and what was expected there. */
export interface JsonFault {
  readonly line: number;
  readonly column: number;
  readonly expected: string;
}

const TOKEN = /[ \t\r\n]+|[{}[\]:,]|"(?:[ !#-[\]-\uffff]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?(?![\w.])|(?:true|false|null)(?!\w)/y;

type State = 'value' | 'value or ]' | 'name or }' | 'name' | 'colon' | 'next';

/**
 * Finds the first fault of a text that `JSON.parse` refused; engines word and place it differently, or not at all.
 * Walks token by token without recursion, so any depth is fine. Undefined when there is none.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ('{' | '[')[] = [];
  let state: State = 'value';
  let done = false;
  TOKEN.lastIndex = 0;
  for (let at = 0; at < text.length; at = TOKEN.lastIndex) {
    TOKEN.lastIndex = at;
    const token = TOKEN.exec(text)?.[0];
    if (token === undefined) return faultAt(text, at, done ? 'end' : state, open);
    if (/^\s/.test(token)) continue;
    const after: State | undefined = done ? undefined : step(state, token, open);
    if (after === undefined) return faultAt(text, at, done ? 'end' : state, open);
    state = after;
    done = state === 'next' && open.length === 0;
  }
  return done ? undefined : faultAt(text, text.length, state, open);
}

function step(state: State, token: string, open: ('{' | '[')[]): State | undefined {
  const closes = (token === '}' && open.at(-1) === '{' && (state === 'next' || state === 'name or }')) || (token === ']' && open.at(-1) === '[' && (state === 'next' || state === 'value or ]'));
  if (closes) {
    open.pop();
    return 'next';
  }
  switch (state) {
    case 'value': case 'value or ]':
      if (token === '{' || token === '[') {
        open.push(token);
        return token === '{' ? 'name or }' : 'value or ]';
      }
      return /^["\w-]/.test(token) ? 'next' : undefined;
    case 'name': case 'name or }': return token.startsWith('"') ? 'colon' : undefined;
    case 'colon': return token === ':' ? 'value' : undefined;
    case 'next': return token !== ',' ? undefined : open.at(-1) === '{' ? 'name' : 'value';
  }
}

const WANTED: Readonly<Record<State | 'end', string>> = {
  'value': 'a value', 'value or ]': 'a value or "]"', 'name or }': 'a name in double quotes or "}"', 'name': 'a name in double quotes', 'colon': '":"', 'next': '"," or the closing bracket', 'end': 'nothing more',
};

function faultAt(text: string, at: number, state: State | 'end', open: readonly string[]): JsonFault {
  const before = text.slice(0, at).split('\n');
  const expected = state === 'next' ? (open.at(-1) === '{' ? '"," or "}"' : '"," or "]"') : WANTED[state];
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, expected };
}
