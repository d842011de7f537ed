import { isScalar, valueAt } from '../../../layout/document.js';
import { peopleOf } from '../../../scoresheet/entries.js';
import type { Version } from '../../seats.js';
import { shortSum } from '../../short-sum.js';
import type { Content, Entry } from '../content.js';
import { Pile } from '../pile.js';
import { type Line, type NamedSheet, ownSheet } from '../table.js';
import { zhCN } from '../wording/zh-CN.js';
import { fileCalled } from './versions.js';

/** Where the code of every signed print is typed, form by form. */
export const codesSheet = (content: Content): NamedSheet =>
  ownSheet(
    'codes',
    content,
    content.entries.flatMap((entry) => linesOf(entry, content)),
  );

/** The forms of a review that are printed and signed: the institution's, then everybody's. */
const formsOf = ({ forPanel }: Version): readonly { readonly appraiser?: number; readonly form: string }[] => [
  { form: zhCN.institutionForm },
  ...peopleOf(forPanel.review).flatMap((person) => {
    const [id, name] = [valueAt(person, 'id'), valueAt(person, 'name')];
    if (typeof id !== 'number') return [];
    return [{ appraiser: id, form: zhCN.appraiserForm(id, isScalar(name) ? String(name) : '') }];
  }),
];

function linesOf({ institution, unit, record, day }: Entry, content: Content): readonly Line[] {
  const codes = new Pile(record.codes);
  const lines = (day?.panel.seats ?? []).flatMap((seat) =>
    seat.versions.flatMap((version) => {
      const { sha256 } = version;
      const shared = {
        institution,
        unit,
        expert: content.call(seat),
        file: fileCalled(seat, version, content),
        sum: shortSum(sha256),
        sha256,
      };
      return formsOf(version).map((form): Line => ({
        values: {
          ...shared,
          ...form,
          code: codes.take((one) => one.sha256 === sha256 && one.appraiser === form.appraiser)?.code,
        },
      }));
    }),
  );
  const others = codes.left.map((typed): Line => ({
    values: { institution, unit, file: zhCN.counts.gone, sum: shortSum(typed.sha256), ...typed },
  }));
  return [...lines, ...others];
}
