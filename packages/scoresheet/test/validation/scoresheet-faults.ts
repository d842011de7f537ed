import { layoutVersion } from '../../src/scoresheet/version.js';
import { readXlsx } from '../../src/xlsx/read.js';
import {
  type Planted,
  cell,
  changing,
  clean,
  cleanAddIn,
  inserting,
  nineAlike,
  partOf,
  pasting,
  patching,
  patchingAll,
  showing,
  typing,
  uncalculated,
  withoutMajors,
} from './planting.js';
import { partsOf } from '../xlsx/parts.js';

const workbook = 'xl/workbook.xml';
const sheet = (name: string): string => partOf(clean(), name);

const withoutName = (name: string) => (xml: string) =>
  xml.replace(new RegExp(`<definedName name="${name.replaceAll('.', '\\.')}"[^>]*>[^<]*</definedName>`), '');

/** As Excel does it: what looked at the sheet looks at nothing, its names too. */
const withoutSheet = (name: string): Uint8Array =>
  patchingAll(clean(), (xml) =>
    xml
      .replace(new RegExp(`<sheet name="${name}"[^>]*/>`), '')
      .replaceAll(new RegExp(`'${name}'!\\$?[A-Z]+\\$?[0-9]+(:\\$?[A-Z]+\\$?[0-9]+)?`, 'g'), '#REF!'),
  );

const packageNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** With a relationship of a part, and the part that it leads to. */
function withPart(of: string, kind: string, path: string, content: string): Uint8Array {
  const type = `http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}`;
  const line = `<Relationship Id="rX" Type="${type}" Target="/${path}"/>`;
  return patching(clean(), {
    [of.replace(/([^/]+)$/, '_rels/$1.rels')]: (xml) =>
      xml === ''
        ? `<Relationships xmlns="${packageNamespace}">${line}</Relationships>`
        : xml.replace('</Relationships>', `${line}</Relationships>`),
    [path]: () => content,
  });
}

const formulaOf = (at: string): string => {
  const { sheet: name, row, column } = cell(at);
  const found = readXlsx(clean()).sheets.find((one) => one.name === name);
  return found?.cells.get(row)?.get(column)?.formula ?? '';
};

/** With an error as the value of a formula. */
const withError = (bytes: Uint8Array, name: string, at: string, error: string): Uint8Array =>
  patching(bytes, {
    [sheet(name)]: (xml) =>
      xml.replace(
        new RegExp(`<c r="${at}"([^>]*?)(?: t="str")?>(<f[^>]*>[^<]*</f>)<v>[^<]*</v>`),
        `<c r="${at}"$1 t="e">$2<v>${error}</v>`,
      ),
  });

const stylesHave = (pattern: RegExp): number => [...(partsOf(clean())['xl/styles.xml'] ?? '').matchAll(pattern)].length;

/** With another look of one cell, made in the styles of the file. */
function looking(
  name: string,
  at: string,
  look: Readonly<Record<string, number>>,
  edit: (styles: string) => string,
): Uint8Array {
  const styles = 'xl/styles.xml';
  const attributes = Object.entries({ numFmtId: 0, fontId: 1, fillId: 0, ...look });
  const xf = `<xf ${attributes.map(([key, value]) => `${key}="${value}"`).join(' ')}/>`;
  const count = stylesHave(/<xf (?=[^>]*xfId)/g);
  return patching(clean(), {
    [styles]: (xml) => edit(xml).replace('</cellXfs>', `${xf}</cellXfs>`),
    [sheet(name)]: (xml) => xml.replace(new RegExp(`<c r="${at}"( s="[0-9]+")?`), `<c r="${at}" s="${count}"`),
  });
}

const withFormat = (xml: string, id: number, code: string): string =>
  xml.replace('</numFmts>', `<numFmt numFmtId="${id}" formatCode="${code.replaceAll('"', '&quot;')}"/></numFmts>`);

