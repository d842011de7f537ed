import { describe, expect, it } from 'vitest';
import type { Scalar } from '../../src/formula/expression.js';
import { writeScoresheet } from '../../src/scoresheet/write.js';
import type { Sheet } from '../../src/workbook/workbook.js';
import { rowOf, sheetOf, textsOf } from './book.js';
import { type Facts, institutionFacts, people, reviewOf } from './reviews.js';

const conclusionOf = (review: Facts): Sheet => sheetOf(writeScoresheet(review), '结论');

const withInstitution = (changes: Facts): Facts => reviewOf({ facts: institutionFacts(changes) });

const saidOf = (sheet: Sheet, label: string): readonly (Scalar | undefined)[] =>
  rowOf(sheet, label)
    .filter((value) => value !== undefined)
    .slice(1);

const qualified = '具备设立环境损害司法鉴定机构的技术条件和技术能力';

describe('the conclusion', () => {
  const onTheLine = conclusionOf(reviewOf());

  it('is that the institution qualifies where every threshold is exactly met', () => {
    expect(saidOf(onTheLine, '结论')).toEqual([qualified]);
    expect(saidOf(onTheLine, '未达到')).toEqual(['无']);
    expect(saidOf(onTheLine, '鉴定人构成（20分）')).toEqual([12, 12, '达到']);
    expect(saidOf(onTheLine, '技术水平（50分）')).toEqual([40, 30, '达到']);
    expect(saidOf(onTheLine, '实验室条件（30分）')).toEqual([18, 18, '达到']);
    expect(saidOf(onTheLine, '总分（100分）')).toEqual([70, 70, '达到']);
  });

  it('is the same with points to spare', () => {
    const maintenance = { grade: 'good', points: 5 };
    const sheet = conclusionOf(withInstitution({ maintenance }));
    expect(saidOf(sheet, '结论')).toEqual([qualified]);
    expect(saidOf(sheet, '总分（100分）')).toEqual([74, 70, '达到']);
  });

  it('is that it does not, and by how much, a tenth under the line', () => {
    const sheet = conclusionOf(withInstitution({ maintenance: { grade: 'poor', points: 0.9 } }));
    expect(saidOf(sheet, '结论')).toEqual([`不${qualified}`]);
    expect(saidOf(sheet, '未达到')).toEqual(['实验室条件差 0.1 分；总分差 0.1 分；']);
    expect(saidOf(sheet, '实验室条件（30分）')).toEqual([17.9, 18, '未达到，还差 0.1 分']);
  });

  it('is that it does not where a section is under its floor and the total is not', () => {
    const basicMajors = { environmentalScience: true, ecology: false, resourceEconomics: true };
    const sheet = conclusionOf(withInstitution({ basicMajors, maintenance: { grade: 'good', points: 6 } }));
    expect(saidOf(sheet, '结论')).toEqual([`不${qualified}`]);
    expect(saidOf(sheet, '未达到')).toEqual(['鉴定人构成差 2 分；']);
    expect(saidOf(sheet, '总分（100分）')).toEqual([73, 70, '达到']);
  });

  it('cannot be drawn while something is open, and says what', () => {
    const sheet = conclusionOf(withInstitution({ maintenance: undefined }));
    expect(saidOf(sheet, '结论')).toEqual(['暂不能作出结论']);
    expect(saidOf(sheet, '本表状态')).toEqual(['暂计']);
    expect(saidOf(sheet, '实验室条件（30分）')).toEqual([4, 18, '暂未达到，还差 14 分']);
    expect(saidOf(sheet, 'I7')).toEqual(['仪器配置及使用情况', '未评', 24, '缺：仪器维护使用得分；']);
  });

  it('names whose facts are missing or wrong', () => {
    const appraisers = people(4, (place) => (place === 2 ? { years: '九', coordination: undefined } : {}));
    const sheet = conclusionOf(reviewOf({ appraisers }));
    expect(saidOf(sheet, '结论')).toEqual(['暂不能作出结论']);
    expect(saidOf(sheet, '钱某某')).toEqual([73, '有误', '从业年限 错：从业年限；组织协调能力 缺：组织协调能力得分；']);
    expect(saidOf(sheet, '赵某')).toEqual([82, '已定稿', '']);
  });

  it('asks nothing of the sheet of somebody who is disqualified', () => {
    const ethics = { article13Situation: true };
    const sheet = conclusionOf(reviewOf({ appraisers: people(4, (place) => (place === 1 ? { ethics } : {})) }));
    expect(saidOf(sheet, '赵某')).toEqual(['取消评审资格', '取消评审资格', '']);
  });

  it('tells which confirmations are still to be given, and where', () => {
    const appraisers = people(4, (place) =>
      place === 1 ? { documents: [], publications: [{ title: '某文', type: 'sci', rank: 2 }] } : {},
    );
    const sheet = conclusionOf(reviewOf({ appraisers }));
    expect(saidOf(sheet, '技术文件已列全')).toEqual(['待确认', '技术文件']);
    expect(saidOf(sheet, '确认论文著作建议分')).toEqual(['待确认', '论文著作']);
    expect(saidOf(sheet, '项目已列全')).toEqual(['无须确认', '项目']);
    const confirmed = conclusionOf(reviewOf({ appraisers, confirmed: { documents: true, publicationPoints: true } }));
    expect(saidOf(confirmed, '技术文件已列全')).toEqual(['已确认', '技术文件']);
    expect(saidOf(confirmed, '确认论文著作建议分')).toEqual(['已确认', '论文著作']);
    expect(saidOf(confirmed, '本表状态')).toEqual(['已定稿']);
  });

  it('says that it is one expert’s, not the panel’s', () => {
    expect(textsOf(onTheLine)).toContain('由本工作簿的得分自动得出。正式结论由专家组合并各专家的评分后作出。');
  });

  it('draws the sections against their thresholds, from its own cells', () => {
    const [chart] = onTheLine.charts ?? [];
    const values = chart?.series.map(({ values: { top, bottom, left } }) =>
      Array.from({ length: bottom - top + 1 }, (_, index) => onTheLine.cells.get(top + index)?.get(left)?.value),
    );
    expect(values).toEqual([
      [12, 40, 18, 70],
      [12, 30, 18, 70],
    ]);
    expect(chart?.series.map(({ name }) => name)).toEqual(['得分', '最低要求']);
  });
});
