import { isScalar, valueAt } from '../../layout/document.js';
import type { Sheet } from '../../workbook/workbook.js';
import { zhCN } from '../../wording/zh-CN.js';
import { entriesOf, peopleOf } from '../entries.js';
import type { ListId } from '../tables.js';
import type { Content } from './content.js';
import { appraiserForm } from './form-appraiser.js';
import { institutionForm } from './form-institution.js';

/** The official forms: table (一), then a table (二) for each appraiser, called by the numbers of the roster. */
export function formSheets(content: Content): readonly Sheet[] {
  const { review, placed } = content;
  const taken = new Set<string>();
  const people = peopleOf(review);
  const forms = Array.from({ length: Math.max(people.length, placed.shape.appraisers) }, (_, index) => {
    const person = people[index];
    const id = valueAt(person, 'id');
    const name = valueAt(person, 'name');
    return appraiserForm(content, {
      sheet: freeName(String(isScalar(id) ? id : index + 1).padStart(2, '0'), taken),
      row: placed.appraisers.top + index,
      name: typeof name === 'string' ? name : '',
      rows: { documents: rowsOf('documents', person), publications: rowsOf('publications', person) },
    });
  });
  return [institutionForm(content), ...forms];

  /** How many rows an appraiser states or declares. */
  function rowsOf(id: ListId, person: unknown): number {
    const { table } = placed.lists[id];
    const own = valueAt(person, 'id');
    const counts = ['', 'declared'].map(
      (prefix) => entriesOf(review, table, prefix).filter(({ owner }) => owner === own).length,
    );
    return Math.max(...counts);
  }
}

/** A number that stands twice in the roster does not make two sheets of one name. */
function freeName(number: string, taken: Set<string>): string {
  const clean = number.replace(/[[\]:*?/\\'\p{Cc}]/gu, '').slice(0, 12);
  let name = zhCN.sheets.appraiserForm(clean);
  for (let copy = 2; taken.has(name.toLowerCase()); copy += 1) name = zhCN.sheets.appraiserForm(`${clean}(${copy})`);
  taken.add(name.toLowerCase());
  return name;
}
