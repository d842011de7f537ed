import type { Formulas } from '@envscore/scoresheet';
import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Words } from '../../wording/words.js';

interface FormulasChoiceProps {
  readonly formulas: Formulas;
  readonly onChoose: (formulas: Formulas) => void;
  readonly words: Words;
}

export function FormulasChoice({ formulas, onChoose, words: { create } }: FormulasChoiceProps): ReactNode {
  return (
    <Field label={create.formulas} hint={formulas === 'builtin' ? create.builtinHint : create.addinHint}>
      <RadioGroup
        layout="horizontal"
        value={formulas}
        onChange={(_, { value }) => {
          onChoose(value === 'addin' ? 'addin' : 'builtin');
        }}
      >
        <Radio value="builtin" label={create.builtin} />
        <Radio value="addin" label={create.addin} />
      </RadioGroup>
    </Field>
  );
}
