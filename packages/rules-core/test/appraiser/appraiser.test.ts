import { appraiserTable, score } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { completeSheet, criterionOf, error, missing, policyWith, scoreSheet, sheetWith, warning } from './sheet.js';

const section = (code: string, points: number, max: number) => ({ code, points, max });

const fullMarks = {
  degree: 'doctor',
  title: 'senior',
  years: 9,
  expertise: { grade: 'excellent', points: 35 },
  coordination: 5,
  documents: [1, 2, 3].map(() => ({ level: 'national', rank: 1, points: 5 })),
  publications: [1, 2].map(() => ({ type: 'sci', rank: 1, points: 5 })),
  training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 3 },
};

const noMarks = {
  ethics: { article12Met: false, formStandard: false, attachmentsGenuine: false, article13Situation: false },
  degree: 'belowBachelor',
  title: 'none',
  years: 4,
  expertise: { grade: 'fair', points: 0 },
  coordination: 0,
  documents: [],
  publications: [],
  training: { ecologyCoursePassed: false, judicialCoursePassed: false, keynotes: 0 },
};

const situation = { ...completeSheet.ethics, article13Situation: true };

describe('the sheet of an appraiser', () => {
  it('adds up sections and a total, names its edition and is final', () => {
    const { criteria, ...sheet } = scoreSheet(completeSheet);
    expect(sheet).toStrictEqual({
      kind: 'appraiser',
      edition: '2018',
      status: 'final',
      total: 69,
      sections: [
        section('ethics', 5, 5),
        // 4 + 3
        section('basics', 7, 10),
        // 27 + 4
        section('ability', 31, 40),
        // 4 + 5 + 17
        section('achievements', 26, 45),
      ],
      issues: [],
    });
    expect(criteria.map(({ code, points, max }) => [code, points, max])).toStrictEqual([
      ['A1', 5, 5],
      ['A2', 4, 5],
      ['A3', 3, 5],
      ['A4', 27, 35],
      ['A5', 4, 5],
      ['A6', 4, 15],
      ['A7', 5, 10],
      ['A8', 17, 20],
    ]);
  });

  it('is worth 100 at most and 0 at least', () => {
    const full = scoreSheet(sheetWith(fullMarks));
    expect([full.status, full.total]).toStrictEqual(['final', 100]);
    expect(full.sections?.map(({ points }) => points)).toStrictEqual([5, 10, 40, 45]);
    const none = scoreSheet(sheetWith(noMarks));
    expect([none.status, none.total]).toStrictEqual(['final', 0]);
    expect(none.sections?.map(({ points }) => points)).toStrictEqual([0, 0, 0, 0]);
  });

  it('has a next step for everything but what is at its full marks', () => {
    const steps = (changes: object) =>
      scoreSheet(sheetWith({ ...changes })).criteria.flatMap(({ code, next }) => (next === undefined ? [] : [code]));
    expect(steps(fullMarks)).toStrictEqual([]);
    expect(steps(noMarks)).toStrictEqual(['A1', 'A2', 'A3', 'A4', 'A5', 'A6', 'A7']);
  });

  it('is provisional and worth 0 where everything is blank, and names all that is missing', () => {
    const { status, total, sections, criteria, issues } = scoreSheet({ kind: 'appraiser' });
    expect([status, total, sections?.map(({ points }) => points)]).toStrictEqual(['provisional', 0, [0, 0, 0, 0]]);
    expect(criteria.map(({ state, points }) => [state, points])).toStrictEqual(
      criteria.map(() => ['incomplete', undefined]),
    );
    expect(issues).toStrictEqual([
      missing('ethics', 'article13Situation'),
      missing('ethics', 'article12Met'),
      missing('ethics', 'formStandard'),
      missing('ethics', 'attachmentsGenuine'),
      missing('degree'),
      missing('title'),
      missing('years'),
      missing('expertise', 'points'),
      missing('coordination'),
      missing('documents'),
      missing('publications'),
      missing('training', 'ecologyCoursePassed'),
      missing('training', 'judicialCoursePassed'),
      missing('training', 'keynotes'),
    ]);
  });

  it.each([
    // 69 less what is open or wrong; a suggested 3 in the place of 4 points.
    { title: 'nothing open is final', changes: {}, status: 'final', total: 69 },
    { title: 'one blank is provisional', changes: { years: undefined }, status: 'provisional', total: 66 },
    {
      title: 'one suggestion is provisional',
      changes: { documents: [{ level: 'national', rank: 3 }] },
      status: 'provisional',
      total: 68,
    },
    { title: 'one error is invalid', changes: { years: -1 }, status: 'invalid', total: 66 },
    {
      title: 'an error beside a blank is invalid',
      changes: { years: -1, coordination: undefined },
      status: 'invalid',
      total: 62,
    },
    {
      title: 'an error beside a suggestion is invalid',
      changes: { years: -1, documents: [{ level: 'national', rank: 3 }] },
      status: 'invalid',
      total: 65,
    },
    {
      title: 'a row that counts nothing leaves it final',
      changes: { documents: [{ level: 'national', rank: 6 }] },
      status: 'final',
      total: 65,
    },
    {
      title: 'a cap that bit leaves it final',
      changes: { training: { ecologyCoursePassed: true, judicialCoursePassed: true, keynotes: 3 } },
      status: 'final',
      total: 72,
    },
    {
      title: 'a category that was not applied for leaves it final',
      changes: { recommendedCategories: ['0402'] },
      status: 'final',
      total: 69,
    },
  ])('$title', ({ changes, status, total }) => {
    const result = scoreSheet(sheetWith(changes));
    expect([result.status, result.total]).toStrictEqual([status, total]);
  });

  it.each([
    { title: 'nothing else', changes: {} },
    { title: 'a blank', changes: { years: undefined } },
    { title: 'an error', changes: { years: -1 } },
    { title: 'an unknown property', changes: { nickname: '林' } },
  ])('is disqualified in an Art. 13 situation before $title, without a total or sections', ({ changes }) => {
    const result = scoreSheet(sheetWith({ ...changes, ethics: situation }), { D11: 0 });
    expect(Object.keys(result).toSorted()).toStrictEqual(['criteria', 'edition', 'issues', 'kind', 'status']);
    expect([result.kind, result.edition, result.status]).toStrictEqual(['appraiser', '2018', 'disqualified']);
    expect(result.issues).toContainEqual(warning('disqualified', ['ethics', 'article13Situation'], true));
  });

  it('scores the other criteria of a disqualified sheet as usual, and lists its errors', () => {
    const result = scoreSheet(sheetWith({ ethics: situation, years: -1 }));
    expect(result.criteria.map(({ state, points }) => [state, points])).toStrictEqual([
      ['scored', 0],
      ['scored', 4],
      ['wrong', undefined],
      ['scored', 27],
      ['scored', 4],
      ['scored', 4],
      ['scored', 5],
      ['scored', 17],
    ]);
    expect(result.issues).toStrictEqual([
      error('value-out-of-range', ['years'], -1, { from: 0, to: 70 }),
      warning('disqualified', ['ethics', 'article13Situation'], true),
    ]);
  });

  describe('with a pass mark (D11)', () => {
    it.each([
      [0, true],
      [68, true],
      [68.9, true],
      [69, true],
      [69.1, false],
      [70, false],
      [100, false],
    ])('of %f says whether 69 points pass: %s', (D11, passed) => {
      const result = scoreSheet(completeSheet, { D11 });
      expect([result.passed, result.decisions]).toStrictEqual([passed, ['D11']]);
    });

    it.each([
      { status: 'provisional', changes: { years: undefined } },
      { status: 'invalid', changes: { years: -1 } },
    ])('says nothing while the sheet is $status', ({ status, changes }) => {
      const result = scoreSheet(sheetWith(changes), { D11: 60 });
      expect(result.status).toBe(status);
      expect(result).not.toHaveProperty('passed');
      expect(result).not.toHaveProperty('decisions');
    });

    it('of none says nothing', () => {
      for (const result of [scoreSheet(completeSheet), scoreSheet(completeSheet, { D11: 'none' })]) {
        expect(result).not.toHaveProperty('passed');
        expect(result).not.toHaveProperty('decisions');
      }
    });
  });

  it.each([
    { title: 'a number', found: 1 },
    { title: 'an empty text', found: '' },
    { title: 'null', found: null },
  ])('is invalid for an unknown property that holds $title, which touches no criterion', ({ found }) => {
    const result = scoreSheet({ ...completeSheet, nickname: found });
    expect([result.status, result.total, result.issues]).toStrictEqual([
      'invalid',
      69,
      [error('unknown-property', ['nickname'], found)],
    ]);
    expect(result.criteria).toStrictEqual(scoreSheet(completeSheet).criteria);
  });

  it.each([
    { wrong: { name: 5 }, issue: error('wrong-type', ['name'], 5, { type: 'text' }) },
    { wrong: { institution: false }, issue: error('wrong-type', ['institution'], false, { type: 'text' }) },
    {
      wrong: { categories: '0401' },
      issue: error('wrong-type', ['categories'], '0401', { type: 'list', to: 10_000 }),
    },
  ])('is invalid for $wrong, which touches no criterion', ({ wrong, issue }) => {
    const result = scoreSheet(sheetWith(wrong));
    expect([result.status, result.total, result.issues]).toStrictEqual(['invalid', 69, [issue]]);
  });

  describe('with categories', () => {
    it.each(['categories', 'recommendedCategories'])('is invalid for an unknown code among the %s', (list) => {
      for (const code of ['0400', '04', '9999', '', '401']) {
        const result = scoreSheet(sheetWith({ recommendedCategories: undefined, [list]: ['0401', code] }));
        expect([result.status, result.total]).toStrictEqual(['invalid', 69]);
        expect(result.issues).toMatchObject([
          {
            severity: 'error',
            code: 'unknown-value',
            path: [list, 1],
            found: code,
            allowed: { values: { length: 47 } },
          },
        ]);
      }
    });

    it('warns of each that is recommended but was not applied for', () => {
      const changes = { categories: ['0401', '0403'], recommendedCategories: ['0402', '0403', '0404'] };
      expect(scoreSheet(sheetWith(changes)).issues).toStrictEqual([
        warning('category-not-applied', ['recommendedCategories', 0], '0402'),
        warning('category-not-applied', ['recommendedCategories', 2], '0404'),
      ]);
    });

    it('warns of every one where none was applied for, and of none where that is blank', () => {
      expect(scoreSheet(sheetWith({ categories: [] })).issues).toStrictEqual([
        warning('category-not-applied', ['recommendedCategories', 0], '0401'),
      ]);
      expect(scoreSheet(sheetWith({ categories: undefined })).issues).toStrictEqual([]);
      expect(scoreSheet(sheetWith({ recommendedCategories: undefined })).issues).toStrictEqual([]);
    });

    it('holds an unknown code that is recommended against nothing else', () => {
      const changes = { recommendedCategories: ['9999', '0402'] };
      expect(scoreSheet(sheetWith(changes)).issues.map(({ code, path }) => [code, ...path])).toStrictEqual([
        ['unknown-value', 'recommendedCategories', 0],
        ['category-not-applied', 'recommendedCategories', 1],
      ]);
    });
  });

  it.each([
    ['2018-06-13', true],
    ['2018-06-14', false],
    ['2018-06-15', false],
  ])('reviewed on %s is warned about as before the edition: %s', (date, isEarly) => {
    const early = warning('date-before-edition', ['date'], date, { values: ['2018-06-14'] });
    expect(score(completeSheet, { date }).issues).toStrictEqual(isEarly ? [early] : []);
    expect(score({}, { date }).issues).toHaveLength(1);
  });

  it('leaves the facts and the policy as they were, and gives the same result again', () => {
    const facts = sheetWith({ years: 'nine', nickname: {}, documents: [{ rank: 0 }, null] });
    const policy = policyWith({ D1: 0.5 });
    const before = JSON.stringify([facts, policy]);
    const first = score(facts, { policy });
    expect(JSON.stringify([facts, policy])).toBe(before);
    expect(score(facts, { policy })).toStrictEqual(first);
  });

  it('states of each criterion only what it owns', () => {
    const result = scoreSheet(completeSheet);
    const stated = result.criteria.map(({ stated }) => Object.keys(stated ?? {}));
    expect(stated).toStrictEqual([
      ['ethics'],
      ['degree', 'title'],
      ['years'],
      ['expertise'],
      ['coordination'],
      [],
      [],
      ['training'],
    ]);
    expect(criterionOf(result, 'A6')).not.toHaveProperty('stated');
  });
});

