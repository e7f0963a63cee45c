import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Whole-process cost: wall time in ms and peak memory in MB. */
export interface Cost {
  readonly ms: number;
  readonly mb: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;

/** Runs a command several times, each in a process of its own, and gives the medians. Throws when it fails. Peak memory is what the system reports of the ended process. */
export function measure(command: readonly string[], runs = 3): Cost {
  const dir = mkdtempSync(join(tmpdir(), 'maestro-bench-'));
  const report = join(dir, 'cost.txt');
  try {
    const costs = Array.from({ length: runs }, () => {
      const { status, stderr } = spawnSync('python3', ['-c', WAIT, report, ...command], { encoding: 'utf8', maxBuffer: 1 << 30 });
      if (status !== 0) throw new Error(`${command.join(' ')} failed:\n${stderr}`);
      const [ms = NaN, kb = NaN] = readFileSync(report, 'utf8').split(' ').map(Number);
      return { ms, mb: kb / 1024 };
    });
    return { ms: median(costs.map((c) => c.ms)), mb: median(costs.map((c) => c.mb)) };
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const WAIT = `
import os, subprocess, sys, time
started = time.perf_counter()
child = subprocess.Popen(sys.argv[2:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(child.pid, 0)
elapsed = (time.perf_counter() - started) * 1000
open(sys.argv[1], 'w').write(f'{elapsed} {usage.ru_maxrss}')
sys.exit(0 if status == 0 else 1)
`;

/** True when the Python interpreter can import the module. */
export function hasPython(module: string, python = 'python3'): boolean {
  return spawnSync(python, ['-c', `import ${module}`]).status === 0;
}
