import type { Panel } from '../../panel.js';
import { type Seat, type Version, isSecondEntry } from '../../seats.js';
import { shortSum } from '../../short-sum.js';
import type { Content, Entry } from '../content.js';
import { Pile } from '../pile.js';
import { type Line, type NamedSheet, ownSheet } from '../table.js';
import { zhCN } from '../wording/zh-CN.js';

/** Every file that was delivered, how it came, and which of an expert's counts. */
export const versionsSheet = (content: Content): NamedSheet =>
  ownSheet(
    'versions',
    content,
    content.entries.flatMap((entry) => linesOf(entry, content)),
  );

/** A file as this audience may know it. */
export const fileCalled = (seat: Seat, { file, number }: Version, { audience, call }: Content): string =>
  audience === 'internal' ? file.file : zhCN.versionOf(call(seat), number);

function linesOf({ institution, unit, record, day }: Entry, content: Content): readonly Line[] {
  const records = new Pile(record.versions);
  const lines = (day?.panel.seats ?? []).flatMap((seat) =>
    seat.versions.map((version): Line => {
      const { sha256, copies } = version;
      const counts = countsText(seat, version, day?.panel);
      return {
        values: {
          institution,
          unit,
          expert: content.call(seat),
          file: fileCalled(seat, version, content),
          sum: shortSum(sha256),
          copies: content.audience === 'internal' ? copies.join(zhCN.list) : copies.length || undefined,
          counts,
          ...records.take((one) => one.sha256 === sha256),
          sha256,
        },
        ...(counts !== zhCN.counts.chosen && { styles: { counts: 'warning' } }),
      };
    }),
  );
  const others = records.left.map((recorded): Line => ({
    values: { institution, unit, file: zhCN.counts.gone, sum: shortSum(recorded.sha256), ...recorded },
  }));
  return [...lines, ...others];
}

function countsText(seat: Seat, version: Version, panel: Panel | undefined): string {
  const { counts } = zhCN;
  if (panel?.experts.some((one) => one.version === version) === true) return counts.chosen;
  if (isSecondEntry(version)) return counts.second;
  if (seat.chosen === undefined) return counts.open;
  return seat.chosen === version ? counts.leftOut : counts.other;
}
