import type { Catalogue } from './catalogue.js';

const duration = (seconds: number): string => {
  const whole = Math.ceil(seconds);
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
};

export const en: Catalogue = {
  usage: `envscore: scoring of the registration review for forensic appraisal of environmental damage

Usage
  envscore score [FILE…|-] [--format json|ndjson|table] [--policy FILE] [--date YYYY-MM-DD] [--lang zh|en]
      Scores facts: appraisers, institutions, panels or whole reviews, one result each, in input order.
      A file is one JSON document, or one a line (NDJSON); “-” or no file reads standard input.
      On a terminal the default is a table, elsewhere JSON. With --lang, JSON gets its words added.
  envscore explain CODE [--facts FILE] [--policy FILE] [--lang zh|en]
      Explains a rule: A1–A8, I1–I7 (and A8.1, I7.2 and so on), P1–P3, N1–N7, D1–D17.
      With --facts, how these facts score in that criterion (A and I codes).
  envscore gap FILE [--format text|json] [--policy FILE] [--lang zh|en]
      What is lacking: the next step of each criterion and what it gives, and each threshold not reached.
  envscore plan new --out PLAN.xlsx [--force]
      A blank plan of a review day: institutions, units, appraisers and what they declare, experts, panels, recusals.
  envscore new --plan PLAN.xlsx --out DIR [--force] [--formulas builtin|addin]
      All workbooks of the day: a scoresheet for each expert and unit, the attendance sheet, recusal promises.
      Errors of the plan are told with their cells, and nothing is made.
  envscore new --institution NAME --unit 04 --appraisers FILE|N --out SCORESHEET.xlsx
               [--expert NUMBER[,NAME[,LIBRARY]]] [--date YYYY-MM-DD] [--policy FILE] [--force]
               [--formulas builtin|addin]
      One scoresheet. FILE is UTF-8 text, an appraiser a line: the name and, behind a comma, the major.
      Files that are there already are not overwritten without --force.
      --formulas addin: the points come from the functions of the ENVSCORE add-in, for Excel with the add-in
      only; LibreOffice and WPS show #NAME?. builtin, the default, calculates in every spreadsheet program.
  envscore facts SCORESHEET.xlsx…
      The review (JSON) that scoresheet workbooks hold, and the cell of each fact.
  envscore validate PATH… [--plan PLAN.xlsx] [--report REPORT.xlsx|.html|.json|.ndjson] [--code CODE]
                    [--force] [--lang zh|en]
      Checks scoresheets that were handed in: what is missing, wrong or altered, at which cell, and what each is worth.
      A path is a file, a folder with all that is in it, a pattern or a zip; nothing is ever changed.
      --code takes check codes of its signed prints (1234-5678-90; of an appraiser 3=1234-5678-90), for one file.
      With --plan they are held to the plan, and what is missing is told. Ctrl-C leaves a report of what was checked.
  envscore panel PATH… [--plan PLAN.xlsx] [--out PANEL.xlsx] [--decisions PANEL.xlsx]
                 [--opinion OPINION.docx] [--template OWN.docx] [--for internal|anonymous|applicant]
                 [--archive ARCHIVE.zip [--scans FOLDER]] [--report REPORT.xlsx|.html|.json|.ndjson]
                 [--include-invalid] [--policy FILE] [--force] [--lang zh|en]
      Combines the experts' scoresheets: grouped by institution and unit, checked, averaged and held to 70/12/30/18.
      A scoresheet with errors is listed and left out; with --include-invalid it counts, and the result is provisional.
      --out writes the panel workbook; what is typed into it is read back by --decisions. --opinion writes the opinion.
      --archive keeps what came, scans, workbook, opinions, report, contents and check sums in one zip.
      --for: internal (as usual), anonymous without experts' names (their key in a file beside),
      applicant without any single score.
  envscore registers new --out REGISTERS.xlsx [--province NAME] [--from YYYY-MM-DD] [--force]
      Blank supervision registers: institutions, appraisers, categories, trainings, cases, commissions, complaints,
      blacklist, inspections, evaluations and more, a sheet each. --from: duties are counted from then on,
      2020-01-01 if not said.
  envscore registers import LEDGER.xlsx --out REGISTERS.xlsx [--mapping MAPPING.json] [--dry-run] [--force]
      Makes registers of an office's own ledger. --dry-run only says which column is taken for which and what is not
      understood; the mapping that it prints can be changed and given back with --mapping. Unknown columns are kept.
  envscore registers check REGISTERS.xlsx… [--as-of YYYY-MM-DD] [--report REPORT.xlsx|.html|.json|.ndjson]
                     [--policy FILE] [--force] [--lang zh|en]
      What is due, what is late, whom to warn, who may be released, and what the registers contradict; today, if no
      other day is said. Several provinces' files together give the national view.
  envscore draw REGISTERS.xlsx… --institutions N --inspectors M --seed TEXT [--stratified] [--as-of YYYY-MM-DD]
                [--report PROTOCOL.json] [--force]
      The double-random draw: institutions on the register, and for each its inspectors, none to their own or to one
      that they are recused from. Whoever has the lists and the seed repeats it; --stratified by province.
  envscore serve [--port 3000] [--host localhost] [--cert CERT.pem --key KEY.pem]
      Scoresheets filled in and checked in the browser: static files only, for this machine only unless a host is named;
      the add-in's files are under /addin/. With a certificate and its key it is https. Ctrl-C ends it.
  envscore schema facts|result|registers
      The JSON Schema of facts or results.

Exit codes
  0 clean   1 an error, or provisional or missing   2 misuse, or cannot write   3 some input unreadable   130 broken off
`,
  problems: {
    'not-json': 'not valid JSON, not scored; check brackets, quotation marks and commas',
    'not-utf8': 'not UTF-8, not scored; save it as UTF-8',
    'too-long': 'longer than 64 MiB, not scored; split it',
    'not-a-document': 'neither JSON in UTF-8 nor an .xlsx workbook, not scored; check the file',
    'not-there': 'there is no such file; check the path',
    'is-a-folder': 'is a folder, not a file; name the file in it',
    'no-permission': 'may not be read; open its permissions, or copy it',
    'cannot-open': 'cannot be opened; check path and permissions',
    empty: 'is empty; check the file',
    'not-a-scoresheet': 'no scoresheet workbook, not scored; use a file made by envscore new',
    'not-a-plan': 'no plan of a review day; fill in a file made by envscore plan new',
    'not-a-panel-workbook': 'is no panel workbook; take one that envscore panel --out has written',
    'panel-copy':
      'is the anonymous or the applicant’s copy of a panel workbook and holds nothing to read back; take the panel’s own (--for internal)',
    'unreadable-plan': 'cannot be read as an .xlsx workbook; open it in a spreadsheet program and save it as .xlsx',
    'no-registers':
      'none of its sheets is a register; use a file made by envscore registers new, and envscore registers import for a ledger',
    'list-not-utf8': 'no list in UTF-8; save it as UTF-8 text, an appraiser a line',
  },
  place: (input, line) => (line === undefined ? input : `${input}, line ${line}`),
  colon: ': ',
  standardInput: 'standard input',
  misuse: {
    unknownCommand: (command) =>
      `no command “${command}”; there are score, explain, gap, plan, new, validate, panel, registers, draw, facts, serve, schema`,
    option: (option) => `option ${option} is not known here, or lacks its value`,
    format: (found, allowed) => `--format is “${found}”, allowed: ${allowed}`,
    language: (found) => `--lang is “${found}”, allowed: zh, en`,
    date: (option, found) => `--${option} is “${found}”, which is no real date from 1950 to 2100, such as 2026-11-21`,
    policyUnreadable: (file) => `policy file ${file} cannot be read; it must be one JSON document`,
    policy: (file) => `policy file ${file} is wrong, nothing was scored:`,
    noCode: 'give a code, such as envscore explain A6',
    unknownCode: (code) => `no code “${code}”; there are A1–A8, I1–I7 (and A8.1, I7.2 and so on), P1–P3, N1–N7, D1–D17`,
    noSuchCriterion: (code, kind) => `there is no ${code} in: ${kind}`,
    factsFile: 'name a scoresheet workbook, such as envscore facts scoresheet.xlsx',
    planNew: 'name the file to write, such as envscore plan new --out plan.xlsx',
    newCall:
      'give --plan PLAN.xlsx --out DIR, or --institution NAME --unit CODE --appraisers FILE|N --out SCORESHEET.xlsx',
    notWithPlan: (option) => `--${option} does not go with --plan; the plan itself says it`,
    formulas: (found) => `--formulas is “${found}”, allowed: builtin, addin`,
    unit: (found) => `--unit is “${found}”, allowed: code or name of the 7 matters (01 to 07) or the 47 categories`,
    expert: (found) =>
      `--expert is “${found}”, expected NUMBER[,NAME[,national or provincial]], such as 1,周一,national`,
    appraisers: (found, from, to) => `${found} appraisers, one scoresheet has room for ${from} to ${to}`,
    outWorkbook: (found) => `--out is “${found}”, expected a file name that ends in .xlsx`,
    filesThere: (paths) =>
      `there already: ${paths.slice(0, 3).join(', ')}${paths.length > 3 ? ` and others, ${paths.length} in all` : ''}; nothing was written: to overwrite, add --force`,
    cannotWrite: (path, code) =>
      `cannot write ${path} (${code}), nothing was written; check path, permissions and space, or close the program that has it open`,
    outputIsInput: (path) =>
      `${path} is a file to be read: nothing is written over it, nothing was written; give another name (--force does not help)`,
    validatePaths:
      'name files, folders or archives to check, such as envscore validate returned --report validation.xlsx',
    code: (found) =>
      `--code was given “${found}”; it takes the check code of a signed print, such as 1234-5678-90, before it the number of an appraiser: 3=1234-5678-90`,
    codeFile: '--code holds one scoresheet to its print: name one .xlsx file',
    paper: (found, ending) => `“${found}” has to be the name of a ${ending} file`,
    scans: (folder, code) => `the folder of scans ${folder} cannot be read (${code}); check its path and permissions`,
    scansAlone: '--scans go into an archive: add --archive ARCHIVE.zip',
    audience: (found) => `--for was given “${found}”; it takes internal, anonymous or applicant`,
    template: (path, code) => `the form ${path} cannot be read (${code}); check its path and permissions`,
    panelPaths: 'name the workbooks to combine, such as envscore panel returned --out panel.xlsx',
    report: (found) => `--report is “${found}”, expected a file name that ends in .xlsx, .html, .json or .ndjson`,
    schema: 'say facts, result or registers, such as envscore schema facts',
    serve: 'serve takes no files, such as envscore serve --port 8080',
    notBuilt: 'the built workbench was not found; in the repository, run npm start',
    port: (found) => `--port is “${found}”; it has to be a whole number from 0 to 65535`,
    portsTaken: (from, to) => `ports ${from} to ${to} cannot be used; name another with --port`,
    host: (address, code) => `cannot serve at ${address} (${code}); --host has to be a name or address of this machine`,
    certAndKey: '--cert and --key go together',
    certificate: (detail) => `the certificate or its key cannot be read: ${detail}`,
    registersCall: 'say new, import or check, such as envscore registers check REGISTERS.xlsx',
    registersPaths: 'name a registers file or a folder, such as envscore registers check REGISTERS.xlsx',
    drawCall:
      'give the registers, --institutions, --inspectors and --seed, such as envscore draw REGISTERS.xlsx --institutions 5 --inspectors 2 --seed 2026-1',
    count: (option, found) => `--${option} is a whole number above 0, found “${found}”`,
    mapping: (file, detail) => `${file} is no usable mapping: ${detail}; change what --dry-run prints`,
    seeHelp: 'See envscore --help --lang en',
  },
  planStopped: (errors) =>
    `the plan has ${errors} ${errors === 1 ? 'error' : 'errors'}, nothing was made; correct and save it, then run again`,
  validate: {
    planStopped: (errors) =>
      `the plan has ${errors} ${errors === 1 ? 'error' : 'errors'}, nothing was checked; correct and save it, then run again`,
    progress: (done, total, rate, left) =>
      `${done}/${total}, ${rate.toFixed(rate < 10 ? 1 : 0)} a second${left === undefined ? '' : `, ${duration(left)} left`}`,
    report: (path) => `report: ${path}`,
  },
  panel: {
    misread: (found) => `“${found}” cannot stand here; correct it`,
    decisionsStopped: (count) =>
      `${count} ${count === 1 ? 'cell' : 'cells'} of the panel workbook cannot be read and nothing was combined; correct them, save, and run again`,
    written: (path) => `written: ${path}`,
    stopped: (checked, listed) =>
      `broken off: ${checked} of ${listed} files were checked, nothing was combined, and no workbook, opinion or archive written; run again`,
    nothing:
      'there is no scoresheet to combine, and no workbook, opinion or archive was written; check the paths given and what is told above',
  },
  registers: {
    findings: 'Findings',
    progress: (done, total, rows) => `${String(done)}/${String(total)} files, ${String(rows)} rows`,
    none: 'Nothing is late, due, open or wrong.',
    omitted: (count) => `${String(count)} more findings of wrong rows are not listed.`,
    asOf: (date) => `Supervision registers on ${date}`,
    blacklist: 'Blacklist',
    institutions: (count) => `${String(count)} ${count === 1 ? 'institution' : 'institutions'}`,
    appraisers: (count) => `${String(count)} ${count === 1 ? 'appraiser' : 'appraisers'}`,
    taken: (sheet, register, header, rows) =>
      `${sheet} → ${register} (headings in row ${String(header)}, ${String(rows)} rows)`,
    untaken: (sheet) => `${sheet}: no register that can be told; not taken over`,
    becomes: (letters, heading, column) => `${letters} ${heading} → ${column}`,
    kept: (letters, heading) => `${letters} ${heading}: not known, kept as it is`,
    byName: (column) => `${column} (looked up by name)`,
    lacking: (columns) => `needed columns are missing: ${columns}`,
    named: (found, unknown) =>
      `numbers looked up by name: ${String(found)}; names that nobody or several have: ${String(unknown)}`,
    lookedUp: (cell, heading, name, number) =>
      number === undefined
        ? `nobody or several of this name: ${cell} ${heading} “${name}”, enter the number`
        : `looked up by name: check ${cell} ${heading} “${name}” → ${number}`,
    misunderstood: (cell, heading, found) =>
      `not understood: ${cell} ${heading} “${found}”, taken over as it is; correct it`,
    dryRun: 'A dry run: nothing was written. The mapping, to be saved, changed and given back with --mapping:',
  },
  draw: {
    notWhole: 'Not all of the lists were read: nothing was drawn. See to what is said above, then draw again.',
    stopped: 'Broken off before all of the lists were read: nothing was drawn. Run it again.',
    wrong: (count) =>
      `${String(count)} entries of the institutions or inspectors are wrong: nothing was drawn. Correct them first, then draw again (--force does not help).`,
    title: 'Protocol of a double-random draw',
    algorithm: 'algorithm',
    seed: 'seed',
    asOf: 'lists as of',
    institutions: 'institutions',
    inspectors: 'inspectors',
    drawn: 'drawn',
    listed: (count, digest) => `${String(count)}, SHA-256 ${digest}`,
    asked: (institutions, inspectors) => `${String(institutions)} institutions, ${String(inspectors)} inspectors each`,
    group: (name, size, count) => `${name === '' ? '(no province)' : name}: ${String(count)} of ${String(size)}`,
    problems: {
      'too-few-institutions': (found) => `only ${String(found)} institutions are on the register: all are drawn.`,
      'too-few-asked': (found) => `${String(found)} inspectors each are too few: at least 2.`,
      'too-few-inspectors': (institution, found) =>
        `${institution}: only ${String(found)} inspectors may go there; add inspectors and draw again.`,
    },
  },
  serve: {
    taken: (asked, port) =>
      `Port ${asked} is taken, ${port} is used. Browsers keep documents apart by address: what was kept at ${asked} is not seen here.`,
    at: (address) => `Open ${address} in a browser`,
    addIn: (address) => `The Excel add-in's files are at ${address}`,
    end: 'Ctrl-C ends it.',
  },
  gap: {
    nothing: 'full marks, nothing can be gained',
    open: (issues) =>
      issues === 1
        ? '1 more place is blank, unconfirmed or wrong: settle it first (see envscore score)'
        : `${issues} more places are blank, unconfirmed or wrong: settle them first (see envscore score)`,
  },
  table: {
    columns: ['Code', 'Criterion', 'Points', 'Max', 'Note'],
    total: 'Total',
    noTotal: 'disqualified from review, no total',
    beforeCap: (sum) => `${sum} before the cap`,
    threshold: (threshold, isMet) => `${isMet ? 'reaches' : 'below'} ${threshold}`,
    issues: 'To be settled',
    notes: 'Notes',
    next: 'Next steps',
    conclusion: 'Conclusion',
    provisional: 'provisional: the sum of what is known',
    spread: (min, max, deviation) => `lowest ${min}, highest ${max}, standard deviation ${deviation}`,
    disagreement: (label, points, max) => `${label} (of ${max}): the experts differ widely: ${points}`,
    appraisers: 'Appraisers',
    unscored: 'cannot be scored',
    passed: (hasPassed) => (hasPassed ? 'reaches the pass mark set' : 'below the pass mark set'),
  },
};
