import { criteriaOf, institutionTable } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { placeScoresheet } from '../../src/scoresheet/placed.js';
import { cellIn } from '../../src/layout/placed-table.js';
import { shapeOf } from '../../src/scoresheet/review.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import type { Sheet } from '../../src/workbook/workbook.js';
import { cellsOf, columnUnder, rowOf, sheetOf, textsOf, typedInto } from './book.js';
import { type Facts, people, reviewOf } from './reviews.js';

/** Four appraisers of 82 each, exactly on the line. */
const standard = writeScoresheet(reviewOf());

const formOf = (review: Facts, name = '表二-01'): Sheet => sheetOf(writeScoresheet(review), name);

const withFacts = (changes: Facts): Facts =>
  reviewOf({ appraisers: people(4, (place) => (place === 1 ? changes : {})) });

/** The points beside the elements, in the order of the table, and the total. */
const pointsOf = (sheet: Sheet): readonly unknown[] =>
  columnUnder(sheet, '得分').filter((value) => value !== undefined);

/** Without the line breaks that columns need. */
const flat = (sheet: Sheet): string => textsOf(sheet).join('').replaceAll('\n', '');

const codeOf = (sheet: Sheet): string => textsOf(sheet).find((text) => /^核对码：\d{4}-\d{4}-\d{2}$/.test(text)) ?? '';

describe('table (二) of an appraiser', () => {
  it('has the columns of the official table, in their order', () => {
    expect(rowOf(sheetOf(standard, '表二-01'), '核定要素').filter((text) => text !== undefined)).toEqual([
      '核定要素',
      '分值',
      '要素',
      '主要内容',
      '单项分值',
      '评审标准',
      '得分',
    ]);
  });

  it('has every clause as published', () => {
    const said = flat(sheetOf(standard, '表二-01'));
    const texts = [
      '拥护中华人民共和国宪法、遵守法律、法规和社会公德，品行良好的公民',
      '满足《司法鉴定人登记管理办法》（司法部令第96号）中第十二条的，申报表填写规范，所附材料能与之对应且真实有效的，得5分；',
      '5年以下，不得分；5年，得1分；5年以上，每增加一年加1分，最高得5分。',
      '根据申报材料，查阅鉴定人完成的环境损害鉴定评估项目相关资料',
      '被国家或部委批准发布或采用的，根据成果和排名，每个成果得1~5分，排名5名以后不得分；',
      '翻译著作根据封面作者排名，得1~3分，第三作者以后不得分。本项累计得分不超过10分。',
      '（2）在国际或全国性环境损害司法鉴定学术会议提交论文并主讲1次，得2分。本项累计得分不超过5分。',
    ];
    for (const text of texts) expect(said).toContain(text);
  });

  it('says nothing twice of a clause that stands in two columns', () => {
    const said = flat(sheetOf(standard, '表二-01'));
    for (const content of ['从事环境损害鉴定评估相关工作的年限', '主持或主要参与完成的', '0～19'])
      expect(said.split(content)).toHaveLength(2);
  });

  it('shows the points of the entry sheet, and their sum', () => {
    expect(pointsOf(sheetOf(standard, '表二-01')).slice(0, 9)).toEqual([5, 5, 5, 21, 4, 15, 10, 17, 82]);
  });

  it('says of points that are not there why, and never 0', () => {
    const form = formOf(withFacts({ years: '九', ethics: {} }));
    expect(pointsOf(form).slice(0, 3)).toEqual(['未评', 5, '有误']);
  });

  it('says instead of a total that somebody is disqualified', () => {
    const ethics = { article12Met: true, formStandard: true, attachmentsGenuine: true, article13Situation: true };
    expect(textsOf(formOf(withFacts({ ethics })))).toContain('取消评审资格');
  });

  it('states the facts in words', () => {
    const said = textsOf(formOf(withFacts({ title: undefined, years: 12 })));
    expect(said).toContain('填写：学位：博士；职称：未填');
    expect(said).toContain('填写：从业年限：12');
    expect(said).toContain('填写：专业技术能力等次：良好');
    expect(said).toContain('填写：技术文件 3 项，见续页');
    expect(said.find((text) => text.includes('主讲次数'))).toMatch(/主讲次数：1；（1）15 分；（2）2 分$/);
  });

  it('recommends the categories that the expert recommends', () => {
    expect(textsOf(sheetOf(standard, '表二-01'))).toContain('建议申请人从事 0401 执业类别。');
  });

  it('leaves a line to write on where none is recommended yet', () => {
    const said = textsOf(formOf(withFacts({ recommendedCategories: undefined })));
    expect(said.find((text) => text.startsWith('建议申请人从事'))).toMatch(/^建议申请人从事 \u3000+ 执业类别。$/);
  });

  it('says who it is of, who reviewed, when and in what state', () => {
    const said = textsOf(sheetOf(standard, '表二-01'));
    expect(said).toContain('申请机构：示例环境损害司法鉴定所（虚构）');
    expect(said).toContain('评审事项：04 土壤与地下水环境损害鉴定');
    expect(said).toContain('鉴定人：赵某（序号 1，专业 环境科学）');
    expect(said).toContain('评审专家：示例专家，编号 3');
    expect(said).toContain('评审日期：2026-11-21　状态：已定稿');
  });

  it('must not be signed before it is final, and says so', () => {
    const said = textsOf(formOf(withFacts({ years: undefined })));
    expect(said.some((text) => text.endsWith('状态：暂计（尚未定稿，不得签字）'))).toBe(true);
  });

  it('has places for corrections, signature and date', () => {
    const said = textsOf(formOf(reviewOf({ signedOn: undefined })));
    for (const beginning of ['更正处签名', '专家签字：', '签字日期：　　　　年　　月　　日'])
      expect(said.some((text) => text.startsWith(beginning))).toBe(true);
  });
});