describe('the table as data', () => {
  it('names its criteria in the printed order', () => {
    expect(
      appraiserTable.sections.map(({ code, criteria }) => [code, ...criteria.map(({ name }) => name)]),
    ).toStrictEqual([
      ['ethics', 'ethics'],
      ['basics', 'credential', 'experience'],
      ['ability', 'expertise', 'coordination'],
      ['achievements', 'documents', 'publications', 'exchange'],
    ]);
  });

  it.each([
    [
      'ethics',
      '满足《司法鉴定人登记管理办法》（司法部令第96号）中第十二条的，申报表填写规范，所附材料能与之对应且真实有效的，得5分；有《司法鉴定人登记管理办法》（司法部令第96号）中第十三条规定情形的，直接取消评审资格。',
    ],
    [
      'credential',
      '学士以下，不得分；具有学士学位，得1分；具有硕士学位或初级职称，得2分；具有博士学位或中级职称，得3分；具有副高级职称，得4分；具有正高级职称，得5分。',
    ],
    [
      'experience',
      '从事环境损害鉴定评估相关工作的年限（博士研究生及博士后阶段计入）。5年以下，不得分；5年，得1分；5年以上，每增加一年加1分，最高得5分。',
    ],
    [
      'expertise',
      '在本执业类别开展鉴定工作及相关工作情况。0～19 一般，20～29 良好，30～35 优秀。根据申报材料，查阅鉴定人完成的环境损害鉴定评估项目相关资料，根据开展的工作情况以及现场答辩、考试等方式，评估鉴定人是否具有附件2相应鉴定类别中所列的专业能力（符合某一或某几个环节要求均可），参照附件2的要求打分。',
    ],
    ['coordination', '能够独立或带领团队开展相关技术工作能力。依据团队规模和取得的实绩酌情给分，不超过5分。'],
    [
      'documents',
      '主持或主要参与完成的环境损害鉴定评估相关技术报告、标准、制度等，被批准发布或采用，以书面文件或批准机构官方网站内容为准。被国家或部委批准发布或采用的，根据成果和排名，每个成果得1~5分，排名5名以后不得分；被省级政府机构批准发布或采用的，根据成果和排名，每个成果1~4分，排名4名以后不得分；被地市级政府机构批准发布或采用的，根据成果和排名，每个成果1~3分，排名3名以后不得分。本项累计得分不超过15分。',
    ],
    [
      'publications',
      '在公开发行的期刊上发表的环境损害鉴定评估相关学术论文，公开出版的学术著作。发表SCI期刊论文，根据作者排名，每篇1~5分，第五作者以后不得分（通讯作者视同于第一作者，下同）；发表EI论文，根据作者排名，每篇1~4分，第四作者以后不得分；在国内核心期刊发表论文，根据作者排名，每篇1~3分，第三作者以后不得分；在国内非核心期刊发表论文，第一作者和通讯作者得1分，其他作者不得分；著作根据封面作者排名，得1~5分，第五作者以后不得分；群体作者不计分；翻译著作根据封面作者排名，得1~3分，第三作者以后不得分。本项累计得分不超过10分。',
    ],
    [
      'exchange',
      '（1）参加省级及以上生态环境主管部门组织的环境损害鉴定评估专业培训，以及省级及以上司法行政机关组织的司法鉴定人执业培训，均通过结业考试的，得15分。（2）在国际或全国性环境损害司法鉴定学术会议提交论文并主讲1次，得2分。本项累计得分不超过5分。',
    ],
  ])('quotes for %s the sentences as published', (name, clause) => {
    const declared = appraiserTable.sections.flatMap(({ criteria }) => [...criteria]);
    expect(declared.find((criterion) => criterion.name === name)?.clause).toBe(clause);
  });

  it('has the printed points of every degree and title, and the printed lower bound of every grade', () => {
    expect(appraiserTable.sections[1].criteria[0].rule).toMatchObject({
      ladders: [
        { points: { belowBachelor: 0, bachelor: 1, master: 2, doctor: 3 } },
        { points: { none: 0, junior: 2, intermediate: 3, associateSenior: 4, senior: 5 } },
      ],
    });
    expect(appraiserTable.sections[2].criteria[0].rule).toMatchObject({
      grades: { bands: [{ from: 0 }, { from: 20 }, { from: 30 }] },
    });
  });
});
