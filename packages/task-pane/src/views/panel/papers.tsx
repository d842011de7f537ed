import type { Language } from '@envscore/rules-core';
import {
  type Audience,
  type Panel,
  type Panels,
  keyWorkbook,
  opinionOf,
  panelWorkbook,
  panelsJson,
  paperName,
  writeXlsx,
} from '@envscore/scoresheet';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useState } from 'react';
import { Choice } from '../../parts/choice.js';
import { useStyles } from '../../parts/styles.js';
import { OwnForm } from './own-form.js';
import { panelViewWords } from './wording/words-of.js';

/** A file that is made here, for whoever can save one. */
export type Save = (name: string, content: string | Uint8Array, type: string) => void;

interface PapersProps {
  /** The panel whose opinion is wanted. */
  readonly panel: Panel;
  readonly combined: Panels;
  readonly language: Language;
  readonly save: Save;
  /** The plan document of the day: which names are experts'. */
  readonly plan: unknown;
}

const types = {
  workbook: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  opinion: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
};

const audiences: readonly Audience[] = ['internal', 'anonymous', 'applicant'];

const usePaperStyles = makeStyles({ row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS } });

/** The papers of the panels, for one audience or another. An applicant's workbook has no other applicant's panels. */
export function Papers({ panel, combined, language, save, plan }: PapersProps): ReactNode {
  const styles = useStyles();
  const own = usePaperStyles();
  const say = panelViewWords(language);
  const [audience, setAudience] = useState<Audience>('internal');
  const [template, setTemplate] = useState<Uint8Array>();
  const { institution, unit } = panel;
  const workbook = (): void => {
    const panels =
      audience === 'applicant' ? combined.panels.filter((one) => one.institution === institution) : combined.panels;
    const at = combined.validation.checkedAt ?? '';
    save(`${say.file}.xlsx`, writeXlsx(panelWorkbook({ ...combined, panels }, { audience, at, plan })), types.workbook);
  };
  const opinion = async (): Promise<void> => {
    const content = await opinionOf(panel, { audience, plan, ...(template && { template }) });
    save(paperName(say.opinion, '.docx', institution, unit), content, types.opinion);
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{say.papers}</h3>
      <Choice
        label={say.audience}
        value={audience}
        onChoose={(value) => {
          setAudience(audiences.find((one) => one === value) ?? 'internal');
        }}
      >
        {audiences.map((one) => (
          <option key={one} value={one}>
            {say.audiences[one]}
          </option>
        ))}
      </Choice>
      {audience !== 'internal' && plan === undefined && <span className={styles.quiet}>{say.withoutPlan}</span>}
      <OwnForm language={language} onPick={setTemplate} />
      <div className={own.row}>
        <Button appearance="primary" onClick={workbook}>
          {say.download(say.file)}
        </Button>
        <Button onClick={() => void opinion()}>{say.download(say.opinion)}</Button>
        {audience === 'anonymous' && (
          <Button
            onClick={() => {
              save(paperName(say.file, '.xlsx', say.key), writeXlsx(keyWorkbook(combined)), types.workbook);
            }}
          >
            {say.download(say.key)}
          </Button>
        )}
        {audience === 'internal' && (
          <Button
            onClick={() => {
              save(`${say.file}.json`, panelsJson(combined, language), 'application/json');
            }}
          >
            {say.download('JSON')}
          </Button>
        )}
      </div>
    </section>
  );
}
