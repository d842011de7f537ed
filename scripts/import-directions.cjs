// Imports between packages run downwards only, and only through a package's index.
const below = {
  'rules-core': [],
  functions: ['rules-core'],
  scoresheet: ['rules-core', 'functions'],
  'task-pane': ['rules-core', 'functions', 'scoresheet'],
  'excel-addin': ['rules-core', 'functions', 'scoresheet', 'task-pane'],
  workbench: ['rules-core', 'functions', 'scoresheet', 'task-pane'],
  cli: ['rules-core', 'functions', 'scoresheet'],
};
const hostless = ['rules-core', 'functions', 'scoresheet', 'task-pane'];
/** Beside schemas and exact arithmetic, what a draw is made of. */
const rulesCoreLibraries = ['zod', 'fraction.js', 'pure-rand', '@noble/hashes'];

const any = (names) => `(${names.map((name) => name.replace('.', '\\.')).join('|')})`;
// What `@envscore/<name>` and its published schemas resolve to; everything else of a package is its inside.
const door = '(dist/index\\.(js|d\\.ts)|schemas/[^/]+\\.schema\\.json)$';
// Every host is held to the same suite, with the same reviews and the same planted faults.
const shared =
  '^packages/scoresheet/test/(hosts/contract|scoresheet/reviews|registers/province|xlsx/parts|validation/(file|scoresheet)-faults)\\.ts$';
// How the workbench is built, which its release lists.
const build = '^packages/workbench/webpack\\.config\\.js$';
const criterion = '^packages/rules-core/src/(appraiser|institution)/[^/]+\\.ts$';

const directions = Object.entries(below).map(([name, allowed]) => ({
  name: `${name}-imports-downwards-by-package-name`,
  severity: 'error',
  from: { path: `^packages/${name}/` },
  to: {
    path: '^packages/',
    pathNot: [`^packages/${name}/`, shared, ...(allowed.length > 0 ? [`^packages/${any(allowed)}/${door}`] : [])],
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...directions,
    {
      name: 'package-has-a-place-in-the-house',
      severity: 'error',
      from: { path: '^packages/', pathNot: `^packages/${any(Object.keys(below))}/` },
      to: {},
    },
    {
      name: 'only-through-the-index',
      comment: 'test, bench and scripts see a package as its users do',
      severity: 'error',
      from: { path: '^(test|bench|scripts)/' },
      to: { path: '^packages/', pathNot: [`^packages/[^/]+/${door}`, shared, build] },
    },
    {
      name: 'other-packages-by-name',
      severity: 'error',
      from: { path: '^(packages/[^/]+|test|bench|scripts)/' },
      to: {
        path: '^packages/',
        pathNot: ['^$1/', shared, build],
        dependencyTypes: ['local'],
        dependencyTypesNot: ['aliased'],
      },
    },
    {
      name: 'sources-import-sources',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^(packages/$1/|test/|bench/|scripts/)', pathNot: '^packages/$1/src/' },
    },
    {
      name: 'shared-tests-are-for-tests',
      severity: 'error',
      from: { pathNot: ['^test/', '^packages/[^/]+/test/'] },
      to: { path: shared },
    },
    {
      name: 'no-node-api-below-the-hosts',
      severity: 'error',
      from: { path: `^packages/${any(hostless)}/src/` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'libraries-declared-by-the-package',
      comment: 'what the workbench needs is built into its files: nobody installs it along',
      severity: 'error',
      from: { path: '^packages/[^/]+/(src|bin)/', pathNot: '^packages/workbench/' },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'rules-core-libraries',
      severity: 'error',
      from: { path: '^packages/rules-core/src/' },
      to: { pathNot: ['^packages/', `^node_modules/${any(rulesCoreLibraries)}/`] },
    },
    {
      name: 'a-criterion-imports-no-criterion',
      severity: 'error',
      from: { path: criterion, pathNot: '/(table|appraiser|institution)\\.ts$' },
      to: { path: criterion },
    },
    { name: 'no-circular', severity: 'error', from: {}, to: { circular: true } },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  required: [
    {
      name: 'this-check-is-not-blind',
      severity: 'error',
      module: { path: '^packages/cli/src/main\\.ts$' },
      to: { path: '^packages/rules-core/dist/index', reachable: true },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^packages/[^/]+/dist/'] },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
};
