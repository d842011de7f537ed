import { type Disagreement, catalogueOf } from '@envscore/rules-core';
import type { Panel } from '../../panel.js';
import { type Content, type Entry, difference, figuresOf } from '../content.js';
import { Pile } from '../pile.js';
import { type Line, type NamedSheet, ownSheet } from '../table.js';
import { zhCN } from '../wording/zh-CN.js';

/** Where experts are more than a third of a criterion's maximum apart, and what the leader says to it. No figure is changed by that. */
export const resolutionsSheet = (content: Content): NamedSheet =>
  ownSheet(
    'resolutions',
    content,
    content.entries.flatMap((entry) => linesOf(entry, content)),
  );

interface Apart {
  readonly disagreement: Disagreement;
  readonly subject: string;
  readonly appraiser?: number;
  readonly isNumbered: boolean;
}

const apartIn = ({ result }: Panel): readonly Apart[] => [
  ...result.disagreements.map((disagreement) => ({ disagreement, subject: zhCN.institution, isNumbered: true })),
  ...(result.appraisers ?? []).flatMap(({ id, name = '', disagreements }) =>
    disagreements.map((disagreement) => ({
      disagreement,
      subject: name,
      isNumbered: id !== undefined,
      ...(id !== undefined && { appraiser: id }),
    })),
  ),
];

const criteria: Readonly<Record<string, string>> = catalogueOf('zh').criteria;

function linesOf({ institution, unit, record, day }: Entry, content: Content): readonly Line[] {
  const resolutions = new Pile(record.resolutions);
  const lines = (day === undefined ? [] : apartIn(day.panel)).map((apart): Line => {
    const { disagreement, subject, appraiser, isNumbered } = apart;
    const { code, max, points } = disagreement;
    const given = points.map((one) => one.points);
    return {
      values: {
        institution,
        unit,
        appraiser,
        subject,
        code,
        criterion: criteria[code],
        max,
        points:
          day &&
          figuresOf(
            day.panel,
            points.map(({ expert, points: figure }) => ({ expert, figure })),
            content,
          ),
        apart: difference(Math.max(...given), Math.min(...given)),
        ...(isNumbered && resolutions.take((one) => one.appraiser === appraiser && one.code === code)),
      },
      styles: { apart: 'error' },
      ...(!isNumbered && { isClosed: true as const }),
    };
  });
  const others = resolutions.left.map((resolution): Line => ({
    values: {
      institution,
      unit,
      ...resolution,
      criterion: criteria[resolution.code],
      points: day === undefined ? zhCN.notReceived : zhCN.goneDisagreement,
    },
  }));
  return [...lines, ...others];
}
