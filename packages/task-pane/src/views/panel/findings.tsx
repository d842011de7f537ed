import type { Language } from '@envscore/rules-core';
import { type Panel, type Validation, expertFor, openIssues, wordCheck, wordPanelIssue } from '@envscore/scoresheet';
import type { ReactNode } from 'react';
import { addressIn } from '../../parts/address.js';
import { More } from '../../parts/more.js';
import { useStyles } from '../../parts/styles.js';
import { wordsOf } from '../../wording/words-of.js';
import { panelViewWords } from './wording/words-of.js';

interface FindingsProps {
  readonly panel: Panel;
  readonly validation: Validation;
  readonly language: Language;
}

/** What has to be looked at: of the panel as a whole, then file by file. */
export function Findings({ panel, validation, language }: FindingsProps): ReactNode {
  const styles = useStyles();
  const words = wordsOf(language);
  const say = panelViewWords(language);
  const own = new Set(panel.seats.flatMap(({ versions }) => versions.map(({ file }) => file.file)));
  const ofPanel = openIssues(panel).map((issue) =>
    wordPanelIssue(issue, panel, (seat) => expertFor('internal', seat, language), language),
  );
  const ofFiles = validation.files
    .filter(({ file, scoresheet }) => own.has(file) || scoresheet === undefined)
    .flatMap(({ file, findings }) =>
      findings
        .filter(({ severity }) => severity !== 'info')
        .map((finding) => {
          const place =
            finding.at === undefined ? file : `${file} ${words.cell(finding.at.sheet, addressIn(finding.at))}`;
          return `${place} ${wordCheck(finding, language)}`;
        }),
    );
  const lines = [...ofPanel, ...ofFiles];
  if (lines.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{say.findings}</h3>
      <More
        first={10}
        word={words.check.more}
        items={lines.map((line, index) => (
          <li key={index} className={styles.item}>
            {line}
          </li>
        ))}
      />
    </section>
  );
}
