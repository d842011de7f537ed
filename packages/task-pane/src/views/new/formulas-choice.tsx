import type { Formulas } from '@envscore/scoresheet';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { NewWords } from './wording/words.js';

interface FormulasChoiceProps {
  readonly formulas: Formulas;
  readonly onChoose: (formulas: Formulas) => void;
  readonly words: NewWords;
}

export function FormulasChoice({ formulas, onChoose, words }: FormulasChoiceProps): ReactNode {
  return (
    <Field label={words.formulas} hint={formulas === 'builtin' ? words.builtinHint : words.addinHint}>
      <RadioGroup
        layout="horizontal"
        value={formulas}
        onChange={(_, { value }) => {
          onChoose(value === 'addin' ? 'addin' : 'builtin');
        }}
      >
        <Radio value="builtin" label={words.builtin} />
        <Radio value="addin" label={words.addin} />
      </RadioGroup>
    </Field>
  );
}
