// Moves every number that the tables, the conclusion and the policy declare one step up and one step down, in a copy of the sources,
// and runs the unit tests of rules-core against each move: every one must fail a test. Usage: npm run mutate:numbers [-- FILE…]
import { cp, mkdtemp, readFile, readdir, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { createVitest } from 'vitest/node';

const root = fileURLToPath(new URL('..', import.meta.url));
const core = 'packages/rules-core';
const workers = 2;

/** What declares numbers: whole files, or single declarations in files that hold machinery as well. */
const declared = [
  ...(await sourcesIn('appraiser')),
  ...(await sourcesIn('institution')),
  { file: `${core}/src/panel/conclusion.ts` },
  { file: `${core}/src/panel/panel.ts`, only: 'disagreementPart' },
  { file: `${core}/src/scoring/policy.ts` },
  { file: `${core}/src/scoring/fields.ts`, only: 'rowLimit' },
];

/** Numbers that are no declarations or whose move changes nothing that can be seen: file, text of the line, and why. */
const exceptions = [];

async function sourcesIn(folder) {
  const files = await readdir(join(root, core, 'src', folder));
  return files.toSorted().map((file) => ({ file: `${core}/src/${folder}/${file}` }));
}

/** The number that a node writes, its sign included. */
function numberOf(node) {
  if (ts.isNumericLiteral(node)) return Number(node.text);
  const isNegative = ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.MinusToken;
  return isNegative && ts.isNumericLiteral(node.operand) ? -Number(node.operand.text) : undefined;
}

function isDeclarationOf(node, name) {
  return ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) && node.name.text === name;
}

/** Every move of every number of a source: a whole number by 1, one with decimals by 0.1. */
function movesIn({ file, only }, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true);
  const moves = [];
  const visit = (node, isDeclared) => {
    const value = isDeclared ? numberOf(node) : undefined;
    if (value === undefined) {
      ts.forEachChild(node, (child) => visit(child, isDeclared || (only !== undefined && isDeclarationOf(node, only))));
      return;
    }
    const start = node.getStart(source);
    const { line, character } = source.getLineAndCharacterOfPosition(start);
    const lineText = text.split('\n')[line].trim();
    if (exceptions.some((one) => one.file === file && one.line === lineText)) return;
    const step = Number.isInteger(value) ? 1 : 0.1;
    for (const to of [value + step, value - step].map((moved) => String(Number(moved.toFixed(1))))) {
      const place = `${file}:${line + 1}:${character + 1}`;
      const changed = `${text.slice(0, start)}${to.startsWith('-') ? `(${to})` : to}${text.slice(node.end)}`;
      moves.push({ file, place, from: node.getText(source), to, lineText, changed });
    }
  };
  visit(source, only === undefined);
  if (moves.length === 0 && only !== undefined) throw new Error(`${file} declares no ${only}`);
  return moves;
}

/** A copy of the sources, as much as the unit tests of rules-core need and the project's tsconfig names; libraries are linked. */
async function copyOfSources() {
  const copy = await mkdtemp(join(tmpdir(), 'envscore-numbers-'));
  const isSource = (path) => !/[/\\](dist|node_modules)$/.test(path);
  for (const part of ['packages', 'test/tsconfig.json', 'package.json', 'tsconfig.json', 'vitest.config.ts']) {
    await cp(join(root, part), join(copy, part), { recursive: true, filter: isSource });
  }
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'), 'dir');
  return copy;
}

/** A test runner on a copy of its own. */
async function newRunner() {
  const copy = await copyOfSources();
  const vitest = await createVitest('test', {
    root: copy,
    config: join(copy, 'vitest.config.ts'),
    dir: join(copy, core),
    watch: false,
    bail: 1,
    maxWorkers: 1,
    reporters: [{}],
  });
  const all = await vitest.globTestSpecifications();
  /** The test files that fail. */
  const failing = async (specifications) => {
    if (specifications.length === 0) return [];
    const { testModules, unhandledErrors } = await vitest.runTestSpecifications(specifications);
    if (testModules.length === 0) throw new Error('no test was run');
    const failed = testModules.filter((one) => !one.ok()).map(({ relativeModuleId }) => relativeModuleId);
    return unhandledErrors.length > 0 ? [...failed, ...unhandledErrors.map(String)] : failed;
  };
  /** The tests that are likeliest to notice: of the file's own name, then of its folder, then the rest. */
  const inOrder = (file) => {
    const own = basename(file, '.ts');
    const folder = basename(dirname(file));
    const rank = ({ moduleId }) =>
      basename(moduleId, '.test.ts') === own ? 0 : basename(dirname(moduleId)) === folder ? 1 : 2;
    return [0, 1, 2].map((wanted) => all.filter((one) => rank(one) === wanted));
  };
  return {
    failing: () => failing(all),
    /** Whether some test fails while the file is changed. */
    async notices({ file, changed }) {
      const path = join(copy, file);
      const original = await readFile(path, 'utf8');
      const write = async (text) => {
        await writeFile(path, text);
        vitest.invalidateFile(path);
      };
      await write(changed);
      try {
        for (const specifications of inOrder(file)) if ((await failing(specifications)).length > 0) return true;
        return false;
      } finally {
        await write(original);
      }
    },
    async close() {
      await vitest.close();
      await rm(copy, { recursive: true, force: true });
    },
  };
}

/** All tests pass on the sources as they are; otherwise what fails with a moved number says nothing. */
async function expectGreen(when) {
  for (const runner of runners) {
    const red = await runner.failing();
    if (red.length > 0) throw new Error(`tests fail ${when}: ${red.join(', ')}`);
  }
}

const wanted = process.argv.slice(2);
const moves = [];
for (const declaration of declared) {
  if (wanted.length > 0 && !wanted.some((part) => declaration.file.includes(part))) continue;
  moves.push(...movesIn(declaration, await readFile(join(root, declaration.file), 'utf8')));
}

const runners = await Promise.all(Array.from({ length: workers }, newRunner));
const survivors = [];
let done = 0;
try {
  await expectGreen('before any number is moved');
  const queue = moves[Symbol.iterator]();
  await Promise.all(
    runners.map(async (runner) => {
      for (const move of queue) {
        if (!(await runner.notices(move))) survivors.push(move);
        done += 1;
        if (process.stderr.isTTY) process.stderr.write(`\r${done}/${moves.length}, ${survivors.length} unnoticed `);
      }
    }),
  );
  await expectGreen('after every number was moved back');
} finally {
  await Promise.all(runners.map((runner) => runner.close()));
}
if (process.stderr.isTTY) process.stderr.write('\n');

survivors.sort((a, b) => moves.indexOf(a) - moves.indexOf(b));
for (const { place, from, to, lineText } of survivors) console.log(`${place}  ${from} → ${to}   ${lineText}`);
const noticed = moves.length - survivors.length;
const seconds = Math.round(process.uptime());
console.log(
  `${moves.length / 2} numbers, ${moves.length} moves, ${noticed} noticed by a test ` +
    `(${((100 * noticed) / moves.length).toFixed(1)} %), ${survivors.length} not, ${seconds} s`,
);
// The test runner leaves handles behind that would keep the process waiting.
process.exit(survivors.length === 0 ? 0 : 1);
