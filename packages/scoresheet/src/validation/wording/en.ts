import { partsApart } from '../printed-codes.js';
import { type CheckWords, largest } from './check-words.js';

const again = 'ask the expert to hand in the original scoresheet again';
const asXlsx = 'open the scoresheet in Excel or WPS, save it as .xlsx and hand it in again';
const notOurs = 'check whether the wrong file was handed in';
const part = (found: string): string => (found === '' ? '' : ` (${found})`);

const parts = { facts: 'the facts', points: 'the points', standard: 'the edition or policy' } as const;

const codeParts = (found: string, expected: string): string =>
  `${partsApart(found, expected)
    .map((part) => parts[part])
    .join(' and ')} differ`;

export const checksEn: CheckWords = {
  inAll: (count) => ` (${count} in all)`,
  wrong: 'wrong',
  missing: 'not scored',
  codes: {
    'not-there': ({ found }) => `there is no file or folder${found === '' ? ' here' : ` ${found}`}; check the path`,
    'nothing-found': () => 'there is no file to check in it; check the path',
    vanished: () => 'the file was moved or deleted before it was checked; put it back and check again',
    'no-permission': () => 'there is no permission to read this file; grant it, or check a copy',
    locked: () => 'another program holds the file; close it there and check again',
    'cannot-open': ({ found }) => `the file cannot be opened (${found}); check another copy`,
    'too-many-files': ({ found }) => `too many files (${found}); check them in several runs`,
    'damaged-archive': () => 'the archive is damaged; pack it again, or hand in the files themselves',
    'encrypted-entry': () => 'this file in the archive has a password; hand it in without one',
    'archive-in-archive': () => 'an archive inside an archive, which was not opened; unpack it first',
    'timed-out': () => 'the check took too long and was stopped; look at this file yourself',
    'too-much-memory': () => 'the check took too much memory and was stopped; look at this file yourself',
    crashed: ({ found }) =>
      `something unexpected happened during the check (${found}); look at this file yourself and report it to the maintainers`,
    'same-file': ({ found }) => `the same, byte for byte, as ${found}; counted once`,

    empty: () => `the file is empty; ${again}`,
    picture: () => `this is a picture, no scoresheet; ${notOurs}`,
    pdf: () => 'this is a PDF, no scoresheet; hand in the .xlsx scoresheet',
    'web-page': () => `this is a web page, no scoresheet; ${asXlsx}`,
    'text-file': () => `this is a text file (such as .csv), no scoresheet; ${asXlsx}`,
    'text-document': () => `this is a text document (such as .docx or .doc), no scoresheet; ${notOurs}`,
    presentation: () => `this is a presentation, no scoresheet; ${notOurs}`,
    'other-archive': () => 'this is an archive without a workbook in it; unpack it and hand in the scoresheet',
    'not-a-workbook': () => `no spreadsheet at all; ${notOurs}`,
    truncated: () => 'the file is incomplete, only its beginning is there; copy or send it again',
    damaged: ({ found }) => `the file is damaged${part(found)}; copy or send it again`,
    'missing-part': ({ found }) =>
      `a part of the file is missing${part(found)}; open it in Excel or WPS, save it and hand it in again`,
    'broken-part': ({ found }) =>
      `a part of the file is broken${part(found)}; open it in Excel or WPS, save it and hand it in again`,
    encrypted: () => 'the file has a password; hand it in without one',
    'old-format': () => `this is a sheet in an old format (.xls, or .et of WPS); ${asXlsx}`,
    'binary-workbook': () => `this is a binary workbook (.xlsb); ${asXlsx}`,
    'open-document': () => `this is an .ods spreadsheet; ${asXlsx}`,
    'too-large': ({ found }) =>
      `the file is too large for a scoresheet${part(found)}: at most ${largest.file} MB, and ${largest.unpacked} MB unpacked; remove pictures and whatever does not belong there, save it and hand it in again`,
    'too-many-entries': () => 'the file has too many parts for a scoresheet; look at it yourself',
    'too-compressed': ({ found }) =>
      `the file would unpack to an abnormal size${part(found)} and was not opened; check where it comes from`,
    'too-deep': ({ found }) =>
      `the file is nested abnormally deep${part(found)} and was not opened; check where it comes from`,
    'too-many-sheets': () => 'too many sheets for a scoresheet; look at it yourself',
    'too-many-cells': () => 'too many cells for a scoresheet; look at it yourself',
    'duplicate-entry': ({ found }) =>
      `the file has two parts of one name (${found}) and was not opened; save it in Excel or WPS and hand it in again`,
    'unsafe-path': ({ found }) =>
      `a path inside the file leads out of it (${found}); it was not opened: check where it comes from`,
    'unknown-compression': ({ found }) =>
      `the file is compressed in an unknown way (${found}); save it in Excel or WPS and hand it in again`,
    'not-a-scoresheet': () => `a workbook, but no scoresheet; ${notOurs}`,
    'signing-papers': () => 'these are the papers to sign on the day, no scoresheet; nothing to check',
    'panel-submitted': () => 'this is a panel workbook, no scoresheet; nothing to check',
    'plan-submitted': () => 'this is a review-day plan, no scoresheet; name it with --plan',
    'unknown-layout': ({ found, expected }) =>
      `layout version ${found}; this software reads ${expected}: use the matching version, or fill in a scoresheet of this one`,

    'missing-sheet': () => `this sheet is missing; ${again}`,
    'missing-name': ({ found }) => `the name ${found} is lost or has moved elsewhere, so this was not read; ${again}`,
    'changed-label': ({ found, expected }) =>
      `a fixed text was changed to ${found}, it should be “${expected}”; restore it and check what is filled in`,
    'renamed-sheet': ({ expected }) =>
      `the sheet was called “${expected}”; it is read all the same, but do not rename sheets`,
    'unknown-edition': ({ found }) => `edition ${found} of the standard is not known to this software; check it`,
    'unit-altered': ({ found, expected }) =>
      `the unit was changed to ${found}, the workbook was made for ${expected}; restore it or make another`,
    'policy-altered': ({ found }) =>
      `the provincial values were changed to ${found}, which the formulas do not follow; restore them or have the workbook made again`,

    'wrong-fact': ({ issue }) => issue,
    'doubtful-fact': ({ issue }) => issue,
    'noted-fact': ({ issue }) => issue,
    'roster-altered': ({ found, expected }) =>
      `the number was changed to ${found} from ${expected}, so the documents and publications are not found; restore it`,
    'unknown-appraiser': ({ found }) =>
      `${found === '' ? 'no number of an appraiser' : `the sheet 鉴定人 has no number ${found}`}, so the row is not counted; correct the number`,
    'error-in-fact': ({ found }) => `the cell shows the error ${found}; fill it in again`,
    'number-as-text': ({ found, expected }) =>
      `“${found}” was typed as text and is taken for the number ${expected}; type a number`,
    'other-spelling': ({ found, expected }) =>
      `found ${found}, taken for “${expected}”; the sheet’s own formulas may not know it: choose from the list`,

    'not-understood': ({ found, expected }) =>
      `found ${found}, meant “${expected}”, which the sheet’s own formulas do not know: its points, total and status are wrong; choose from the list or type a number, then recalculate, print and sign again`,
    'missing-fact': () => 'blank; fill it in',
    'unconfirmed-list': () =>
      'the list is empty and nobody has confirmed that there is nothing; fill it in, or choose 是 above it',
    'unconfirmed-points': () =>
      'some points are suggestions that nobody has confirmed; give the points, or choose 是 above the list',
    'no-expert': () => 'blank; fill in the expert’s number and name',
    'no-review-date': () => 'blank; fill in the day of the review',
    'not-signed': () => 'blank; fill in the day of the signature once it is signed',
    'signed-before-review': ({ found, expected }) => `signed on ${found}, before the review on ${expected}; check it`,

    'not-calculated': () =>
      'formulas without results cannot be compared; the points were worked out anew. Open and save the file once in Excel or WPS',
    'points-differ': ({ found, expected }) =>
      `the sheet says ${found}, the facts give ${expected}; recalculate, or check whether it was changed`,
    'formula-replaced': ({ found, expected }) =>
      `the formula was replaced by ${found}${expected === '' ? '' : `, the facts give ${expected}`}; restore the formula`,
    'formula-changed': ({ found, expected }) =>
      `the formula was changed to ${found}, it should be ${expected}; restore it`,
    'formula-missing': () =>
      'an inserted row without formulas is not scored in the sheet; its facts were scored anew: use the rows that are ready',
    'stuck-name': () =>
      'Excel did not find the functions of the add-in and stays at #NAME?; install it and enter the formulas again, or use a scoresheet that needs no add-in',
    'foreign-call': () =>
      'functions of the add-in are stored as another file’s and will not be calculated any more; fill in the original scoresheet',
    'error-value': ({ found, expected }) =>
      `the formula shows the error ${found}${expected === '' ? '' : `, the facts give ${expected}`}; check what is filled in`,

    'form-differs': ({ found, expected }) =>
      `this shows ${found}, what is filled in makes it ${expected}; recalculate before printing`,
    'check-code-differs': ({ found, expected }) =>
      `the check code is ${found}, what stands here gives ${expected}; print and sign it again`,
    'printed-code-differs': ({ found, expected }) =>
      expected === ''
        ? `there is no such form, so the code ${found} of the signed print cannot be held to it; check the number`
        : `the code of the signed print is ${found}, that of this file ${expected}: ${codeParts(found, expected)}; make sure that this is what was signed`,
    'same-person': ({ found }) => `${found} stands in the roster twice; check whether they are one person`,
    'refused-without-reason': () => 'the entry is not accepted and no reason is given; add it',
    'two-majors': ({ found, expected }) =>
      `somebody of this name is in the roster with the major ${expected}, here ${found}; check whether they are one person`,
    'majors-exceed-headcount': ({ found, expected }) =>
      `the majors have ${found} people, more than the ${expected} appraisers; nobody counts under two majors: check it`,

    'differs-from-declared': ({ found, expected }) => `found ${found}, declared ${expected}; check the evidence`,
    'not-declared': ({ found }) => `${found} was not declared; check the evidence`,
    'declared-dropped': ({ found }) =>
      `${found} was declared and is not in the scoresheet; refuse it with 否 and a reason instead of deleting it`,
    'declared-altered': ({ found, expected }) =>
      `the declared content was changed to ${found}, the plan has ${expected}; restore it`,

    'has-macros': () => 'the file has macros; they were not run. Check where it comes from and save it as .xlsx',
    'external-link': ({ found }) => `refers to another file, ${found}, which was not read; type the values`,
    comment: ({ found }) => `a comment: ${found}`,
    'merged-inputs': ({ found }) =>
      `the input cells ${found} were merged and all but the first are lost; unmerge and fill them in`,
    'hidden-data': () => 'hidden content, which counts all the same; show it and check it',
    'formula-in-input': ({ found }) =>
      `a formula ${found} stands in an input cell and its last result counts; type the result`,
    'hidden-characters': ({ found }) => `characters that nobody sees (${found}); type it again`,
    'same-value': ({ found }) => `${found} for every appraiser; check that each was judged`,
    'disguised-content': ({ found }) =>
      `its number format or colour hides or falsifies what stands here, which is ${found}; restore the format and check it`,
    'added-drawing': () =>
      'a picture, shape, text box or control was added, which was not looked at; check that it hides nothing, and delete it',
    'stray-content': ({ found }) =>
      `${found} stands outside of the cells to fill in and was not read; move it where it belongs, or delete it`,
    'added-sheet': () => 'not a sheet of the scoresheet; it was not read',

    'unknown-institution': ({ found, expected }) =>
      `the plan has no ${found}, but ${expected}; check the institution’s name`,
    'unit-not-planned': ({ found, expected }) =>
      `the plan has no application of this institution for ${found}, but for ${expected}; check it`,
    'recused-expert': ({ found }) =>
      `${found} has to stand aside for this institution: the points must not be used; check the recusals of the plan`,
    'wrong-expert': ({ found, expected }) => `expert ${found} is not on the panel for this unit; expected ${expected}`,
    'renamed-expert': ({ found, expected }) =>
      `the expert is called ${found}, in the plan ${expected} has this number; check it`,
    'other-date': ({ found, expected }) => `the day of the review is ${found}, in the plan ${expected}; check it`,
    'other-policy': ({ found, expected }) =>
      `the provincial values are ${found}, in the plan ${expected}, and so the points differ; hand in the scoresheet made from the plan`,
    'other-scope': ({ found, expected }) => `the scope is ${found}, in the plan ${expected}; check it`,
    'duplicate-submission': ({ found }) =>
      `this expert’s scoresheet for this institution and unit was handed in already (${found}); decide which one counts`,
    'renamed-appraiser': ({ found, expected }) =>
      `the name is ${found}, in the plan ${expected} has this number; check it`,
    'renumbered-appraiser': ({ found, expected }) => `the number is ${found}, in the plan ${expected}; correct it`,
    'appraiser-not-planned': ({ found }) => `the plan has no ${found}; check it`,
    'appraiser-missing': ({ expected }) => `${expected} is missing; hand in the scoresheet made from the plan`,

    'version-to-choose': ({ found }) =>
      `the same expert has handed in a different one too (${found}); say on the page 版本 of the panel workbook which one counts`,
    'other-version': ({ found }) =>
      `another version of the same expert’s review counts (${found}); this one is only kept`,
    'left-out': () =>
      'it has errors and is not combined with the others; have it corrected, or let it count with --include-invalid (the result is provisional then)',
    'differs-from-experts': ({ found, expected, by }) =>
      `it says ${found}, that of ${by} says ${expected}; this is a fact and the same for all experts, check it`,
    'appraiser-not-judged': ({ expected, by }) => `${expected} is missing, whom ${by} judged; check the list`,
    'appraiser-not-shared': ({ found, by }) => `${found} is there, whom ${by} did not judge; check the list`,
  },
};
