/** Work that takes longer says what it is doing. */
const QUIET_MS = 1000;

/** Names each stage on the error stream once the work has taken over a second; says nothing before. */
export function stages(): (name: string) => void {
  const started = performance.now();
  return (name) => {
    if (performance.now() - started > QUIET_MS) process.stderr.write(`${name} …\n`);
  };
}
