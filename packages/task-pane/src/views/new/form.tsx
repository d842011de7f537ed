import { type Language, categoriesInScope, catalogueOf, findUnit, matters } from '@envscore/rules-core';
import { type Formulas, appraisersInWorkbook, listedPeople, newReview } from '@envscore/scoresheet';
import { Button, Field, Input, Textarea, mergeClasses } from '@fluentui/react-components';
import { type ReactNode, useRef, useState } from 'react';
import { useStyles } from '../../parts/styles.js';
import type { NewWords } from './wording/words.js';
import { newWordsOf } from './wording/words-of.js';
import { FormulasChoice } from './formulas-choice.js';
import { type Filled, type FormErrors, errorsIn, isClean } from './filled.js';
import type { MakerProps } from './making.js';

interface NewFormProps extends MakerProps {
  readonly language: Language;
  /** What is said of making it, where it is not inserted into a workbook in front. */
  readonly action?: Pick<NewWords, 'insert' | 'inserting' | 'insertHint'>;
}

/** Institution, unit and people, typed or pasted. */
export function NewForm({ language, isBusy, insert, action }: NewFormProps): ReactNode {
  const styles = useStyles();
  const create = { ...newWordsOf(language), ...action };
  const form = useRef<HTMLFormElement>(null);
  const [filled, setFilled] = useState<Filled>({
    institution: '',
    unit: '',
    people: '',
    number: '',
    expert: '',
    date: '',
  });
  const [formulas, setFormulas] = useState<Formulas>('builtin');
  const [isTried, setIsTried] = useState(false);
  const errors = isTried ? errorsIn(filled, create) : {};
  const { from, to } = appraisersInWorkbook;
  const count = listedPeople(filled.people).length;
  const set = (change: Partial<Filled>): void => {
    setFilled({ ...filled, ...change });
  };
  const submit = (): void => {
    setIsTried(true);
    const found = errorsIn(filled, create);
    if (isClean(found)) insert({ review: reviewOf(filled), formulas });
    else focusFirst(form.current, found);
  };
  return (
    <form
      ref={form}
      noValidate
      className={styles.view}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field label={create.institution} required {...told(errors.institution)}>
        <Input
          name="institution"
          value={filled.institution}
          onChange={(_, { value }) => {
            set({ institution: value });
          }}
        />
      </Field>
      <Field label={create.unit} required {...told(errors.unit)}>
        {(field) => (
          <select
            {...field}
            name="unit"
            className={styles.select}
            value={filled.unit}
            onChange={({ target }) => {
              set({ unit: target.value });
            }}
          >
            <option value="">{create.chooseUnit}</option>
            <Units language={language} />
          </select>
        )}
      </Field>
      <Field
        label={create.people}
        required
        hint={`${create.peopleHint(from, to)}${count > 0 ? ` ${create.peopleCount(count)}` : ''}`}
        {...told(errors.people)}
      >
        <Textarea
          name="people"
          rows={6}
          resize="vertical"
          value={filled.people}
          onChange={(_, { value }) => {
            set({ people: value });
          }}
        />
      </Field>
      <fieldset className={styles.fieldset}>
        <legend className={mergeClasses(styles.heading, styles.legend)}>{create.expert}</legend>
        <Field label={create.expertNumber} {...told(errors.number)}>
          <Input
            name="number"
            inputMode="numeric"
            value={filled.number}
            onChange={(_, { value }) => {
              set({ number: value });
            }}
          />
        </Field>
        <Field label={create.expertName}>
          <Input
            name="expert"
            value={filled.expert}
            onChange={(_, { value }) => {
              set({ expert: value });
            }}
          />
        </Field>
        <Field label={create.date}>
          <Input
            name="date"
            type="date"
            value={filled.date}
            onChange={(_, { value }) => {
              set({ date: value });
            }}
          />
        </Field>
      </fieldset>
      <FormulasChoice formulas={formulas} onChoose={setFormulas} words={create} />
      <p className={styles.plain}>{create.insertHint}</p>
      <div>
        <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
          {isBusy ? create.inserting : create.insert}
        </Button>
      </div>
    </form>
  );
}

const told = (error: string | undefined) => (error === undefined ? {} : { validationMessage: error });

/** The first field that is to be mended gets the cursor. */
function focusFirst(form: HTMLFormElement | null, errors: FormErrors): void {
  const [name] = Object.keys(errors);
  form?.querySelector<HTMLElement>(`[name="${name ?? ''}"]`)?.focus();
}

/** The matters, each with its categories. */
function Units({ language }: { readonly language: Language }): ReactNode {
  const { unit: nameOf } = catalogueOf(language);
  return matters.map(({ code }) => {
    const matter = findUnit(code);
    if (matter === undefined) return null;
    return (
      <optgroup key={code} label={nameOf(matter)}>
        <option value={code}>{nameOf(matter)}</option>
        {categoriesInScope(matter).map((category) => {
          const unit = findUnit(category.code);
          return (
            unit && (
              <option key={category.code} value={category.code}>
                {nameOf(unit)}
              </option>
            )
          );
        })}
      </optgroup>
    );
  });
}

function reviewOf({ institution, unit, people, number, expert, date }: Filled): unknown {
  const stated = {
    ...(number.trim() !== '' && { number: Number(number) }),
    ...(expert.trim() !== '' && { name: expert.trim() }),
  };
  return newReview({
    institution: institution.trim(),
    unit,
    appraisers: listedPeople(people),
    ...(Object.keys(stated).length > 0 && { expert: stated }),
    ...(date !== '' && { date }),
  });
}
