import { type PanelAppraiser, catalogueOf } from '@envscore/rules-core';
import type { Panel } from '../../panel.js';
import { type Content, type Entry, figuresOf, hasMeans, outcomeText, rangeText } from '../content.js';
import { Pile } from '../pile.js';
import { type Line, type NamedSheet, ownSheet } from '../table.js';
import { zhCN } from '../wording/zh-CN.js';

/** Everybody who applies: what the experts gave, and what the panel decides. */
export const appraisersSheet = (content: Content): NamedSheet =>
  ownSheet(
    'appraisers',
    content,
    content.entries.flatMap((entry) => linesOf(entry, content)),
  );

function linesOf({ institution, unit, record, day }: Entry, content: Content): readonly Line[] {
  const decisions = new Pile(record.appraisers);
  const people = (day?.panel.result.appraisers ?? []).map((person): Line => ({
    values: {
      institution,
      unit,
      appraiser: person.id,
      name: person.name,
      ...(day && figures(person, day.panel, content)),
      ...decisions.take(({ appraiser }) => appraiser === person.id),
    },
    ...(person.disqualifiedBy.length > 0 && { styles: { disqualified: 'error' } }),
    // Decisions go by the number.
    ...(person.id === undefined && { isClosed: true as const }),
  }));
  const others = decisions.left.map((decision): Line => ({
    values: { institution, unit, ...decision, figures: day === undefined ? zhCN.notReceived : zhCN.goneAppraiser },
  }));
  return [...people, ...others];
}

const { statuses } = catalogueOf('zh');

function figures(person: PanelAppraiser, panel: Panel, content: Content): Line['values'] {
  const { status, total, spread, disqualifiedBy, recommended, experts } = person;
  const each = experts.map((one) => ({ expert: one.expert, figure: outcomeText(one) }));
  return {
    figures: figuresOf(panel, each, content),
    mean: hasMeans(panel, content) ? (total ?? zhCN.none) : zhCN.none,
    range: spread === undefined ? zhCN.none : rangeText(spread.min, spread.max),
    disqualified: disqualifiedBy.map((expert) => content.briefly(panel.experts[expert]?.seat ?? {})).join(zhCN.list),
    recommended: recommended.map(({ code, experts: by }) => zhCN.recommended(code, by.length)).join(zhCN.list),
    status: statuses[status],
  };
}
