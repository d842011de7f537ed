import type { Language } from '@envscore/rules-core';
import { TemplateRefused, checkTemplate, wordTemplate } from '@envscore/scoresheet';
import { Field } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import type { Advice } from '../../wording/words.js';
import { panelViewWords } from './wording/words-of.js';

interface OwnFormProps {
  readonly language: Language;
  /** Given the form's bytes once it can be filled in; nothing where none is wanted. */
  readonly onPick: (template: Uint8Array | undefined) => void;
}

/** An office's own form for the opinion. One that cannot be filled in is refused before it is used. */
export function OwnForm({ language, onPick }: OwnFormProps): ReactNode {
  const styles = useStyles();
  const say = panelViewWords(language);
  const [advice, setAdvice] = useState<Advice>();
  const pick = async (file: File | undefined): Promise<void> => {
    onPick(undefined);
    setAdvice(undefined);
    if (file === undefined) return;
    const template = new Uint8Array(await file.arrayBuffer());
    try {
      await checkTemplate(template);
      onPick(template);
    } catch (error) {
      if (!(error instanceof TemplateRefused)) throw error;
      setAdvice(say.badForm(error.findings.map((finding) => wordTemplate(finding, language))));
    }
  };
  return (
    <>
      <Field label={say.ownForm} hint={say.ownFormHint}>
        {(field) => (
          <input
            {...field}
            name="own-form"
            type="file"
            accept=".docx"
            className={styles.select}
            onChange={({ target }) => void pick(target.files?.[0])}
          />
        )}
      </Field>
      {advice !== undefined && <Notice advice={advice} intent="error" />}
    </>
  );
}
