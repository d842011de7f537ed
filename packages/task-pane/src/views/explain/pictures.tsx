import {
  type Band,
  type BandHit,
  type CriterionResult,
  type DeclaredCriterion,
  type Language,
  type PartResult,
  type RowResult,
  appraiserTable,
  catalogueOf,
  criteriaOf,
  institutionTable,
} from '@envscore/rules-core';
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Bar } from '../../parts/bar.js';
import { useStyles } from '../../parts/styles.js';
import type { Words } from '../../wording/words.js';

const usePictureStyles = makeStyles({
  band: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) 4.5em',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    border: '1px solid transparent',
    // Forced colors show transparent lines as well.
    '@media (forced-colors: active)': { border: '1px solid Canvas' },
  },
  points: { textAlign: 'end' },
  hit: {
    fontWeight: tokens.fontWeightSemibold,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  here: { gridColumnStart: 1, gridColumnEnd: 4, fontWeight: tokens.fontWeightRegular },
});

interface PicturesProps {
  readonly criterion: CriterionResult;
  readonly kind: 'appraiser' | 'institution';
  readonly language: Language;
  readonly words: Words;
}

/** The bands or grades with the one that decided, and of the criterion and of each of its parts the sum that a cap has cut. */
export function Pictures({ criterion, kind, language, words }: PicturesProps): ReactNode {
  const styles = useStyles();
  const { rule } = tables[kind].find(({ code }) => code === criterion.code) ?? {};
  const ladders = rule === undefined ? [] : laddersOf(rule, criterion, language);
  const cut = [criterion, ...(criterion.parts ?? [])].flatMap(cutOf);
  return (
    <>
      {ladders.map((ladder, index) => (
        <section key={index} className={styles.section}>
          <h3 className={styles.heading}>{words.explain.bands}</h3>
          <Bands {...{ ladder, words }} />
        </section>
      ))}
      {cut.map(({ beforeCap, points }, index) => (
        <section key={index} className={styles.section}>
          <h3 className={styles.heading}>{words.explain.limit}</h3>
          <Bar value={beforeCap} of={beforeCap} mark={points} isCut />
          <span>{words.explain.cap(beforeCap, points)}</span>
        </section>
      ))}
    </>
  );
}

/** One band: what belongs to it, and what it gives. */
interface Rung {
  readonly label: string;
  readonly worth: string;
  /** Up to where its bar goes, of the highest. */
  readonly points: number;
  /** What fell into it. */
  readonly hit?: number;
}

/** The bands or the grades of a rule, and of the parts that it has. */
function laddersOf(
  rule: DeclaredCriterion['rule'],
  measured: CriterionResult | PartResult,
  language: Language,
): readonly (readonly Rung[])[] {
  if (rule.kind === 'banded') return [bandsOf(rule.bands, measured.band, language)];
  if (rule.kind === 'judged')
    return rule.grades === undefined ? [] : [gradesOf(rule.grades, rule.range.to, measured, language)];
  if (rule.kind !== 'parts') return [];
  return rule.parts.flatMap((part) => {
    const result = measured.parts?.find((one) => 'code' in one && one.code === part.code);
    return result !== undefined && 'code' in result ? laddersOf(part.rule, result, language) : [];
  });
}

const bandsOf = (bands: readonly Band[], band: BandHit | undefined, language: Language): readonly Rung[] =>
  bands.map(({ from, points }, index) => {
    const above = bands[index + 1];
    return {
      label: catalogueOf(language).phrases.bandRange(from, above && above.from - 1),
      worth: String(points),
      points,
      ...(band?.from === from && { hit: band.value }),
    };
  });

type Grades = NonNullable<Extract<DeclaredCriterion['rule'], { kind: 'judged' }>['grades']>;

function gradesOf(
  { path, bands }: Grades,
  most: number,
  { points }: CriterionResult | PartResult,
  language: Language,
): readonly Rung[] {
  const { phrases, words } = catalogueOf(language);
  const wording: Readonly<Record<string, string>> = words;
  return bands.map(({ grade, from }, index) => {
    const next = bands[index + 1]?.from ?? Infinity;
    const last = Math.min(most, next - 1);
    return {
      label: wording[`${path.join('.')}.${grade}`] ?? grade,
      worth: phrases.bandRange(from, last),
      points: last,
      ...(points !== undefined && points >= from && points < next && { hit: points }),
    };
  });
}

const tables = { appraiser: criteriaOf(appraiserTable), institution: criteriaOf(institutionTable) };

interface Cut {
  readonly beforeCap: number;
  readonly points: number;
}

const cutOf = (part: CriterionResult | PartResult | RowResult): readonly Cut[] =>
  'beforeCap' in part && part.points !== undefined ? [{ beforeCap: part.beforeCap, points: part.points }] : [];

interface BandsProps {
  readonly ladder: readonly Rung[];
  readonly words: Words;
}

function Bands({ ladder, words }: BandsProps): ReactNode {
  const styles = useStyles();
  const own = usePictureStyles();
  const best = Math.max(...ladder.map(({ points }) => points));
  return (
    <ul className={styles.list}>
      {ladder.map(({ label, worth, points, hit }) => (
        <li
          key={label}
          className={mergeClasses(own.band, hit !== undefined && own.hit)}
          {...(hit !== undefined && { 'aria-current': true })}
        >
          <span>{label}</span>
          <Bar value={Math.max(points, 0)} of={best} />
          <span className={mergeClasses(styles.figure, own.points)}>{worth}</span>
          {hit !== undefined && (
            <span className={own.here}>
              {hit} · {words.explain.here}
            </span>
          )}
        </li>
      ))}
    </ul>
  );
}
