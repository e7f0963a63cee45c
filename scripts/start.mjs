// Starts the add-in in desktop Excel where there is one; elsewhere serves the workbench and says how to sideload.
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import process from 'node:process';
import manifests from './manifest.cjs';

const PORT = Number(process.env.PORT ?? 3000);
const argument = process.argv[2];
const USAGE = 'npm start                 in Excel where it is installed, else the workbench\nnpm start -- --workbench  the workbench in the browser\nnpm start -- --web        over https, to sideload into Excel on the web';
/** The manifest that points where it is served: the one of the repository, or a copy for another port. */
function localManifest() {
  if (PORT === 3000) return 'manifest.xml';
  mkdirSync('out', { recursive: true });
  writeFileSync('out/manifest.xml', manifests.manifestFor(readFileSync('manifest.xml', 'utf8'), { MAESTRO_URL: `https://localhost:${PORT}` }));
  return 'out/manifest.xml';
}

const MANIFEST = localManifest();
const SIDELOAD = `To sideload into Excel on the web: npm start -- --web, open https://localhost:${PORT}/taskpane.html once (trust its certificate if the browser asks),
then in a workbook: Home > Add-ins > More Add-ins > Upload My Add-in > ${MANIFEST}.`;

function hasExcel() {
  if (process.platform === 'darwin') return existsSync('/Applications/Microsoft Excel.app');
  return process.platform === 'win32' && spawnSync('reg', ['query', 'HKEY_CLASSES_ROOT\\Excel.Application\\CurVer']).status === 0;
}

function run(command, args, env = {}) {
  const child = spawn(process.execPath, [command, ...args], { stdio: 'inherit', env: { ...process.env, ...env } });
  for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal));
  child.on('exit', (code) => process.exit(code ?? 0));
}

const serve = (env) => run('node_modules/webpack/bin/webpack.js', ['serve', '--mode', 'development', '--config-name', 'taskpane', '--config-name', 'workbench'], { PORT: String(PORT), ...env });

if (argument === undefined && hasExcel()) {
  run('node_modules/office-addin-debugging/cli.js', ['start', MANIFEST, 'desktop', '--app', 'excel', '--dev-server', 'npm start -- --web', '--dev-server-port', String(PORT)]);
} else if (argument === '--web') {
  process.stdout.write(`The add-in is served at https://localhost:${PORT}/taskpane.html. ${SIDELOAD}\n`);
  serve({ HTTPS: '1' });
} else if (argument === undefined || argument === '--workbench') {
  process.stdout.write(`The workbench opens with the sample at http://localhost:${PORT}/workbench.html as soon as it is compiled.\n${SIDELOAD}\n`);
  serve({});
} else {
  process.stderr.write(`npm start does not know "${argument}".\n${USAGE}\n`);
  process.exitCode = 2;
}
