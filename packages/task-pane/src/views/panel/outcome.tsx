import {
  type Disagreement,
  type Language,
  type PanelAppraiser,
  catalogueOf,
  criteriaOf,
  institutionTable,
  thresholds,
  wordUnit,
} from '@envscore/rules-core';
import {
  type CountedExpert,
  type Panel,
  type PanelRecord,
  expertCalled,
  expertFor,
  openNotices,
  panelWords,
  readingNotices,
} from '@envscore/scoresheet';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { FiguresTable } from '../../parts/figures-table.js';
import { useStyles } from '../../parts/styles.js';
import { wordsOf } from '../../wording/words-of.js';
import { Section } from '../score/sections.js';
import { StatusMark } from '../score/total.js';
import { panelViewWords } from './wording/words-of.js';

const useOutcomeStyles = makeStyles({
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  conclusion: { margin: 0, fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
  qualified: { color: tokens.colorStatusSuccessForeground1 },
  notQualified: { color: tokens.colorStatusDangerForeground3 },
  provisional: { color: tokens.colorStatusWarningForeground3 },
  apart: { backgroundColor: tokens.colorStatusDangerBackground1, fontWeight: tokens.fontWeightSemibold },
  near: { backgroundColor: tokens.colorStatusWarningBackground1 },
});

interface OutcomeProps {
  readonly panel: Panel;
  readonly language: Language;
  readonly onRecord: (panel: Panel, changes: Partial<PanelRecord>) => void;
}

/** What a panel comes to: the conclusion, points against what is asked for, every expert beside the mean, every appraiser. */
export function Outcome(props: OutcomeProps): ReactNode {
  const { panel, language } = props;
  const styles = useStyles();
  const own = useOutcomeStyles();
  const { conclusions, sections: called, phrases } = catalogueOf(language);
  const words = wordsOf(language);
  const say = panelViewWords(language);
  const { institution, unit, experts, result, conclusion } = panel;
  const { sections = [], shortfalls = [], total } = result;
  const floors: Readonly<Record<string, number>> = thresholds;
  const against = total === undefined ? [] : [...sections, { code: 'total' as const, points: total, max: 100 }];
  return (
    <>
      <section className={styles.section}>
        <h2 className={own.title}>
          {institution} · {wordUnit(unit, language)}
        </h2>
        <p className={mergeClasses(own.conclusion, own[conclusion])}>
          {say.conclusion}
          {phrases.colon}
          {conclusions[conclusion]}
        </p>
        <p className={styles.plain}>
          {panelWords(language).experts(experts.length)}
          {phrases.colon}
          {phrases.list(experts.map(({ seat }) => expertFor('internal', seat, language)))}
        </p>
        {[...openNotices(panel, language), ...readingNotices(panel, language)].map((notice) => (
          <p key={notice} className={styles.plain}>
            {notice}
          </p>
        ))}
      </section>
      {against.length > 0 && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{say.scores}</h3>
          {against.map(({ code, points, max }) => (
            <Section key={code} called={called[code]} points={points} max={max} floor={floors[code]} words={words} />
          ))}
          {shortfalls.map(({ code, threshold, by }) => (
            <p key={code} className={mergeClasses(styles.plain, styles.bad)}>
              {phrases.short(called[code], threshold, by)}
            </p>
          ))}
        </section>
      )}
      <Criteria experts={experts} result={result} language={language} />
      <People {...props} />
    </>
  );
}

const tenths = (points: number): number => Math.round(points * 10) / 10;

/** How far experts are apart, as a look: a third of the maximum is far. */
function lookOf(points: readonly number[], max: number): 'apart' | 'near' | undefined {
  const apart = Math.max(...points) - Math.min(...points);
  if (points.length < 2) return undefined;
  if (tenths(apart) * 3 > max) return 'apart';
  return tenths(apart) * 6 > max ? 'near' : undefined;
}

interface CriteriaProps extends Pick<Panel, 'result'> {
  readonly experts: readonly CountedExpert[];
  readonly language: Language;
}

