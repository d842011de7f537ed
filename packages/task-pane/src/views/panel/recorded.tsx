import type { Language } from '@envscore/rules-core';
import {
  type PanelRecord,
  Unreadable,
  keepsRecords,
  misreadInPanelWorkbook,
  readPanelWorkbook,
  readXlsx,
} from '@envscore/scoresheet';
import { Field } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { addressIn } from '../../parts/address.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import type { Advice } from '../../wording/words.js';
import { wordsOf } from '../../wording/words-of.js';
import { panelViewWords } from './wording/words-of.js';

interface RecordedProps {
  readonly language: Language;
  readonly onRead: (records: readonly PanelRecord[]) => void;
}

type Picked = { readonly advice: Advice } | { readonly records: readonly PanelRecord[] };

/** What has been written down in a panel workbook so far is taken over. */
export function Recorded({ language, onRead }: RecordedProps): ReactNode {
  const styles = useStyles();
  const say = panelViewWords(language);
  const [advice, setAdvice] = useState<Advice>();
  const pick = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const picked = recordsIn(new Uint8Array(await file.arrayBuffer()), language);
    setAdvice('advice' in picked ? picked.advice : undefined);
    if ('records' in picked) onRead(picked.records);
  };
  return (
    <>
      <Field label={say.recorded} hint={say.recordedHint}>
        {(field) => (
          <input
            {...field}
            name="panel-workbook"
            type="file"
            accept=".xlsx"
            className={styles.select}
            onChange={({ target }) => void pick(target.files?.[0])}
          />
        )}
      </Field>
      {advice !== undefined && <Notice advice={advice} intent="error" />}
    </>
  );
}

function recordsIn(bytes: Uint8Array, language: Language): Picked {
  const say = panelViewWords(language);
  try {
    const snapshot = readXlsx(bytes);
    if (!keepsRecords(snapshot)) return { advice: say.notRecorded };
    const misread = misreadInPanelWorkbook(snapshot);
    const words = wordsOf(language);
    const cells = misread.map(({ at, found }) => `${words.cell(at.sheet, addressIn(at))} ${String(found)}`);
    return misread.length > 0 ? { advice: say.misread(cells) } : { records: readPanelWorkbook(snapshot) };
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return { advice: say.notRecorded };
  }
}
