import { expect, it } from 'vitest';
import { edition } from '@envscore/rules-core';

it('is the edition of 2018, its number and day not verified', () => {
  expect(edition).toEqual({
    id: '2018',
    document: '登记评审细则 附件1',
    title: '环境损害司法鉴定机构登记评审评分标准',
    number: '司发通〔2018〕54号',
    inForceFrom: '2018-06-14',
    verified: { number: false, inForceFrom: false },
  });
});
