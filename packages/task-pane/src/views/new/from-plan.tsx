import { type Formulas, isMakeable } from '@envscore/scoresheet';
import { Button, Field } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { Choice } from '../../parts/choice.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import type { ViewProps } from '../view.js';
import { FormulasChoice } from './formulas-choice.js';
import type { MakerProps } from './making.js';
import { type PickedPlan, PlanFindings, openPlan } from './plan-file.js';
import type { NewWords } from './wording/words.js';
import { newWordsOf } from './wording/words-of.js';

/** The scoresheets of a review day, of which one goes into the workbook in front. */
export function NewFromPlan({ language, isBusy, insert }: ViewProps & MakerProps): ReactNode {
  const styles = useStyles();
  const [picked, setPicked] = useState<PickedPlan | 'reading'>();
  const [chosen, setChosen] = useState(0);
  const [formulas, setFormulas] = useState<Formulas>('builtin');
  const asked = useRef(0);
  const create = newWordsOf(language);
  const pick = async (file: File | undefined): Promise<void> => {
    const mine = (asked.current += 1);
    setChosen(0);
    setPicked(file && 'reading');
    if (file === undefined) return;
    const found = await openPlan(file, language);
    if (mine === asked.current) setPicked(found);
  };
  const files =
    picked !== undefined && picked !== 'reading' && 'files' in picked
      ? picked.files.filter(({ review }) => review !== undefined)
      : [];
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
        <PlanFindings findings={picked.findings} language={language} />
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
