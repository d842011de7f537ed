import { deepStrictEqual, doesNotMatch, ok } from 'node:assert/strict';
import {
  type Checked,
  checkAgainstPlan,
  checkFile,
  citeCheck,
  fileLine,
  planWorkbook,
  readPlan,
  readXlsx,
  reportHtml,
  reportJson,
  reportWorkbook,
  reportedFile,
  summaryLine,
  wordCheck,
  writeXlsx,
} from '../../src/index.js';
import { plan } from '../plan/plan.js';

const { plan: document } = readPlan(readXlsx(writeXlsx(planWorkbook(plan))));

/** Checked by itself, a workbook of any kind takes a fraction of this. */
const longestMilliseconds = 10_000;

/** Throws unless a file, whatever it is, has its findings, and every report can tell them; gives what the file is taken for. */
export function survives(bytes: Uint8Array): string {
  const began = performance.now();
  const checked = checkFile('文件.xlsx', bytes);
  ok(performance.now() - began < longestMilliseconds, 'the check took too long');
  expectPlain(checked);
  const against = checkAgainstPlan({ plan: document }, [checked]);
  for (const one of against.files) expectReports(one);
  if (checked.findings.some(({ code }) => code === 'plan-submitted')) structuredClone(readPlan(readXlsx(bytes)));
  return checked.scoresheet === undefined ? String(checked.findings[0]?.code) : 'scoresheet';
}

function expectPlain(checked: Checked): void {
  const { findings, scoresheet } = checked;
  deepStrictEqual(structuredClone(checked), checked);
  ok(!findings.some(({ code }) => code === 'crashed'), `crashed: ${String(findings[0]?.found)}`);
  if (scoresheet === undefined) {
    deepStrictEqual(
      findings.map(({ severity }) => severity),
      ['error'],
    );
    return;
  }
  const { total, appraisers } = scoresheet.worth;
  for (const points of [total, ...appraisers.map((one) => one.total)])
    ok(points === undefined || (points >= 0 && points <= 100), `${String(points)} points`);
}

/** What a sentence does not have when all of its parts are there. */
const gap = /undefined|NaN|\[object/;
const unseen = /[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u;

function expectReports(checked: Checked): void {
  const file = { ...reportedFile(checked), lies: { path: `../${checked.file}` } };
  const day = { files: [file], listed: 1, isPartial: false, plan: { file: '安排.xlsx', missing: [] } };
  for (const language of ['zh', 'en'] as const) {
    for (const finding of file.findings.slice(0, 50)) {
      const isOwn = !gap.test(JSON.stringify(finding));
      if (isOwn) doesNotMatch(`${wordCheck(finding, language)}${citeCheck(finding, language) ?? ''}`, gap);
    }
  }
  const texts = [reportHtml(day, 'zh'), reportJson(day, 'en'), fileLine(file, 'zh'), summaryLine(day)];
  for (const text of texts) doesNotMatch(text, unseen);
  for (const text of texts.slice(1)) JSON.parse(text);
  const { sheets } = readXlsx(writeXlsx(reportWorkbook(day, 'zh')));
  const cells = sheets.flatMap((sheet) => [...sheet.cells.values()].flatMap((row) => [...row.values()]));
  ok(!cells.some(({ formula }) => formula !== undefined), 'the report has a formula');
}
