import type { Issue } from '../scoring/issues.js';
import type { AppraiserResult, InstitutionResult, Result, SectionResult } from '../scoring/result.js';
import type { Catalogue } from './catalogue.js';
import { explain } from './explanation.js';
import { sentenceOf } from './issue.js';
import { catalogueOf } from './language.js';
import type { Kind } from './place.js';
import type { Language } from './terms/language.js';

/**
 * A result with its words in one language: `message` on every issue, `label` on criteria, sections and status, `explanation` on
 * every criterion. Nothing else of the result is changed.
 */
export function wordResult(result: Result, language: Language): Readonly<Record<string, unknown>> {
  const catalogue = catalogueOf(language);
  if (!('kind' in result)) return { ...result, issues: worded(result.issues, 'appraiser', catalogue) };
  const head = {
    ...result,
    label: catalogue.statuses[result.status],
    issues: worded(result.issues, result.kind, catalogue),
  };
  switch (result.kind) {
    case 'appraiser':
    case 'institution':
      return { ...head, ...sectionsOf(result, catalogue), criteria: criteriaOf(result, catalogue, language) };
    case 'panel':
      return {
        ...head,
        ...sectionsOf(result, catalogue),
        conclusionLabel: catalogue.conclusions[result.conclusion],
        sheets: result.sheets.map((sheet) => wordResult(sheet, language)),
      };
    case 'review':
      return {
        ...head,
        institution: wordResult(result.institution, language),
        appraisers: result.appraisers.map((one) => ({ ...one, result: wordResult(one.result, language) })),
      };
  }
}

const worded = (issues: readonly Issue[], kind: Kind, catalogue: Catalogue) =>
  issues.map((issue) => ({ ...issue, message: sentenceOf(issue, kind, catalogue) }));

const sectionsOf = ({ sections }: { readonly sections?: readonly SectionResult[] }, catalogue: Catalogue) =>
  sections === undefined
    ? {}
    : { sections: sections.map((section) => ({ ...section, label: catalogue.sections[section.code] })) };

const criteriaOf = (result: AppraiserResult | InstitutionResult, catalogue: Catalogue, language: Language) =>
  result.criteria.map((criterion) => ({
    ...criterion,
    label: catalogue.criteria[criterion.code],
    explanation: explain(result, criterion.code, language),
  }));
