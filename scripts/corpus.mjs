// Fetches workbooks that other people made, from published npm and Debian packages, and validates them: each has one finding that says what it
// is. Nothing of them is kept in the repository.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync } from 'node:zlib';

const npmPackages = [
  'convert-excel-to-json@1.7.0',
  'xlsx-populate@1.21.0',
  'xlsx-stream-reader@1.1.1',
  'xlsx-to-json@0.3.0',
];
/** Debian keeps one version of each: the one of the release that this runs on. */
const debianPackages = [
  'calligrasheets-data',
  'libreoffice-common',
  'libspreadsheet-parseexcel-perl',
  'libspreadsheet-writeexcel-perl',
  'octave-io',
  'r-cran-openxlsx',
  'r-cran-readxl',
  'r-cran-rio',
  'scilab-test',
];

/** What a file is told by its ending; those of `.xlsx` are read to the end, unless they have a password. */
const expected = {
  '.xlsx': ['not-a-scoresheet', 'encrypted'],
  '.xls': ['old-format'],
  '.ods': ['open-document'],
  '.ots': ['open-document'],
};

const root = fileURLToPath(new URL('../', import.meta.url));
const folder = join(root, 'node_modules', '.cache', 'corpus');
const unpacked = join(folder, 'unpacked');
rmSync(folder, { recursive: true, force: true });
mkdirSync(unpacked, { recursive: true });

function run(command, args, cwd = folder) {
  const { status, stdout } = spawnSync(command, args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 2] });
  return status === 0 ? stdout : undefined;
}

for (const name of npmPackages) run('npm', ['pack', '--silent', name]);
for (const name of debianPackages) run('apt-get', ['download', '-qq', name]);
const packages = readdirSync(folder).filter((name) => name.endsWith('.tgz') || name.endsWith('.deb'));
const missing = npmPackages.length + debianPackages.length - packages.length;
if (missing > 0) console.error(`${missing} packages could not be fetched (those of Debian need apt-get)`);

for (const name of packages) {
  const into = join(unpacked, name.replace(/\.(?:tgz|deb)$/, ''));
  mkdirSync(into);
  if (name.endsWith('.tgz')) run('tar', ['-xzf', join(folder, name), '-C', into]);
  else run('dpkg-deb', ['-x', join(folder, name), into]);
}
const files = readdirSync(unpacked, { recursive: true, encoding: 'utf8' }).map((name) => join(unpacked, name));
for (const file of files.filter((name) => /\.xlsx?\.gz$/.test(name))) {
  writeFileSync(file.slice(0, -'.gz'.length), gunzipSync(readFileSync(file)));
  files.push(file.slice(0, -'.gz'.length));
}
const workbooks = files.filter((file) => Object.hasOwn(expected, extname(file)) && existsSync(file));

const report = join(folder, 'report.ndjson');
const bin = join(root, 'packages', 'cli', 'bin', 'envscore.js');
spawnSync(process.execPath, [bin, 'validate', ...workbooks, '--report', report], { stdio: ['ignore', 'ignore', 2] });
const told = readFileSync(report, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))
  .filter(({ kind }) => kind === 'file');

const codesOf = ({ findings }) => findings.map(({ code }) => code);
const wrong = told.filter((one) => {
  const [code, ...more] = codesOf(one);
  return more.length > 0 || (code !== 'same-file' && !expected[extname(one.file)].includes(code));
});
for (const one of wrong) console.error(`${relative(unpacked, one.file)}: ${codesOf(one).join(', ')}`);
const counts = new Map();
for (const codes of told.map((one) => codesOf(one).join(' '))) counts.set(codes, (counts.get(codes) ?? 0) + 1);
for (const [codes, count] of counts) console.log(`${count} ${codes}`);
console.log(`${told.length} workbooks of ${packages.length} packages, ${wrong.length} not told as they should be`);
process.exitCode = wrong.length > 0 || told.length !== new Set(workbooks).size || told.length === 0 ? 1 : 0;