const afterCells = (name: string, more: string): Uint8Array =>
  patching(clean(), { [sheet(name)]: (xml) => xml.replace('</sheetData>', `</sheetData>${more}`) });

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export const scoresheetFaults: readonly Planted[] = [
  // Structure.
  {
    name: 'a sheet that has been deleted',
    file: () => withoutSheet('必配仪器'),
    told: ['missing-sheet → 必配仪器'],
  },
  {
    name: 'a form that has been deleted',
    file: () => withoutSheet('表二-03'),
    told: ['missing-sheet → 表二-03'],
  },
  {
    name: 'a column without its name',
    file: () => patching(clean(), { [workbook]: withoutName('env.documents.level') }),
    told: ['技术文件!D6 missing-name env.documents.level'],
  },
  {
    name: 'the name of a column at another one',
    file: () =>
      patching(clean(), {
        [workbook]: (xml) => xml.replace(/('技术文件'!)\$D\$7:\$D\$/, '$1$$E$$7:$$E$$'),
      }),
    told: ['技术文件!D6 missing-name env.documents.level'],
  },
  {
    name: 'the name of a column at another place',
    file: () => patching(clean(), { [workbook]: (xml) => xml.replace(/('鉴定人'!)\$K\$5:\$K\$8/, '$1$$A$$2') }),
    told: ['鉴定人!K4 missing-name env.appraisers.years'],
  },
  {
    name: 'a heading with another word',
    file: () => changing(clean(), ['鉴定人!K4', '工龄']),
    told: ['鉴定人!K4 changed-label 工龄 → 从业年限'],
  },
  {
    name: 'a text of a form with another word',
    file: () => changing(clean(), ['表二-02!C6', '主要内容']),
    told: ['表二-02!C6 changed-label 主要内容 → 要素'],
  },
  {
    name: 'a list of words with another word',
    file: () => changing(clean(), ['词表!A5', '对']),
    told: ['词表!A5 changed-label 对 → 国家库'],
  },
  {
    name: 'a sheet with another name',
    file: () =>
      patchingAll(clean(), (xml) =>
        xml.replaceAll(`'项目'!`, `'项目一览'!`).replace('<sheet name="项目"', '<sheet name="项目一览"'),
      ),
    told: ['项目一览!A1 renamed-sheet 项目一览 → 项目'],
  },
  {
    name: 'a form with another name',
    file: () => patching(clean(), { [workbook]: (xml) => xml.replace('<sheet name="表二-03"', '<sheet name="孙某"') }),
    told: ['孙某!A1 renamed-sheet 孙某 → 表二-03'],
  },
  {
    name: 'a sheet that the layout has not',
    file: () =>
      patching(clean(), {
        [workbook]: (xml) => xml.replace('</sheets>', '<sheet name="附注" sheetId="99" r:id="rId2"/></sheets>'),
      }),
    told: ['附注!A1 added-sheet'],
  },
  {
    name: 'a sheet that is called like what every object has',
    file: () =>
      patching(clean(), {
        [workbook]: (xml) => xml.replace('</sheets>', '<sheet name="__proto__" sheetId="99" r:id="rId2"/></sheets>'),
      }),
    told: ['__proto__!A1 added-sheet'],
  },
  {
    name: 'a layout of another version',
    file: () => changing(clean(), ['封面!C27', layoutVersion + 1]),
    told: [`封面!C27 unknown-layout ${layoutVersion + 1} → ${layoutVersion}`],
  },
  {
    name: 'another edition',
    file: () => changing(clean(), ['封面!C25', '2031']),
    told: ['封面!C25 unknown-edition 2031'],
  },
  {
    name: 'another unit than the workbook was made for',
    file: () => changing(clean(), ['封面!C6', '02']),
    told: ['封面!C6 unit-altered 02 → 04'],
  },
  {
    name: 'another policy than the workbook was made for',
    file: () => changing(clean(), ['封面!C26', 'D2=off; D1=0.5']),
    told: ['封面!C26 policy-altered D2=off; D1=0.5 → 默认'],
  },

  // Facts.
  {
    name: 'more years than anybody has',
    file: () => typing(['鉴定人!K5', 71]),
    told: ['鉴定人!K5 wrong-fact(value-out-of-range) 71'],
  },
  {
    name: 'a percentage where years belong',
    file: () => typing(['鉴定人!K5', '85%']),
    told: ['鉴定人!K5 wrong-fact(wrong-type) 85%'],
  },
  {
    name: 'a date where years belong',
    file: () => typing(['鉴定人!K5', 45_000]),
    told: ['鉴定人!K5 wrong-fact(value-out-of-range) 45000'],
  },
  {
    name: 'a date as text where years belong',
    file: () => typing(['鉴定人!K5', '2001-05-01']),
    told: ['鉴定人!K5 wrong-fact(wrong-type) 2001-05-01'],
  },
  {
    name: 'a percentage where points belong',
    file: () => typing(['鉴定人!N5', 0.85]),
    told: ['鉴定人!N5 wrong-fact(too-many-decimals) 0.85'],
  },
  {
    name: 'a truth where years belong',
    file: () => typing(['鉴定人!K5', true]),
    told: ['鉴定人!K5 wrong-fact(wrong-type) true'],
  },
  {
    name: 'names of what every object has, where words belong',
    file: () => typing(['鉴定人!I5', '__proto__'], ['机构!C31', 'toString']),
    told: ['鉴定人!I5 wrong-fact(unknown-value) __proto__', '机构!C31 wrong-fact(unknown-value) toString'],
  },
  {
    name: 'a number with its unit',
    file: () => typing(['鉴定人!N6', '4分']),
    told: ['鉴定人!N6 wrong-fact(wrong-type) 4分'],
  },
  {
    name: 'a category recommended that there is not',
    file: () => typing(['鉴定人!R5', '0499']),
    told: ['鉴定人!R5 wrong-fact(unknown-value) 0499'],
  },
  {
    name: 'a category recommended that was not applied for',
    file: () => typing(['鉴定人!R5', '0403']),
    told: ['鉴定人!R5 doubtful-fact(category-not-applied) 0403'],
  },
  {
    name: 'a document that is not accepted',
    file: () => typing(['技术文件!G7', '否']),
    told: ['技术文件!G7 noted-fact(not-accepted) false', '技术文件!H7 refused-without-reason'],
  },
  {
    name: 'a document that is not accepted, and why',
    file: () => typing(['技术文件!G7', '否'], ['技术文件!H7', '不是技术文件']),
    told: ['技术文件!G7 noted-fact(not-accepted) false'],
  },
  {
    name: 'a project that is not accepted',
    file: () => typing(['项目!F7', '否']),
    told: ['项目!F7 noted-fact(not-accepted) false', '项目!G7 refused-without-reason'],
  },
  {
    name: 'a number of the roster changed',
    file: () => typing(['鉴定人!A8', 3]),
    told: ['鉴定人!A8 roster-altered 3 → 4'],
  },
  {
    name: 'a document of nobody in the roster',
    file: () => typing(['技术文件!A18', 9]),
    told: ['技术文件!A18 unknown-appraiser 9'],
  },
  ...['#REF!', '#NAME?', '#DIV/0!'].map((error): Planted => ({
    name: `${error} where a fact belongs`,
    file: () =>
      patching(typing(['鉴定人!K5', error]), {
        [sheet('鉴定人')]: (xml) =>
          xml.replace(/(<c r="K5"(?: s="[0-9]+")?) t="s"><v>[0-9]+</, `$1 t="e"><v>${error}<`),
      }),
    told: [`鉴定人!K5 error-in-fact ${error}`],
  })),
  {
    name: 'a number in full-width digits',
    file: () => typing(['鉴定人!K5', '９']),
    told: ['鉴定人!K5 not-understood ９ → 9'],
  },
  {
    name: 'a number with spaces',
    file: () => typing(['鉴定人!N5', ' 4 ']),
    told: ['鉴定人!N5 number-as-text  4  → 4'],
  },
  {
    name: 'a word spelt otherwise',
    file: () => typing(['鉴定人!I5', 'doctor']),
    told: ['鉴定人!I5 not-understood doctor → 博士'],
  },
  {
    name: 'a word in small letters, which formulas know all the same',
    file: () => typing(['论文著作!D7', 'sci期刊论文']),
    told: ['论文著作!D7 other-spelling sci期刊论文 → SCI期刊论文'],
  },

  // Completeness.
  {
    name: 'a blank fact',
    file: () => typing(['鉴定人!K5', '']),
    told: ['鉴定人!K5 missing-fact'],
  },
  {
    name: 'a required instrument of which nobody says whether it is there',
    file: () => typing(['必配仪器!B7', '']),
    told: ['必配仪器!B7 missing-fact'],
  },
  {
    name: 'no required instrument at all',
    file: () => typing(...['A7', 'B7', 'A8', 'B8'].map((at): [string, string] => [`必配仪器!${at}`, ''])),
    told: ['必配仪器!A7 missing-fact', '申报!B57 declared-dropped 电子天平', '申报!B58 declared-dropped 气相色谱仪'],
  },
  {
    name: 'an empty list that nobody has confirmed',
    file: () => withoutMajors(),
    told: ['专业方向!C3 unconfirmed-list'],
  },
  {
    name: 'points that were left to be suggested',
    file: () => typing(['技术文件!F7', ''], ['技术文件!F10', '']),
    told: ['技术文件!C4 unconfirmed-points ×2'],
  },
  { name: 'no number of the expert', file: () => typing(['封面!C11', '']), told: ['封面!C11 no-expert'] },
  { name: 'no day of the review', file: () => typing(['封面!C14', '']), told: ['封面!C14 no-review-date'] },
  { name: 'no day of the signature', file: () => typing(['封面!C15', '']), told: ['封面!C15 not-signed'] },
  {
    name: 'a signature before the review',
    file: () => typing(['封面!C15', '2026-11-20']),
    told: ['封面!C15 signed-before-review 2026-11-20 → 2026-11-21'],
  },

  // Stated against recomputed.
  { name: 'no value of any formula', file: uncalculated, told: ['not-calculated'] },
  {
    name: 'points without a value',
    file: () => changing(clean(), ['鉴定人!U5', { formula: formulaOf('鉴定人!U5') }]),
    told: ['鉴定人!U5 not-calculated'],
  },
  ...(
    [
      ['points', '鉴定人!U5', 4, 5],
      ['the points of a part', '鉴定人!Z6', 12, 15],
      ['a total', '鉴定人!AC7', 83, 82],
      ['a state', '鉴定人!AD8', '暂计', '已定稿'],
      ['the points of a document', '技术文件!K9', 4, 5],
      ['the points of a project', '项目!H8', 3, 5],
      ['the number of appraisers', '机构!C6', 5, 4],
      ['the sum of the totals', '机构!C8', 330, 328],
      ['the points of the institution', '机构!C27', 24, 22],
      ['the total of the institution', '机构!C4', 72, 70],
      ['the total on the cover', '封面!C19', 72, 70],
      ['a section on the cover', '封面!C21', 42, 40],
      ['an instrument that is said to be held', '必配仪器!C8', '无', '有'],
    ] as const
  ).map(([name, at, value, right]): Planted => ({
    name: `another value: ${name}`,
    file: () => showing(clean(), at, value),
    told: [`${at} points-differ ${value} → ${right}`],
  })),
  {
    name: 'facts changed without calculating again',
    file: () => changing(clean(), ['鉴定人!N5', 3]),
    told: ['鉴定人!W5 points-differ 4 → 3'],
  },
  {
    name: 'a value in the place of a formula',
    file: () => changing(clean(), ['鉴定人!U5', 4]),
    told: ['鉴定人!U5 formula-replaced 4 → 5'],
  },
  {
    name: 'a value in the place of a formula, and everything calculated from it',
    file: () => pasting(['鉴定人!U5', 1]),
    told: ['鉴定人!U5 formula-replaced 1 → 5'],
  },
  {
    name: 'a formula deleted',
    file: () => changing(clean(), ['鉴定人!U5', undefined]),
    told: ['鉴定人!U5 formula-replaced → 5'],
  },
  {
    name: 'values pasted over a table',
    file: () =>
      pasting(
        ...['S', 'T', 'U', 'V', 'W'].flatMap((column) =>
          [5, 6, 7, 8].map((row): [string, number] => [`鉴定人!${column}${row}`, column === 'V' ? 30 : 5]),
        ),
      ),
    told: ['鉴定人!S5 formula-replaced 5 → 5 ×20'],
  },
  {
    name: 'another formula',
    file: () => changing(clean(), ['鉴定人!U5', { formula: 'MIN(5,K5)', value: 5 }]),
    told: ['鉴定人!U5 formula-changed MIN(5,K5)'],
  },
  {
    name: 'another formula on a form',
    file: () => changing(clean(), ['表二-02!I24', { formula: '85', value: 85 }]),
    told: ['表二-02!I24 formula-changed 85'],
  },
  {
    name: 'a row inserted and filled without formulas',
    file: () =>
      inserting(
        { sheet: '技术文件', before: 9, rows: 1 },
        ...(['A', 'C', 'D', 'E', 'F', 'G'] as const).map((column): [string, string] => [`技术文件!${column}8`, '']),
        ['技术文件!A9', 1],
        ['技术文件!C9', '土壤环境基线调查与确认规范（1）'],
        ['技术文件!D9', '国家或部委'],
        ['技术文件!E9', 1],
        ['技术文件!F9', 5],
        ['技术文件!G9', '是'],
      ),
    told: ['技术文件!A9 formula-missing'],
  },
  {
    name: 'functions of the add-in that were typed without it',
    file: () =>
      patching(cleanAddIn(), {
        [sheet('鉴定人')]: (xml) => xml.replaceAll('_xldudf_ENVSCORE_EXPERIENCE(', 'ENVSCORE.EXPERIENCE('),
      }),
    told: ['鉴定人!U5 stuck-name 5 → 5 ×4'],
  },
  {
    name: 'functions of the add-in that are taken for another file’s',
    file: () =>
      patching(cleanAddIn(), {
        [sheet('鉴定人')]: (xml) => xml.replaceAll('_xldudf_ENVSCORE_EXPERIENCE(', '[2]!_xldudf_ENVSCORE_EXPERIENCE('),
      }),
    told: ['鉴定人!U5 foreign-call 5 → 5 ×4'],
  },
  {
    name: 'a formula that shows an error',
    file: () => withError(clean(), '鉴定人', 'U5', '#DIV/0!'),
    told: ['鉴定人!U5 error-value #DIV/0! → 5'],
  },
  {
    name: 'a function of the add-in that was not found',
    file: () => withError(cleanAddIn(), '鉴定人', 'U5', '#NAME?'),
    told: ['鉴定人!U5 stuck-name #NAME? → 5'],
  },

  // Across sheets.
  {
    name: 'other points on a form',
    file: () => showing(clean(), '表二-01!I9', 6),
    told: ['表二-01!I9 form-differs 6 → 5'],
  },
  {
    name: 'other facts on a form',
    file: () => showing(clean(), '表二-01!F12', '填写：从业年限：19'),
    told: ['表二-01!F12 form-differs 填写：从业年限：19 → 填写：从业年限：9'],
  },
  {
    name: 'another total in the conclusion',
    file: () => showing(clean(), '结论!C12', 80),
    told: ['结论!C12 form-differs 80 → 70'],
  },
  {
    name: 'another check code',
    file: () => showing(clean(), '表二-01!H5', '核对码：0000'),
    told: ['表二-01!H5 check-code-differs 核对码：0000 → 核对码：8339-2702-31'],
  },
  {
    name: 'one person twice in the roster',
    file: () => typing(['鉴定人!B8', '赵　某'], ['鉴定人!C8', '环境科学']),
    told: ['鉴定人!B8 same-person 赵　某'],
  },
  {
    name: 'one person under two majors',
    file: () => typing(['鉴定人!B8', '赵某']),
    told: ['鉴定人!C8 two-majors 生态学 → 环境科学'],
  },
  {
    name: 'more people under majors than there are',
    file: () =>
      withoutMajors(['专业方向!A7', '水文地质学'], ['专业方向!B7', 3], ['专业方向!A8', '土壤学'], ['专业方向!B8', 2]),
    told: ['专业方向!B7 majors-exceed-headcount 5 → 4'],
  },

  // Against what was declared.
  {
    name: 'a fact other than declared',
    file: () => typing(['鉴定人!I5', '硕士']),
    told: ['鉴定人!I5 differs-from-declared 硕士 → 博士'],
  },
  {
    name: 'an accreditation other than declared',
    file: () => typing(['机构!C31', '有，能力表与申请业务无关']),
    told: ['机构!C31 differs-from-declared 有，能力表与申请业务无关 → 无'],
  },
  {
    name: 'an instrument that was not declared',
    file: () => typing(['选配仪器!A8', '测深仪'], ['选配仪器!B8', '否']),
    told: ['选配仪器!A8 not-declared 测深仪'],
  },
  {
    name: 'an instrument without its name',
    file: () => typing(['选配仪器!B8', '否']),
    told: ['选配仪器!A8 missing-fact'],
  },
  {
    name: 'a declared instrument left out',
    file: () => typing(['选配仪器!A7', ''], ['选配仪器!B7', ''], ['选配仪器!C3', '是']),
    told: ['申报!B62 declared-dropped 无人机'],
  },

  // Oddities.
  {
    name: 'macros',
    file: () => withPart(workbook, 'vbaProject', 'xl/vbaProject.bin', '?'),
    told: ['has-macros'],
  },
  {
    name: 'a link to another file',
    file: () =>
      patching(
        withPart(workbook, 'externalLink', 'xl/externalLinks/externalLink1.xml', `<externalLink xmlns="${main}"/>`),
        {
          'xl/externalLinks/_rels/externalLink1.xml.rels': () =>
            `<Relationships xmlns="${packageNamespace}"><Relationship Id="rId1" Type="x/externalLinkPath" Target="file:///D:/%E6%97%A7%E8%A1%A8.xlsx" TargetMode="External"/></Relationships>`,
        },
      ),
    told: ['external-link file:///D:/旧表.xlsx'],
  },
  {
    name: 'a comment',
    file: () =>
      withPart(
        sheet('鉴定人'),
        'comments',
        'xl/comments1.xml',
        `<comments xmlns="${main}"><authors><author/></authors><commentList><comment ref="M5" authorId="0"><text><t>再议</t></text></comment></commentList></comments>`,
      ),
    told: ['鉴定人!M5 comment 再议'],
  },
  {
    name: 'merged inputs',
    file: () => afterCells('鉴定人', '<mergeCells count="1"><mergeCell ref="M5:M6"/></mergeCells>'),
    told: ['鉴定人!M5 merged-inputs M5:M6'],
  },
  {
    name: 'a hidden row with data',
    file: () => patching(clean(), { [sheet('项目')]: (xml) => xml.replace('<row r="8"', '<row r="8" hidden="1"') }),
    told: ['项目!A8 hidden-data ×5'],
  },
  {
    name: 'a hidden column with data',
    file: () =>
      patching(clean(), {
        [sheet('项目')]: (xml) => xml.replace(/<col min="3" max="3"/, '<col min="3" max="3" hidden="1"'),
      }),
    told: ['项目!C6 hidden-data ×3'],
  },
  {
    name: 'a hidden sheet',
    file: () =>
      patching(clean(), {
        [workbook]: (xml) => xml.replace('<sheet name="项目"', '<sheet name="项目" state="hidden"'),
      }),
    told: ['项目!A1 hidden-data'],
  },
  {
    name: 'a formula where a number is typed',
    file: () => changing(clean(), ['鉴定人!K5', { formula: '4+5', value: 9 }]),
    told: ['鉴定人!K5 formula-in-input =4+5'],
  },
  ...(
    [
      [';;;', 'that shows nothing'],
      ['"95"', 'of another number'],
      ['0"5"', 'with a digit more'],
      ['0,', 'of thousands'],
    ] as const
  ).map(([format, what]): Planted => ({
    name: `a number format ${what}`,
    file: () => looking('鉴定人', 'K5', { numFmtId: 900 }, (xml) => withFormat(xml, 900, format)),
    told: ['鉴定人!K5 disguised-content 9'],
  })),
  {
    name: 'a total in the colour of the paper',
    file: () =>
      looking('表二-01', 'I24', { fontId: stylesHave(/<family /g) }, (xml) =>
        xml.replace('</fonts>', '<font><color theme="0"/></font></fonts>'),
      ),
    told: ['表二-01!I24 disguised-content 82'],
  },
  {
    name: 'a picture over a form',
    file: () =>
      withPart(
        sheet('表二-01'),
        'drawing',
        'xl/drawings/drawing9.xml',
        '<xdr:wsDr xmlns:xdr="x"><xdr:oneCellAnchor/></xdr:wsDr>',
      ),
    told: ['表二-01!A1 added-drawing'],
  },
  {
    name: 'a text box beside the chart of the conclusion',
    file: () =>
      patching(clean(), {
        'xl/drawings/drawing1.xml': (xml) => xml.replace('</xdr:wsDr>', '<xdr:absoluteAnchor/></xdr:wsDr>'),
      }),
    told: ['结论!A1 added-drawing'],
  },
  {
    name: 'another total in a blank cell of a form',
    file: () => changing(clean(), ['表二-01!K24', '总分：100']),
    told: ['表二-01!K24 stray-content 总分：100'],
  },
  {
    name: 'a project far below its table, and a remark beside it',
    file: () => changing(clean(), ['项目!A200', '另一项'], ['项目!B200', '省级'], ['项目!Z3', 7]),
    told: ['项目!Z3 stray-content 7 ×3'],
  },
  {
    name: 'a name with a sign that turns it round',
    file: () => typing(['鉴定人!B5', '赵\u202E某']),
    told: ['鉴定人!B5 hidden-characters 赵\u202E某'],
  },
  { name: 'one value for everybody', file: nineAlike, told: ['鉴定人!N5 same-value 4 ×9'] },
];
