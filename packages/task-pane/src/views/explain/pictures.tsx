import {
  type Band,
  type BandHit,
  type CriterionResult,
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
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) 2em',
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

/** The bands with the one that decided, and of the criterion and of each of its parts the sum that a cap has cut. */
export function Pictures({ criterion, kind, language, words }: PicturesProps): ReactNode {
  const styles = useStyles();
  const { phrases } = catalogueOf(language);
  const { rule } = tables[kind].find(({ code }) => code === criterion.code) ?? {};
  const cut = [criterion, ...(criterion.parts ?? [])].flatMap(cutOf);
  return (
    <>
      {rule?.kind === 'banded' && (
        <section className={styles.section}>
          <h3 className={styles.heading}>{words.explain.bands}</h3>
          <Bands bands={rule.bands} band={criterion.band} range={phrases.bandRange} words={words} />
        </section>
      )}
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

const tables = { appraiser: criteriaOf(appraiserTable), institution: criteriaOf(institutionTable) };

interface Cut {
  readonly beforeCap: number;
  readonly points: number;
}

const cutOf = (part: CriterionResult | PartResult | RowResult): readonly Cut[] =>
  'beforeCap' in part && part.points !== undefined ? [{ beforeCap: part.beforeCap, points: part.points }] : [];

interface BandsProps {
  readonly bands: readonly Band[];
  readonly band: BandHit | undefined;
  readonly range: (from: number, to: number | undefined) => string;
  readonly words: Words;
}

function Bands({ bands, band, range, words }: BandsProps): ReactNode {
  const styles = useStyles();
  const own = usePictureStyles();
  const best = Math.max(...bands.map(({ points }) => points));
  return (
    <ul className={styles.list}>
      {bands.map(({ from, points }, index) => {
        const above = bands[index + 1];
        const isHit = band?.from === from;
        return (
          <li key={from} className={mergeClasses(own.band, isHit && own.hit)} {...(isHit && { 'aria-current': true })}>
            <span>{range(from, above && above.from - 1)}</span>
            <Bar value={Math.max(points, 0)} of={best} />
            <span className={mergeClasses(styles.figure, own.points)}>{points}</span>
            {isHit && (
              <span className={own.here}>
                {band.value} · {words.explain.here}
              </span>
            )}
          </li>
        );
      })}
    </ul>
  );
}
