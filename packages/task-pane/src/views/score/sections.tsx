import { type AppraiserResult, type InstitutionResult, type SectionCode, thresholds } from '@envscore/rules-core';
import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { Bar } from '../../parts/bar.js';
import { useStyles } from '../../parts/styles.js';
import type { Words } from '../../wording/words.js';

const useSectionStyles = makeStyles({
  bar: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', justifyContent: 'space-between', gap: tokens.spacingHorizontalM },
});

interface AgainstProps {
  readonly points: number;
  readonly max: number;
  readonly floor: number | undefined;
  readonly words: Words;
}

interface SectionProps extends AgainstProps {
  /** What the section is called. */
  readonly called: string;
}

const tenths = (points: number): number => Math.round(points * 10) / 10;

/** Points as a bar, with what they have to reach. */
export function Against({ points, max, floor, words }: AgainstProps): ReactNode {
  const styles = useStyles();
  const isShort = floor !== undefined && points < floor;
  return (
    <>
      <Bar value={points} of={max} isShort={isShort} {...(floor !== undefined && { mark: floor })} />
      {floor !== undefined && (
        <span className={isShort ? styles.bad : styles.quiet}>
          {words.score.floor(floor)} · {isShort ? words.score.short(tenths(floor - points)) : words.score.reached}
        </span>
      )}
    </>
  );
}

/** A section by its name, with its points, against what they have to reach. */
export function Section({ called, ...props }: SectionProps): ReactNode {
  const { points, max, words } = props;
  const styles = useStyles();
  const own = useSectionStyles();
  return (
    <div className={own.bar}>
      <div className={own.line}>
        <span>{called}</span>
        <span className={styles.figure}>
          {points}
          {words.score.maximum(max)}
        </span>
      </div>
      <Against {...props} />
    </div>
  );
}

const floors: Readonly<Partial<Record<SectionCode, number>>> = thresholds;

interface SectionsProps {
  readonly result: AppraiserResult | InstitutionResult;
  readonly words: Words;
  readonly sections: Readonly<Record<SectionCode, string>>;
}

export function Sections({ result, words, sections }: SectionsProps): ReactNode {
  const styles = useStyles();
  if (result.sections === undefined) return null;
  return (
    <section className={styles.section}>
      <h2 className={styles.heading}>{words.score.sections}</h2>
      {result.sections.map(({ code, points, max }) => (
        <Section key={code} called={sections[code]} points={points} max={max} floor={floors[code]} words={words} />
      ))}
    </section>
  );
}