describe('the continuation page of table (二)', () => {
  const listed = (sheet: Sheet, label: string): readonly unknown[] =>
    cellsOf(sheet)
      .filter(({ cell }) => typeof cell.value === 'string' && new RegExp(`^${label} \\d+$`).test(cell.value))
      .map(({ row }) => cellsOf(sheet).find((one) => one.row === row && one.column === 4)?.cell.value)
      .filter((text) => text !== '');

  it('lists the appraiser’s own documents, and closes the list', () => {
    expect(listed(sheetOf(standard, '表二-02'), '技术文件')).toEqual([
      '污染场地环境损害鉴定评估技术导则（2）；国家或部委；本人排名：1；认定：是',
      '土壤环境基线调查与确认规范（2）；国家或部委；本人排名：1；认定：是',
      '地下水污染损害量化指南（2）；国家或部委；本人排名：1；认定：是',
      '（以下空白）',
    ]);
  });

  it('gives the reason of what was not accepted', () => {
    const documents = [{ title: '某规范', level: 'provincial', rank: 2, accepted: false, reason: '批准文件未附' }];
    expect(listed(formOf(withFacts({ documents })), '技术文件')).toEqual([
      '某规范；省级；本人排名：2；认定：否；不认定的理由：批准文件未附',
      '（以下空白）',
    ]);
  });

  it('says of points that they are a suggestion', () => {
    const publications = [{ title: '某文', type: 'sci', rank: 2 }];
    const [first] = listed(formOf(withFacts({ publications })), '论文著作');
    expect(first).toBe('某文；SCI期刊论文；本人排名：2（建议分，待确认）');
  });

  it('has room for all that was stated', () => {
    const documents = Array.from({ length: 14 }, (_, index) => ({
      title: `第${index + 1}件`,
      level: 'municipal',
      rank: 3,
    }));
    expect(listed(formOf(withFacts({ documents })), '技术文件')).toHaveLength(15);
  });

  it('finds rows wherever the owner’s rows stand, and says where the rest is when there are more than it holds', () => {
    const review = reviewOf({ appraisers: people(2) });
    const { lists } = placeScoresheet(shapeOf(review));
    const { documents } = lists;
    const more = Array.from({ length: 8 }, (_, index) => index);
    const typed = more.flatMap((index) => {
      const row = documents.top + 10 + index * 2;
      return [
        { at: cellIn(documents, 'appraiser', row), value: 1 },
        { at: cellIn(documents, 'title', row), value: `后补${index + 1}` },
      ];
    });
    const workbook = typedInto(writeScoresheet(review), typed);
    const form = sheetOf(workbook, '表二-01');
    expect(listed(form, '技术文件').slice(3)).toEqual(more.slice(0, 6).map((index) => `后补${index + 1}`));
    expect(textsOf(form)).toContain('其余各项见“技术文件”表');
    expect(textsOf(sheetOf(workbook, '表二-02'))).not.toContain('其余各项见“技术文件”表');
  });
});

