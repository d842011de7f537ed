import {
  type Finding,
  type Formulas,
  type PlannedFile,
  Unreadable,
  checkFile,
  isMakeable,
  isPlan,
  readPlan,
  readXlsx,
  wordCheck,
  wordFinding,
  workbooksOf,
} from '@envscore/scoresheet';
import type { Language } from '@envscore/rules-core';
import { Button, Field } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { addressIn } from '../../parts/address.js';
import { Choice } from '../../parts/choice.js';
import { More } from '../../parts/more.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import type { Advice, Words } from '../../wording/words.js';
import type { ViewProps } from '../view.js';
import { FormulasChoice } from './formulas-choice.js';
import type { MakerProps } from './making.js';
import type { NewWords } from './wording/words.js';
import { newWordsOf } from './wording/words-of.js';

/** What a picked file turned out to be. */
type Picked =
  { readonly advice: Advice } | { readonly findings: readonly Finding[]; readonly files: readonly PlannedFile[] };

/** The scoresheets of a review day, of which one goes into the workbook in front. */
export function NewFromPlan({ language, words, isBusy, insert }: ViewProps & MakerProps): ReactNode {
  const styles = useStyles();
  const [picked, setPicked] = useState<Picked | 'reading'>();
  const [chosen, setChosen] = useState(0);
  const [formulas, setFormulas] = useState<Formulas>('builtin');
  const asked = useRef(0);
  const create = newWordsOf(language);
  const pick = async (file: File | undefined): Promise<void> => {
    const mine = (asked.current += 1);
    setChosen(0);
    setPicked(file && 'reading');
    if (file === undefined) return;
    const found = await openPlan(file, language, words);
    if (mine === asked.current) setPicked(found);
  };
  const files = picked !== undefined && picked !== 'reading' && 'files' in picked ? picked.files : [];
  const file = files[chosen];
  return (
    <div className={styles.view}>
      <Field label={create.planFile} hint={create.planHint}>
        {(field) => (
          <input
            {...field}
            type="file"
            accept=".xlsx"
            className={styles.select}
            onChange={({ target }) => void pick(target.files?.[0])}
          />
        )}
      </Field>
      {picked === 'reading' && <p className={styles.plain}>{create.planReading}</p>}
      {picked !== undefined && picked !== 'reading' && 'advice' in picked && (
        <Notice advice={picked.advice} intent="error" />
      )}
      {picked !== undefined && picked !== 'reading' && 'findings' in picked && (
        <PlanFindings findings={picked.findings} language={language} words={words} />
      )}
      {picked !== undefined && picked !== 'reading' && 'findings' in picked && isMakeable(picked.findings) && (
        <>
          {files.length === 0 ? (
            <p className={styles.plain}>{create.noFiles}</p>
          ) : (
            <Choice
              label={create.choose}
              value={String(chosen)}
              onChoose={(value) => {
                setChosen(Number(value));
              }}
            >
              {files.map(({ name, review }, index) => (
                <option key={name} value={index}>
                  {titleOf(review, create)}
                </option>
              ))}
            </Choice>
          )}
          {file?.review !== undefined && (
            <>
              <FormulasChoice formulas={formulas} onChoose={setFormulas} words={create} />
              <p className={styles.plain}>{create.insertHint}</p>
              <div>
                <Button
                  appearance="primary"
                  disabledFocusable={isBusy}
                  onClick={() => {
                    insert({ review: file.review, formulas });
                  }}
                >
                  {isBusy ? create.inserting : create.insert}
                </Button>
              </div>
            </>
          )}
        </>
      )}
    </div>
  );
}

const textAt = (review: unknown, ...path: readonly string[]): string => {
  const found = path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    review,
  );
  return typeof found === 'string' || typeof found === 'number' ? String(found) : '';
};

const titleOf = (review: unknown, { file }: NewWords): string =>
  file(
    textAt(review, 'expert', 'number'),
    textAt(review, 'expert', 'name'),
    textAt(review, 'unit'),
    textAt(review, 'institution', 'name'),
  );

async function openPlan(file: File, language: Language, { troubles }: Words): Promise<Picked> {
  const create = newWordsOf(language);
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    try {
      const snapshot = readXlsx(bytes);
      if (!isPlan(snapshot)) return { advice: create.notPlan };
      const { plan, findings } = readPlan(snapshot);
      const files = isMakeable(findings) ? workbooksOf(plan).filter(({ review }) => review !== undefined) : [];
      return { findings, files };
    } catch (error) {
      if (!(error instanceof Unreadable)) throw error;
      const [finding] = checkFile(file.name, bytes).findings;
      return { advice: { ...create.unreadable, ...(finding && { step: wordCheck(finding, language) }) } };
    }
  } catch (error) {
    return { advice: troubles.failed(error instanceof Error ? error.message : String(error)) };
  }
}

interface PlanFindingsProps {
  readonly findings: readonly Finding[];
  readonly language: Language;
  readonly words: Words;
}

/** What has to be put right in the plan itself, each with its cell there. */
function PlanFindings({ findings, language, words }: PlanFindingsProps): ReactNode {
  const styles = useStyles();
  const errors = findings.filter(({ severity }) => severity === 'error');
  const shown = errors.length > 0 ? errors : findings.filter(({ severity }) => severity === 'warning');
  if (shown.length === 0) return null;
  const heading =
    errors.length > 0 ? newWordsOf(language).planStopped(errors.length) : newWordsOf(language).planWarned(shown.length);
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{heading}</h2>
      <More
        first={10}
        word={words.check.more}
        items={shown.map((finding, index) => (
          <li key={index} className={styles.item}>
            <span className={styles.figure}>{words.cell(finding.at.sheet, addressIn(finding.at))}</span>
            <span>{wordFinding(finding, language)}</span>
          </li>
        ))}
      />
    </section>
  );
}