/** Every criterion with every expert beside the mean; where they are far apart it is coloured, and said. */
function Criteria({ experts, result, language }: CriteriaProps): ReactNode {
  const styles = useStyles();
  const own = useOutcomeStyles();
  const say = panelViewWords(language);
  const { criteria } = catalogueOf(language);
  const pointsOf = (place: number, code: string): number | undefined => {
    const sheet = result.sheets[place];
    return sheet !== undefined && 'criteria' in sheet
      ? sheet.criteria.find((criterion) => criterion.code === code)?.points
      : undefined;
  };
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{say.criteria}</h3>
      <FiguresTable
        label={say.criteria}
        columns={[say.criterion, ...experts.map(({ seat }) => expertCalled(seat, language)), say.mean]}
        named="first"
      >
        {criteriaOf(institutionTable).map(({ code, max }) => {
          const points = experts.map((_, place) => pointsOf(place, code));
          const look = lookOf(
            points.filter((one) => one !== undefined),
            max,
          );
          return (
            <tr key={code} className={look && own[look]}>
              <th scope="row" title={criteria[code]}>
                {code} {criteria[code]} / {max}
              </th>
              {points.map((one, place) => (
                <td key={place}>{one ?? say.noTotal}</td>
              ))}
              <td>{result.criteriaMeans?.find((mean) => mean.code === code)?.points ?? say.noTotal}</td>
            </tr>
          );
        })}
      </FiguresTable>
      <Disagreements disagreements={result.disagreements} experts={experts} language={language} />
    </section>
  );
}

interface DisagreementsProps {
  readonly disagreements: readonly Disagreement[];
  readonly experts: readonly CountedExpert[];
  readonly language: Language;
}

function Disagreements({ disagreements, experts, language }: DisagreementsProps): ReactNode {
  const styles = useStyles();
  const { criteria, phrases } = catalogueOf(language);
  return disagreements.map(({ code, max, points }) => (
    <p key={code} className={mergeClasses(styles.plain, styles.bad)}>
      {panelWords(language).disagrees(
        `${code} ${criteria[code]}`,
        phrases.list(points.map((one) => `${expertCalled(experts[one.expert]?.seat ?? {}, language)} ${one.points}`)),
        max,
      )}
    </p>
  ));
}

const decisions = ['qualified', 'notQualified'] as const;

/** Every appraiser with the experts' totals, and what the panel decides of each. */
function People({ panel, language, onRecord }: OutcomeProps): ReactNode {
  const styles = useStyles();
  const own = useOutcomeStyles();
  const words = wordsOf(language);
  const say = panelViewWords(language);
  const { experts, result, record } = panel;
  const { appraisers = [] } = result;
  const labels = panelWords(language).decisions;
  const decide = (id: number, value: string): void => {
    const decision = decisions.find((one) => one === value);
    const others = record.appraisers.filter(({ appraiser }) => appraiser !== id);
    const before = record.appraisers.find(({ appraiser }) => appraiser === id);
    onRecord(panel, {
      appraisers: decision === undefined ? others : [...others, { ...before, appraiser: id, decision }],
    });
  };
  const cellOf = (one: PanelAppraiser, place: number): ReactNode => {
    const given = one.experts.find(({ expert }) => expert === place);
    if (given === undefined) return say.noTotal;
    return given.total ?? <StatusMark status={given.status} words={words} />;
  };
  if (appraisers.length === 0) return null;
  return (
    <section className={styles.section}>
      <h3 className={styles.heading}>{say.people}</h3>
      <FiguresTable
        label={say.people}
        columns={[say.person, ...experts.map(({ seat }) => expertCalled(seat, language)), say.mean, say.decision]}
        named="first"
      >
        {appraisers.map((one, index) => (
          <tr key={index} className={one.disagreements.length > 0 ? own.near : undefined}>
            <th scope="row">
              {one.id ?? index + 1} {one.name ?? ''}
            </th>
            {experts.map((_, place) => (
              <td key={place}>{cellOf(one, place)}</td>
            ))}
            <td>{one.total ?? say.noTotal}</td>
            <td>
              {one.id !== undefined && (
                <select
                  className={styles.select}
                  aria-label={`${one.name ?? one.id} ${say.decision}`}
                  value={one.decision ?? ''}
                  onChange={({ target }) => {
                    decide(one.id ?? 0, target.value);
                  }}
                >
                  <option value="">{say.undecided}</option>
                  {decisions.map((decision) => (
                    <option key={decision} value={decision}>
                      {labels[decision]}
                    </option>
                  ))}
                </select>
              )}
            </td>
          </tr>
        ))}
      </FiguresTable>
    </section>
  );
}
