import { catalogueOf, wordUnit } from '@envscore/rules-core';
import { fitted } from '../../layout/fit.js';
import { type TableColumn, type TableRow, tableSheet } from '../../report/xlsx/table.js';
import { visiblyCut } from '../../report/visible.js';
import type { Workbook } from '../../workbook/workbook.js';
import { type Person, expertFor } from '../audience.js';
import type { Panels } from '../panel.js';
import type { Seat } from '../seats.js';
import { styles } from './styles.js';
import { zhCN } from './wording/zh-CN.js';

const { key: words } = zhCN;
const { words: terms } = catalogueOf('zh');

type Key = keyof typeof words.columns;

const columns: readonly TableColumn<Key>[] = [
  { key: 'institution', width: 34, style: 'text' },
  { key: 'unit', width: 28, style: 'text' },
  { key: 'called', width: 14, style: 'text' },
  { key: 'name', width: 14, style: 'text' },
  { key: 'library', width: 12, style: 'text' },
  { key: 'files', width: 60, style: 'text' },
];

/** Who is meant where the anonymous papers say `专家1`: a workbook of its own in Chinese, for those alone who may know. */
export function keyWorkbook({ panels }: Pick<Panels, 'panels'>): Workbook {
  const rows = panels.flatMap(({ institution, unit, seats, open }) => {
    const missing = open.flatMap((point) => (point.code === 'expert-missing' ? [point.missing.expert] : []));
    const all: readonly (Partial<Seat> & Person)[] = [...seats, ...missing];
    return all.map((seat): TableRow<Key> => ({
      values: {
        institution: visiblyCut(institution),
        unit: wordUnit(unit, 'zh'),
        called: expertFor('anonymous', seat, 'zh'),
        name: visiblyCut(seat.name ?? ''),
        library: seat.library && terms[`expert.library.${seat.library}`],
        files: visiblyCut(
          (seat.versions ?? []).map(({ number, file }) => words.file(number, file.file)).join(zhCN.list),
        ),
      },
    }));
  });
  const sheet = tableSheet(words.title, columns, words.columns, rows, { title: zhCN.title, page: zhCN.page });
  return fitted({
    sheets: [
      { ...sheet, isProtected: true, ...(sheet.page && { page: { ...sheet.page, header: { right: words.apart } } }) },
    ],
    names: [],
    styles,
    properties: { title: words.title, creator: zhCN.creator },
  });
}
