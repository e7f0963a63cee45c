/** Work that takes longer than a second says what it is doing. */
const QUIET_MS = 1000;
/** A file of this size, packed, takes about a second to read: about a thousand threats. */
const LARGE_BYTES = 2_000_000;

/**
 * Names each stage on the error stream as it begins, once the work has taken over a second or when the input is so large that it will.
 * The work itself blocks, so a stage must be named before it starts.
 */
export function stages(): (name: string, bytes?: number) => void {
  const started = performance.now();
  let large = false;
  return (name, bytes = 0) => {
    large ||= bytes > LARGE_BYTES;
    if (large || performance.now() - started > QUIET_MS) process.stderr.write(`${name} …\n`);
  };
}