describe('table (一)', () => {
  const form = (review: Facts): Sheet => formOf(review, '表一');

  it('has the columns of the official table, in their order', () => {
    expect(rowOf(sheetOf(standard, '表一'), '评审要素').filter((text) => text !== undefined)).toEqual([
      '评审要素',
      '评审标准',
      '得分',
    ]);
  });

  it('has every clause as published, cut where its groups begin', () => {
    const said = flat(sheetOf(standard, '表一'));
    for (const { clause } of criteriaOf(institutionTable)) {
      const marks =
        /地表水和沉积物、.*?、其他：|基本要求（5分）|专业要求（5分）|污染物性质鉴定：|生态系统类别中的物种鉴定：|仪器配置数量（18）：|仪器维护使用情况（6）：/;
      for (const text of clause.split(marks)) expect(said).toContain(text);
    }
    for (const group of [
      '地表水和沉积物、环境空气、土壤与地下水、近海海洋与海岸带、生态系统、其他',
      '污染物性质鉴定',
      '仪器配置数量（18）',
    ])
      expect(textsOf(sheetOf(standard, '表一'))).toContain(group);
  });

  it('has the sections and elements with their points', () => {
    const said = textsOf(sheetOf(standard, '表一'));
    for (const title of [
      '一、环境损害司法鉴定人构成（20分）',
      '1.鉴定人数量（10分）',
      '2.专业配置（10分）',
      '二、技术水平（50分）',
      '2.鉴定评估项目与相关工作成果完成质量（10分）',
      '3.鉴定人能力（30分）',
      '三、实验室条件（30分）',
    ])
      expect(said).toContain(title);
  });

  it('shows the points of the entry sheet, and their sum', () => {
    expect(pointsOf(sheetOf(standard, '表一')).slice(0, 8)).toEqual([5, 7, 10, 8, 22, 4, 14, 70]);
  });

  it('states the facts in words, and what the parts gave', () => {
    const said = textsOf(sheetOf(standard, '表一'));
    expect(said).toContain('填写：鉴定人 4 名，其中已定稿 4 名，总分合计 328 分；取消评审资格 0 名');
    expect(said).toContain('填写：鉴定评估项目 2 项，见续页');
    expect(said).toContain('填写：达到全部专业能力要求：否');
    expect(said.find((text) => text.includes('基本要求：5 分；专业要求：2 分'))).toMatch(
      /^填写：专业配置的计分方式：一般/,
    );
    expect(said).toContain(
      '填写：仪器维护使用等次：存在不能正常使用的情况；必配仪器清单 2 项，见续页；选配仪器清单 1 项，见续页；必配仪器：12 分；选配仪器：1 分；仪器维护使用：1 分',
    );
  });

  it('asks for no basic majors where the scheme has none', () => {
    const said = textsOf(form(reviewOf({ unit: '01' })));
    expect(said.some((text) => text.includes('配备生态学'))).toBe(false);
  });

  it('lists majors, projects and instruments on its continuation', () => {
    const said = textsOf(sheetOf(standard, '表一'));
    expect(said).toContain('水文地质学；鉴定人数：2');
    expect(said).toContain('省级地块调查评估；省部级及以上；负责；有合同书等材料：是；认定：是');
    expect(said).toContain('无人机；已配备：是');
  });
});

