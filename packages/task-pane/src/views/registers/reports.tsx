import type { Language } from '@envscore/rules-core';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useId } from 'react';
import { type ReportFormat, reportFormats } from './telling.js';
import { registersViewWords } from './wording/words-of.js';

const useReportStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
});

interface ReportsProps {
  readonly language: Language;
  readonly onWrite: (format: ReportFormat) => void;
}

const called: Readonly<Record<ReportFormat, string>> = { xlsx: 'Excel', html: 'HTML', json: 'JSON' };

/** The report of the check, as files. */
export function Reports({ language, onWrite }: ReportsProps): ReactNode {
  const id = useId();
  const own = useReportStyles();
  const say = registersViewWords(language);
  return (
    <div className={own.row} role="group" aria-labelledby={id}>
      <span id={id}>{say.reports}</span>
      {reportFormats.map((format) => (
        <Button
          key={format}
          size="small"
          onClick={() => {
            onWrite(format);
          }}
        >
          {called[format]}
        </Button>
      ))}
    </div>
  );
}
