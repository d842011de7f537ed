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
import { type Finding, type Outcome, type Value, problemsFound, severityOf } from './outcome.js';
import { panelOf } from './panel.js';
import type { Problem } from './problem.js';

/** Evaluates a function on the values of cells. */
export const evaluate = (id: FunctionId, args: readonly unknown[], language: Language): Outcome =>
  reckon(id, args) ?? worded(functions[id], args, language);

/** The functions that answer in words. */
function worded(declaration: FunctionDeclaration, args: readonly unknown[], language: Language): Outcome {
  if ('sheet' in declaration) return detailOf(declaration, args, language);
  switch (declaration.gives.as) {
    case 'findings':
      return findingsOf(args, language);
    case 'explanation':
      return explanationOf(args, language);
    case 'conclusion':
      return conclusionOf(args, language);
    case 'panel':
      return panelOf(args, language);
    case 'category':
      return categoryOf(args, language);
    case 'version':
      return {
        value: messagesOf(language).version(version, catalogueOf(language).words[`edition.${edition.id}`]),
        findings: [],
      };
  }
}

/** What there is to say about another function's arguments, a row a finding. It never fails. */
function findingsOf([name, ...args]: readonly unknown[], language: Language): Outcome {
  const problems: Problem[] = [];
  const found = String(neededCell(name, 'function', problems) ?? '');
  const id = findFunction(found);
  if (id === undefined && problems.length === 0)
    problems.push({ code: 'unknown-function', parameter: 'function', found });
  const findings =
    id === undefined || problems.length > 0 ? problemsFound(problems) : evaluate(id, args, language).findings;
  return { value: rowsOf(findings, language), findings };
}

function rowsOf(findings: readonly Finding[], language: Language): Value {
  const { severities } = catalogueOf(language);
  if (findings.length === 0) return [['', messagesOf(language).nothingFound]];
  return findings.map((finding) => [severities[severityOf(finding)], sentenceOf(finding, language)]);
}
