// What ships may carry only permissive licences. Reads the licences of all runtime packages from the lock file.
import { readFileSync } from 'node:fs';
import process from 'node:process';

const PERMISSIVE = new Set(['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD', 'BlueOak-1.0.0', 'CC0-1.0', 'Unlicense', 'Python-2.0', 'CC-BY-4.0', 'Zlib']);
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8'));

const allows = (licence) => licence.replace(/[()]/g, '').split(/ OR /i).some((choice) => choice.split(/ AND /i).every((part) => PERMISSIVE.has(part.trim())));
const offenders = Object.entries(packages).flatMap(([path, { dev, devOptional, license }]) => {
  if (path === '' || dev === true || devOptional === true) return [];
  const licence = license ?? installedLicence(path);
  return licence !== undefined && allows(licence) ? [] : [`${path}: ${licence ?? 'no licence stated'}`];
});

function installedLicence(path) {
  const { license, licenses } = JSON.parse(readFileSync(`${path}/package.json`, 'utf8'));
  return typeof license === 'string' ? license : (license?.type ?? licenses?.map((l) => l.type).join(' OR '));
}

if (offenders.length > 0) process.stderr.write(`These runtime packages are not permissively licensed:\n  ${offenders.join('\n  ')}\n`);
process.exitCode = offenders.length > 0 ? 1 : 0;
