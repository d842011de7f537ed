import { type Language, registerTermsOf, wordDuty } from '@envscore/rules-core';
import { type CellAddress, registersUnread, wordCheck } from '@envscore/scoresheet';
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { type ReactNode, useMemo, useState } from 'react';
import { Choice } from '../../parts/choice.js';
import { More } from '../../parts/more.js';
import { Notice } from '../../parts/notice.js';
import { useStyles } from '../../parts/styles.js';
import { wordsOf } from '../../wording/words-of.js';
import { type Group, grouped, groups, provincesIn } from './grouped.js';
import { Ranking } from './ranking.js';
import type { ToldDuty, ToldRegisters } from './telling.js';
import { registersViewWords } from './wording/words-of.js';

const useBoardStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  text: { display: 'flex', flexDirection: 'column' },
  standing: { cursor: 'default', ':hover': { backgroundColor: 'transparent' } },
});

interface BoardProps {
  readonly told: ToldRegisters;
  readonly language: Language;
  /** Shows a row of the workbook in front; only where the rows are of that one. */
  readonly select?: (at: CellAddress) => void;
  /** Shows a row of a file that was chosen; nothing for one that cannot be opened. */
  readonly opens?: (file: string) => ((at: CellAddress) => void) | undefined;
}

const everywhere = '';

/** What registers say on a day: what is late, due, to be warned of, possible, wrong; then who does best with cases. */
export function RegistersBoard({ told, language, select, opens }: BoardProps): ReactNode {
  const styles = useStyles();
  const own = useBoardStyles();
  const say = registersViewWords(language);
  const [shown, setShown] = useState<ReadonlySet<Group>>(new Set(['late', 'dueNow', 'warn', 'may']));
  const [province, setProvince] = useState(everywhere);
  const provinces = useMemo(() => provincesIn(told.findings), [told]);
  const where = provinces.includes(province) ? province : undefined;
  const found = useMemo(() => grouped(told.findings, told.asOf, where), [told, where]);
  const { kinds } = registerTermsOf(language);
  const called = (group: Group): string => (group === 'dueNow' ? say.dueNow : kinds[group]);
  const sizeOf = (group: Group): number => found.get(group)?.length ?? 0;
  const present = groups.filter((group) => sizeOf(group) > 0);
  const rows = told.files.reduce((sum, file) => sum + file.rows, 0);
  return (
    <div className={styles.view}>
      <p role="status" className={styles.plain}>
        {say.counts(told.files.length, rows, told.findings.length)}
      </p>
      {told.files.flatMap((file) =>
        notRead(file, language).map((why) => (
          <Notice key={`${file.file} ${why}`} advice={say.problem(file.file, why)} intent="warning" />
        )),
      )}
      {provinces.length > 1 && (
        <Choice label={say.province} value={where ?? everywhere} onChoose={setProvince}>
          <option value={everywhere}>{say.allProvinces}</option>
          {provinces.map((name) => (
            <option key={name} value={name}>
              {name}
            </option>
          ))}
        </Choice>
      )}
      {present.length === 0 ? (
        <p className={styles.plain}>{say.clean}</p>
      ) : (
        <div className={own.filters} role="group" aria-label={say.show}>
          {present.map((group) => (
            <Button
              key={group}
              size="small"
              appearance={shown.has(group) ? 'primary' : 'outline'}
              aria-pressed={shown.has(group)}
              onClick={() => {
                setShown(new Set(groups.filter((one) => shown.has(one) !== (one === group))));
              }}
            >
              {say.count(called(group), sizeOf(group))}
            </Button>
          ))}
        </div>
      )}
      {present
        .filter((group) => shown.has(group))
        .map((group) => (
          <section key={`${group} ${where ?? ''}`} className={styles.section}>
            <h2 className={styles.heading}>{say.count(called(group), sizeOf(group))}</h2>
            <More
              first={10}
              word={wordsOf(language).check.more}
              items={(found.get(group) ?? []).map((duty, index) => (
                <li key={index}>
                  <Duty told={duty} {...{ language, select, opens }} />
                </li>
              ))}
            />
          </section>
        ))}
      {told.omitted > 0 && <p className={styles.plain}>{say.omitted(told.omitted)}</p>}
      {present.length > 0 && <p className={`${styles.plain} ${styles.quiet}`}>{say.basis}</p>}
      <Ranking cases={told.cases} province={where} language={language} />
    </div>
  );
}

/** Why a file was not read, or what of it. */
function notRead(file: ToldRegisters['files'][number], language: Language): readonly string[] {
  const { problem } = file;
  if (problem === undefined) return registersUnread(file, language);
  return [problem === 'noRegisters' ? registersViewWords(language).noRegisters : wordCheck(problem, language)];
}

interface DutyProps extends Pick<BoardProps, 'language'> {
  readonly told: ToldDuty;
  readonly select: BoardProps['select'] | undefined;
  readonly opens: BoardProps['opens'] | undefined;
}

/** One finding: what is owed by whom, what ends it, where it stands in the notice and in the registers. */
function Duty({ told: { finding, place }, language, select, opens }: DutyProps): ReactNode {
  const styles = useStyles();
  const own = useBoardStyles();
  const { message, ends, duty } = wordDuty(finding, language);
  const words = wordsOf(language);
  const cell = place !== undefined && 'cell' in place ? place : undefined;
  const within = cell === undefined ? '' : words.cell(cell.sheet, cell.cell);
  const where = place === undefined || select !== undefined ? within : `${place.file} ${within}`;
  const said = (
    <span className={own.text}>
      <span>{message}</span>
      <span className={styles.quiet}>{ends}</span>
      <span className={styles.quiet}>{[where, duty].filter((text) => text !== '').join(' · ')}</span>
    </span>
  );
  const show = select ?? (cell && opens?.(cell.file));
  if (cell === undefined || show === undefined) return <div className={`${styles.item} ${own.standing}`}>{said}</div>;
  return (
    <button
      type="button"
      className={styles.item}
      onClick={() => {
        show(cell.at);
      }}
    >
      {said}
    </button>
  );
}
