import { strFromU8 } from 'fflate';
import { expect, it } from 'vitest';
import { type OpinionForm, opinionOf, opinionTemplate } from '../../src/opinion/opinion.js';
import { emptyRecord } from '../../src/panel/record.js';
import { byExpert, combined, only, three } from '../panel/day.js';
import { type Facts, institutionFacts, people } from '../scoresheet/reviews.js';
import { throughLibreOffice } from './libreoffice.js';

const longReason = `${'现场答辩不能说明采样布点、质量控制和结论的依据；'.repeat(60)}（理由完）`;

const record = {
  ...emptyRecord('示例环境损害司法鉴定所（虚构）', '04'),
  leader: 2,
  appraisers: [{ appraiser: 15, decision: 'notQualified', reason: longReason }],
} as const;

const reviewedBy = (count: number, changes: Facts = {}): Readonly<Record<string, Facts>> =>
  Object.fromEntries(
    [1, 2, 3].map((number) => [
      `${number}.xlsx`,
      byExpert(number, {
        appraisers: people(count, (place) => ({ expertise: { points: 14 + ((place * 7 + number * 3) % 20) } })),
        facts: institutionFacts(changes),
      }),
    ]),
  );

const pagesOf = (pdf: Uint8Array): number =>
  [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Page\b/gu),
  ].length;

it('LibreOffice opens the opinions and the usual form, and leaves out nothing of them', async () => {
  const weak = reviewedBy(4, {
    quality: { allAbilities: false, points: 3 },
    maintenance: { grade: 'poor', points: 0 },
  });
  const internal: OpinionForm = { audience: 'internal' };
  const papers = await Promise.all([
    opinionOf(only(combined(three())), internal),
    opinionOf(only(combined(weak)), { audience: 'anonymous' }),
    opinionOf(only(combined({ '1.xlsx': byExpert(1) })), { audience: 'applicant' }),
    opinionOf(only(combined(reviewedBy(15), { records: [record] })), internal),
    opinionTemplate(),
  ]);
  const printed = await throughLibreOffice(papers, 'pdf', 'docx');
  const written = await throughLibreOffice(papers, 'txt:Text (encoded):UTF8', 'docx');
  expect(printed.map((pdf) => pagesOf(pdf))).toEqual([4, 4, 4, 11, 4]);
  const [qualified, notQualified, provisional, many, form] = written.map((text) => strFromU8(text));
  expect(qualified).toContain('具备设立环境损害司法鉴定机构的技术条件和技术能力');
  expect(notQualified).toContain('不具备设立环境损害司法鉴定机构的技术条件和技术能力【待核】');
  expect(notQualified).toMatch(/总分距最低要求 70 分还差 [0-9.]+ 分[^]*实验室条件距最低要求 18 分还差 1 分/u);
  expect(provisional).toContain('本意见书为暂定，原因如下：');
  expect(many).toContain('（理由完）');
  for (const name of ['赵某', '韩某']) expect(many).toContain(name);
  expect(form).toContain('{#鉴定人}{序号}');
});
