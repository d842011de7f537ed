import { Button, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { adviceAbout } from '../../parts/advice.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import type { ViewProps } from '../view.js';
import { NewForm } from './form.js';
import { NewFromPlan } from './from-plan.js';
import { newWordsOf } from './wording/words-of.js';
import { type Made, type Making, insertScoresheet } from './making.js';

type Source = 'form' | 'plan';

type Outcome = { readonly done: Made } | { readonly error: unknown };

/** Makes a scoresheet in the workbook in front, from a form or from the plan of a review day. */
export default function NewView(props: ViewProps): ReactNode {
  const { host, language, words, show, refresh, select, opened } = props;
  const styles = useStyles();
  const create = newWordsOf(language);
  const [source, setSource] = useState<Source>('form');
  const [isBusy, setIsBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const insert = async (making: Making): Promise<void> => {
    setIsBusy(true);
    setOutcome(undefined);
    try {
      const done = await insertScoresheet(host, making);
      setOutcome({ done });
      select(done.start);
      refresh();
    } catch (error) {
      setOutcome({ error });
    } finally {
      setIsBusy(false);
    }
  };
  if (outcome !== undefined && 'done' in outcome) {
    return (
      <Notice advice={{ title: create.done(outcome.done.sheets), step: create.doneStep }} intent="success">
        <Button
          size="small"
          appearance="primary"
          onClick={() => {
            show('score');
          }}
        >
          {words.views.score}
        </Button>
      </Notice>
    );
  }
  const Chosen = source === 'form' ? NewForm : NewFromPlan;
  return (
    <div className={styles.view}>
      {opened !== undefined && outcome === undefined && <Notice advice={create.taken} intent="info" />}
      {host.losses.length > 0 && (
        <p className={styles.plain}>{create.losses(host.losses.map((loss) => create.lost[loss]))}</p>
      )}
      <Field label={create.from}>
        <RadioGroup
          layout="horizontal"
          value={source}
          onChange={(_, { value }) => {
            setSource(value === 'plan' ? 'plan' : 'form');
          }}
        >
          <Radio value="form" label={create.fromForm} />
          <Radio value="plan" label={create.fromPlan} />
        </RadioGroup>
      </Field>
      <Chosen {...props} isBusy={isBusy} insert={(making) => void insert(making)} />
      {outcome !== undefined && <Notice advice={adviceAbout(outcome.error, words)} intent="error" />}
    </div>
  );
}
