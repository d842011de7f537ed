import {
  type Language,
  type Policy,
  catalogueOf,
  combine,
  conclusionOf,
  defaultPolicy,
  exactly,
  shortfallsOf,
  shown,
  shownDeviation,
} from '@envscore/rules-core';
import { sentencesOf } from '../wording/finding.js';
import { messagesOf } from '../wording/language.js';
import { readPolicyArgument } from './arguments.js';
import { type Outcome, type Value, errorOf, issuesFound, problemsFound } from './outcome.js';
import { type PanelSheet, type SheetPoints, readPanel } from './panel-sheet.js';
import { concluded } from './sections.js';

/** A panel's sheets combined (P1, P2, P3): means and spread of the total and each section, and the conclusion. */
export function panelOf([experts, policyText]: readonly unknown[], language: Language): Outcome {
  const panel = readPanel(experts);
  const { policy, issues, problems } = readPolicyArgument(policyText);
  const findings = [
    ...problemsFound([...panel.problems, ...problems]),
    ...issuesFound(issues, 'review'),
    ...issuesFound(panel.issues, 'panel'),
  ];
  const isScorable = findings.every((finding) => 'issue' in finding && errorOf(finding) !== 'value');
  return isScorable ? { value: tableOf(panel, policy ?? defaultPolicy, language), findings } : { findings };
}

function tableOf({ points, issues }: PanelSheet, policy: Policy, language: Language): Value {
  const { sections: names, conclusions, phrases } = catalogueOf(language);
  const { columns: head, conclusion } = messagesOf(language).panel;
  const all = (code: keyof SheetPoints) => points.map((one) => exactly(one[code]));
  const mean = (code: keyof SheetPoints) => combine(all(code), policy);
  const means = {
    total: mean('total'),
    composition: mean('composition'),
    technical: mean('technical'),
    laboratory: mean('laboratory'),
  };
  const shortfalls = shortfallsOf(means);
  const rows = concluded.map(({ code, max, threshold }) => {
    const values = points.map((one) => one[code]);
    const by = shortfalls.find((shortfall) => shortfall.code === code)?.by ?? '';
    const spread = [Math.min(...values), Math.max(...values), shownDeviation(all(code))];
    return [names[code], shown(means[code]), max, threshold, by, ...spread];
  });
  const text =
    issues.length === 0
      ? conclusions[conclusionOf(shortfalls)]
      : conclusions.provisional + phrases.colon + sentencesOf(issuesFound(issues, 'panel'), language);
  return [head, ...rows, [conclusion, text, ...head.slice(2).map(() => '')]];
}
