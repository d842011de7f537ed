import type { Language } from '@envscore/rules-core';
import { type Panel, type PanelRecord, expertCalled, panelsOf } from '@envscore/scoresheet';
import { Checkbox } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import { Choice } from '../../parts/choice.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import type { CheckedFiles } from './combining.js';
import { Findings } from './findings.js';
import { Outcome } from './outcome.js';
import { Papers, type Save } from './papers.js';
import { Recorded } from './recorded.js';
import { panelViewWords } from './wording/words-of.js';

interface BoardProps extends CheckedFiles {
  readonly language: Language;
  readonly save: Save;
  /** The plan document of the day. */
  readonly plan?: unknown;
}

/** What checked files come to as panels; what is chosen and decided on the board changes the result at once. */
export function PanelBoard({ validation, handedIn, language, save, plan }: BoardProps): ReactNode {
  const styles = useStyles();
  const say = panelViewWords(language);
  const [records, setRecords] = useState<readonly PanelRecord[]>([]);
  const [includesInvalid, setIncludesInvalid] = useState(false);
  const [shown, setShown] = useState(0);
  const combined = useMemo(
    () => panelsOf(validation, handedIn, { records, includesInvalid, plan }),
    [validation, handedIn, records, includesInvalid, plan],
  );
  const { panels } = combined;
  const panel = panels[shown] ?? panels[0];
  const write = ({ record }: Panel, changes: Partial<PanelRecord>): void => {
    const others = records.filter(
      ({ institution, unit }) => institution !== record.institution || unit !== record.unit,
    );
    setRecords([...others, { ...record, ...changes }]);
  };
  const counts = combined.validation.files.map(({ counts: each }) => each);
  const sum = (key: 'error' | 'warning'): number => counts.reduce((before, each) => before + each[key], 0);
  return (
    <div className={styles.view}>
      <p role="status" className={styles.plain}>
        {say.counts(counts.length, sum('error'), sum('warning'))}
      </p>
      {panel === undefined ? (
        <Notice advice={say.none} intent="warning" />
      ) : (
        <Recorded {...{ language }} onRead={setRecords} />
      )}
      {panels.length > 1 && (
        <Choice
          label={say.conclusion}
          value={String(panels.findIndex((one) => one === panel))}
          onChoose={(value) => {
            setShown(Number(value));
          }}
        >
          {panels.map(({ institution, unit }, index) => (
            <option key={`${institution} ${unit}`} value={index}>
              {institution} · {unit}
            </option>
          ))}
        </Choice>
      )}
      {panel !== undefined && (
        <>
          <Versions panel={panel} language={language} onRecord={write} />
          <Outcome panel={panel} language={language} onRecord={write} />
          <Checkbox
            label={say.includeInvalid}
            checked={includesInvalid}
            onChange={(_, { checked }) => {
              setIncludesInvalid(checked === true);
            }}
          />
          <Findings panel={panel} validation={combined.validation} language={language} />
          <Papers {...{ panel, combined, language, save, plan }} />
        </>
      )}
    </div>
  );
}

interface PartProps {
  readonly panel: Panel;
  readonly language: Language;
  readonly onRecord: (panel: Panel, changes: Partial<PanelRecord>) => void;
}

/** Of several versions of an expert's review the one that counts: somebody has to say so. */
function Versions({ panel, language, onRecord }: PartProps): ReactNode {
  const styles = useStyles();
  const say = panelViewWords(language);
  const seats = panel.seats.filter(({ versions }) => versions.length > 1);
  return seats.map((seat) => {
    const own = new Set(seat.versions.map(({ sha256 }) => sha256));
    const kept = panel.record.versions.filter(({ sha256 }) => !own.has(sha256));
    const called = expertCalled(seat, language);
    return (
      <div key={called} className={styles.section}>
        <Choice
          label={say.versions(called)}
          value={seat.chosen?.sha256 ?? ''}
          onChoose={(chosen) => {
            const versions = seat.versions.map(({ sha256, record }) => ({
              ...record,
              sha256,
              isChosen: sha256 === chosen,
            }));
            onRecord(panel, { versions: [...kept, ...versions] });
          }}
        >
          <option value="">{say.noVersion}</option>
          {seat.versions.map(({ file, sha256 }) => (
            <option key={sha256} value={sha256}>
              {file.file}
            </option>
          ))}
        </Choice>
        <span className={styles.quiet}>{say.versionHint}</span>
      </div>
    );
  });
}
