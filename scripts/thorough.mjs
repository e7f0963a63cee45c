// Runs the tests, or those named, with sweeps at their full width.
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(process.execPath, ['--max-semi-space-size=64', 'node_modules/jest/bin/jest.js', ...process.argv.slice(2)], { stdio: 'inherit', env: { ...process.env, THOROUGH: '1' } });
process.exit(status ?? 1);
