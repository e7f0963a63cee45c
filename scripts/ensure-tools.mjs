// The tests recalculate and edit workbooks in LibreOffice, edit some with openpyxl, and open the pages in Chromium. Installs them where that is possible, else says what to install.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import process from 'node:process';

const present = (command) => spawnSync('sh', ['-c', `command -v ${command}`]).status === 0;
const hasOpenpyxl = () => [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python'].some((python) => python && spawnSync(python, ['-c', 'import openpyxl']).status === 0);
const chromium = JSON.parse(readFileSync(new URL('../test/e2e/support/chromium.json', import.meta.url), 'utf8'));
const hasChromium = () => (process.env.CHROMIUM === undefined ? chromium.commands.some(present) || chromium.places.some((place) => existsSync(place)) : existsSync(process.env.CHROMIUM));
const TOOLS = [
  {
    there: () => present('soffice'), packages: ['libreoffice-calc'], name: 'LibreOffice Calc 7.4 or later ("soffice" on the PATH)',
    elsewhere: ['macOS: brew install --cask libreoffice, then put /Applications/LibreOffice.app/Contents/MacOS on the PATH', 'Windows: winget install TheDocumentFoundation.LibreOffice, then put its program folder on the PATH'],
  },
  { there: hasOpenpyxl, packages: ['python3-openpyxl'], name: 'Python 3 with openpyxl', elsewhere: ['macOS, Windows: install Python 3, then pip install openpyxl; or set PYTHON to an interpreter that has it'] },
  {
    there: hasChromium, packages: ['chromium'], name: 'Chromium, Chrome or Edge (CHROMIUM may name the executable)',
    elsewhere: ['macOS: brew install --cask google-chrome', 'Windows: winget install Google.Chrome; or set CHROMIUM to the executable of a browser made from Chromium'],
  },
];

const missing = TOOLS.filter(({ there }) => !there());
if (missing.length > 0 && process.platform === 'linux' && process.getuid?.() === 0 && present('apt-get')) {
  const packages = missing.flatMap((tool) => tool.packages);
  process.stdout.write(`Installing ${packages.join(', ')} …\n`);
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
const absent = TOOLS.filter(({ there }) => !there());
for (const { name, packages, elsewhere } of absent) {
  process.stderr.write(`The tests need ${name}.\n  Debian, Ubuntu: sudo apt-get install ${packages.join(' ')}\n${elsewhere.map((line) => `  ${line}\n`).join('')}`);
}
process.exitCode = absent.length > 0 ? 1 : 0;