describe('the check code of a form', () => {
  it('has four digits and stands on the form twice: at the top of every page, and at the foot', () => {
    const form = sheetOf(standard, '表二-01');
    expect(codeOf(form)).toMatch(/^核对码：\d{4}-\d{4}-\d{2}$/);
    expect(textsOf(form).filter((text) => text.startsWith(codeOf(form)))).toHaveLength(2);
  });

  it('changes with any one point or fact of the appraiser, and only on that appraiser’s form', () => {
    const codes = [
      {},
      { years: 8 },
      { degree: 'master' },
      { expertise: { grade: 'good', points: 21.1 } },
      { coordination: 4.5 },
      { categories: ['0401'] },
      { recommendedCategories: ['0402'] },
      { recommendedCategories: ['0402', '0401'] },
      { documents: [] },
      { training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 2 } },
    ].map((changes) => {
      const workbook = writeScoresheet(withFacts(changes));
      expect(codeOf(sheetOf(workbook, '表二-02'))).toBe(codeOf(sheetOf(standard, '表二-02')));
      return codeOf(sheetOf(workbook, '表二-01'));
    });
    expect(new Set(codes).size).toBe(codes.length);
  });

  it('changes when a point changes in the open workbook', () => {
    const { appraisers } = placeScoresheet(shapeOf(reviewOf()));
    const changed = typedInto(standard, [{ at: cellIn(appraisers, 'expertise.points', appraisers.top), value: 22 }]);
    for (const name of ['表二-01', '表一'])
      expect(codeOf(sheetOf(changed, name))).not.toBe(codeOf(sheetOf(standard, name)));
  });

  it('differs between two experts who say the same, and between two appraisers of whom the same is said', () => {
    const [one, other] = [3, 4].map((number) => writeScoresheet(reviewOf({ expert: { number, name: '示例专家' } })));
    const codes = ['表一', '表二-01', '表二-02'].flatMap((name) =>
      [one, other].map((workbook) => codeOf(sheetOf(workbook!, name))),
    );
    expect(new Set(codes).size).toBe(codes.length);
  });
});

describe('the pages of a form', () => {
  const { page } = sheetOf(standard, '表二-01');

  it('are A4 upright with a binding margin, as wide as the paper, headed alike', () => {
    expect(page).toMatchObject({ orientation: 'portrait', margins: { left: 25 }, fitToWidth: true });
    expect(page?.repeatedRows?.from).toBe(1);
  });

  it('say at their foot whose they are and who reviewed', () => {
    expect(page?.footer).toEqual({
      left: '示例环境损害司法鉴定所（虚构） · 赵某 · 专家 3',
      right: '第 &P 页 共 &N 页',
    });
  });

  it.each(['01', '02', '03', '04', '05', '06', '07'])('are three and none is overfull: matter %s', (unit) => {
    const paper = 297 - 12 - 14;
    const points = (paper / 25.4) * 72;
    const sheets = writeScoresheet(reviewOf({ unit })).sheets.filter(({ name }) => name.startsWith('表'));
    for (const { page: pages, rows } of sheets) {
      const height = (from: number, to: number): number => {
        let sum = 0;
        for (let row = from; row <= to; row += 1) sum += rows?.get(row)?.height ?? Infinity;
        return sum;
      };
      const ends = [...(pages?.breaksAfter ?? []), pages?.printArea?.bottom ?? 0];
      expect(ends).toHaveLength(3);
      const head = height(1, pages?.repeatedRows?.to ?? 0);
      ends.forEach((end, index) => {
        const before = ends[index - 1] ?? 0;
        expect(height(before + 1, end) + (index === 0 ? 0 : head)).toBeLessThan(points);
      });
    }
  });

  it('are no wider than the paper', () => {
    const room = ((210 - 25 - 12) / 25.4) * 96;
    for (const name of ['表一', '表二-01']) {
      const widths = [...(sheetOf(standard, name).columns ?? [])].filter(([, { hidden }]) => hidden !== true);
      expect(widths.reduce((sum, [, { width }]) => sum + width * 8 + 5, 0)).toBeLessThanOrEqual(room);
    }
  });
});

describe('the sheets of the forms', () => {
  const names = (review: Facts): readonly string[] =>
    writeScoresheet(review)
      .sheets.map(({ name }) => name)
      .filter((name) => name.startsWith('表二'));

  it('are called by the numbers of the roster', () => {
    const appraisers = people(3).map((person, index) => ({ ...person, id: [2, 11, 107][index] }));
    expect(names(reviewOf({ appraisers }))).toEqual(['表二-02', '表二-11', '表二-107']);
  });

  it('are told apart where a number stands twice or is missing', () => {
    const appraisers = people(3).map((person, index) => ({ ...person, id: [2, 2, undefined][index] }));
    expect(names(reviewOf({ appraisers }))).toEqual(['表二-02', '表二-02(2)', '表二-03']);
  });

  it('are wholly locked', () => {
    const { sheets, styles } = standard;
    for (const sheet of sheets.filter(({ name }) => name.startsWith('表'))) {
      expect(sheet.isProtected).toBe(true);
      expect(cellsOf(sheet).some(({ cell }) => styles[cell.style ?? '']?.unlocked)).toBe(false);
    }
  });
});
