import { type Language, catalogueOf, edition } from '@envscore/rules-core';
import type { FunctionDeclaration } from '../catalogue/declaration.js';
import { type FunctionId, findFunction, functions } from '../catalogue/functions.js';
import { version } from '../version.js';
import { sentenceOf } from '../wording/finding.js';
import { messagesOf } from '../wording/language.js';
import { categoryOf } from './category.js';
import { conclusionOf } from './conclusion.js';
import { detailOf } from './detail.js';
import { explanationOf } from './explanation.js';
import { reckon } from './figure.js';
import { neededCell } from './needed-cell.js';
import { type Finding, type Outcome, type Setting, type Value, problemsFound, severityOf } from './outcome.js';
import { panelOf } from './panel.js';
import type { Problem } from './problem.js';
import { blacklistOf } from './supervision/blacklist.js';
import { caseMonthsOf } from './supervision/case-months.js';
import { commissionOf } from './supervision/commission.js';
import { drawOf } from './supervision/draw.js';
import { releaseOf } from './supervision/release.js';
import { trainingsOf } from './supervision/trainings.js';

/** Evaluates a function on the values of cells. */
export const evaluate = (id: FunctionId, args: readonly unknown[], setting: Setting): Outcome =>
  reckon(id, args) ?? worded(functions[id], args, setting);

/** The functions that answer in words. */
function worded(declaration: FunctionDeclaration, args: readonly unknown[], setting: Setting): Outcome {
  const { language } = setting;
  if ('sheet' in declaration) return detailOf(declaration, args, language);
  switch (declaration.gives.as) {
    case 'findings':
      return findingsOf(args, setting);
    case 'explanation':
      return explanationOf(args, language);
    case 'conclusion':
      return conclusionOf(args, language);
    case 'panel':
      return panelOf(args, language);
    case 'category':
      return categoryOf(args, language);
    case 'blacklist':
      return blacklistOf(args, setting);
    case 'release':
      return releaseOf(args);
    case 'caseMonths':
      return caseMonthsOf(args, setting);
    case 'commission':
      return commissionOf(args, language);
    case 'trainings':
      return trainingsOf(args, setting);
    case 'draw':
      return drawOf(args);
    case 'version':
      return {
        value: messagesOf(language).version(version, catalogueOf(language).words[`edition.${edition.id}`]),
        findings: [],
      };
  }
}

/** What there is to say about another function's arguments, a row a finding. It never fails. */
function findingsOf([name, ...args]: readonly unknown[], setting: Setting): Outcome {
  const problems: Problem[] = [];
  const found = String(neededCell(name, 'function', problems) ?? '');
  const id = findFunction(found);
  if (id === undefined && problems.length === 0)
    problems.push({ code: 'unknown-function', parameter: 'function', found });
  const findings =
    id === undefined || problems.length > 0 ? problemsFound(problems) : evaluate(id, args, setting).findings;
  return { value: rowsOf(findings, setting.language), findings };
}

function rowsOf(findings: readonly Finding[], language: Language): Value {
  const { severities } = catalogueOf(language);
  if (findings.length === 0) return [['', messagesOf(language).nothingFound]];
  return findings.map((finding) => [severities[severityOf(finding)], sentenceOf(finding, language)]);
}
