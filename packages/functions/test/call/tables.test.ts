import { describe, expect, it } from 'vitest';
import { call } from '../../src/index.js';
import { examples } from '../../src/catalogue/examples.js';
import { cellsOf, points, refused } from './failed.js';

const [facts, documents, publications] = examples.APPRAISER.args;
const institution = examples.INSTITUTION.args;

const withFact = (place: number, value: unknown) => {
  const [row = []] = facts as readonly unknown[][];
  return [row.map((cell, index) => (index === place ? value : cell))];
};

describe('APPRAISER', () => {
  it('gives the total of a final sheet', () => {
    expect(points('APPRAISER', facts, documents, publications)).toBe(69);
  });

  it('has no total while anything is blank, and names it', () => {
    expect(refused('APPRAISER', withFact(9, ''), documents, publications)).toStrictEqual([
      'notAvailable',
      '组织协调能力得分：未填写，请补填。',
    ]);
  });

  it('has no total while points are only suggested', () => {
    expect(refused('APPRAISER', facts, [['导则', '国家级', 2, '']], publications)).toStrictEqual([
      'notAvailable',
      '技术文件第1项 · 得分：未填得分，暂按建议计 4 分；请专家确认或改填。',
    ]);
  });

  it('names what is wrong before what is blank', () => {
    const range = withFact(6, 99).map((row) => row.map((cell, place) => (place === 9 ? '' : cell)));
    expect(refused('APPRAISER', range, documents, publications)).toStrictEqual([
      'value',
      '从业年限：填了 99，只能是 0 至 70；请改正。',
    ]);
  });

  it('is the text 取消评审资格 for whoever is disqualified', () => {
    expect(points('APPRAISER', withFact(3, '是'), documents, publications)).toBe('取消评审资格');
    expect(points('APPRAISER', withFact(3, '是'), '', '')).toBe('取消评审资格');
  });

  it('names five places and counts the rest', () => {
    const [error, message] = refused('APPRAISER', [['', '']], '', '');
    expect(error).toBe('notAvailable');
    expect(message).toMatch(/另有 \d+ 处，用 FINDINGS 可全部列出。$/);
    expect(message.match(/未填写/g)).toHaveLength(5);
  });
});

describe('INSTITUTION', () => {
  it('leaves the disqualified out of headcount and mean', () => {
    // 5 − 1 = 4 appraisers: 5 points instead of 8; the mean of 81, 77.5, 79 and 80 is 79.4, still 19.
    const totals = [[81], [77.5], [79], [80], ['取消评审资格']];
    expect(points('INSTITUTION', ...institution.slice(0, 3), totals, ...institution.slice(4))).toBe(68);
  });

  it('is not final while totals and headcount differ', () => {
    expect(refused('INSTITUTION', ...institution.slice(0, 3), [[81]], ...institution.slice(4))[0]).toBe('notAvailable');
  });
});

describe('APPRAISERDETAIL', () => {
  it('says per criterion what is wrong, blank or worth knowing', () => {
    const rows = call('APPRAISERDETAIL', [withFact(6, 99), [['导则', '省级', 5, '']], '']);
    expect(rows).toMatchObject({
      3: ['A3 从业年限', '', 5, '有误', '从业年限：填了 99，只能是 0 至 70；请改正。'],
      6: ['A6 技术文件', 0, 15, '已评', '技术文件第1项 · 本人排名：排名第 5，超出计分名次，不得分。'],
      // 5 + 4 + 27 + 4 + 0 + 17
      9: ['总分', 57, 100, '有误（须先改正）', ''],
    });
  });

  it('shows 取消评审资格 in place of a total', () => {
    const rows = call('APPRAISERDETAIL', [withFact(3, '是'), documents, publications]);
    expect(cellsOf(rows, 9, 4)).toStrictEqual(['总分', '取消评审资格', 100, '取消评审资格']);
  });

  it('says below its head what is wrong with the call', () => {
    expect(call('APPRAISERDETAIL', [facts, documents, publications, 'D1=9'], 'en')).toStrictEqual([
      ['Criterion', 'Points', 'Maximum', 'State', 'Reason'],
      ['', '', '', 'error', 'D1: found 9, allowed 0.1, 0.5, 1; correct it.'],
    ]);
  });
});

describe('INSTITUTIONDETAIL', () => {
  it('is in English where the host is', () => {
    const rows = call('INSTITUTIONDETAIL', institution, 'en');
    expect(rows).toMatchObject({
      1: ['I1 Number of appraisers', 8, 10, 'scored', ''],
      8: ['Total', 71, 100, 'final', ''],
    });
  });
});
