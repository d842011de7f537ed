/**
 * The edition of the standard that this code encodes. Its number and day are recollected, not seen in a text: both are marked
 * unverified, and a review dated before the first day in force is warned about, never refused.
 */
export const edition = {
  id: '2018',
  document: '登记评审细则 附件1',
  title: '环境损害司法鉴定机构登记评审评分标准',
  number: '司发通〔2018〕54号',
  inForceFrom: '2018-06-14',
  verified: { number: false, inForceFrom: false },
} as const;

/** Where a rule stands: the document, the table in it, and the row of the table. */
export interface Citation {
  readonly document: string;
  readonly table: string;
  readonly item: string;
}

export const institutionTableRow = (item: string): Citation => ({ document: edition.document, table: '一', item });

export const appraiserTableRow = (item: string): Citation => ({ document: edition.document, table: '二', item });
