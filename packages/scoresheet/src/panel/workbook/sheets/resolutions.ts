import { catalogueOf } from '@envscore/rules-core';
import { apartIn, isAbout } from '../../apart.js';
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

const criteria: Readonly<Record<string, string>> = catalogueOf('zh').criteria;

function linesOf({ institution, unit, record, day }: Entry, content: Content): readonly Line[] {
  const resolutions = new Pile(record.resolutions);
  const lines = (day === undefined ? [] : apartIn(day.panel)).map((apart): Line => {
    const { disagreement, person } = apart;
    const { code, max, points } = disagreement;
    const given = points.map((one) => one.points);
    return {
      values: {
        institution,
        unit,
        appraiser: person?.id,
        subject: person === undefined ? zhCN.institution : person.name,
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
        ...resolutions.take((one) => isAbout(one, apart)),
      },
      styles: { apart: 'error' },
      // Nobody could tell whose it is.
      ...(person !== undefined && person.id === undefined && { isClosed: true as const }),
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
