// The tests recalculate workbooks in LibreOffice. Installs it where that is possible, else says what to install.
import { execFileSync, spawnSync } from 'node:child_process';
import process from 'node:process';

const present = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const TOOLS = [{ command: 'soffice', packages: ['libreoffice-calc'], name: 'LibreOffice Calc 7.4 or later' }];

const missing = TOOLS.filter(({ command }) => !present(command));
if (missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0 && present('apt-get')) {
  const packages = missing.flatMap((tool) => tool.packages);
  process.stdout.write(`Installing ${packages.join(', ')} …\n`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
const absent = TOOLS.filter(({ command }) => !present(command));
for (const { name, command, packages } of absent) {
  process.stderr.write(`The tests need ${name} ("${command}" on the PATH).\n  Debian, Ubuntu: sudo apt-get install ${packages.join(' ')}\n  macOS: brew install --cask libreoffice, then put /Applications/LibreOffice.app/Contents/MacOS on the PATH\n  Windows: winget install TheDocumentFoundation.LibreOffice, then put its program folder on the PATH\n`);
}
process.exitCode = absent.length > 0 ? 1 : 0;
