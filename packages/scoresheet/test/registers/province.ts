interface Happened {
  readonly event: string;
  readonly date: string;
}

const listed = (listing: string, holder: string, name: string, more: readonly Happened[]) => [
  { listing, holder, name, event: 'intended', date: '2026-03-02' },
  { listing, holder, name, event: 'decided', date: '2026-03-20', number: `赣司〔2026〕${listing}号` },
  { listing, holder, name, event: 'listed', date: '2026-03-21', ground: 'delay' },
  { listing, holder, name, event: 'published', date: '2026-03-22' },
  { listing, holder, name, event: 'pushed', date: '2026-03-22' },
  ...more.map((event) => ({ listing, holder, name, ...event })),
];

/** Invented registers of a province, to be looked at on 21 November 2026: one is listed, one may be removed, a case is due, one is late. */
export const registers = {
  kind: 'registers',
  province: '江西',
  countedFrom: '2026-09-01',
  institutions: [
    { licence: '赣001', name: '示例环境损害司法鉴定所（虚构）', registeredOn: '2020-05-11' },
    { licence: '赣002', name: '另一司法鉴定所（虚构）', registeredOn: '2026-09-01' },
  ],
  appraisers: [
    { certificate: '赣鉴01', name: '示例甲', institution: '赣001', registeredOn: '2020-05-11' },
    { certificate: '赣鉴02', name: '示例己', institution: '赣002', registeredOn: '2026-09-01' },
  ],
  trainings: [
    { appraiser: '赣鉴01', from: '2026-06-01', to: '2026-06-03', title: '损害鉴定培训' },
    { appraiser: '赣鉴02', from: '2026-09-08', to: '2026-09-10', title: '损害鉴定培训' },
  ],
  cases: [
    { institution: '赣001', month: '2026-09', sentOn: '2026-09-10', status: 'sent', fields: ['marine'], title: '一号' },
    { institution: '赣001', month: '2026-10', sentOn: '2026-10-10', status: 'adopted', includedOn: '2026-11-02' },
    { institution: '赣001', month: '2026-11', sentOn: '2026-11-05', status: 'sent', title: '三号' },
    { institution: '赣002', month: '2026-09', sentOn: '2026-09-20', status: 'sent', title: '二号' },
  ],
  blacklist: [
    ...listed('1', '赣001', '示例环境损害司法鉴定所（虚构）', []),
    ...listed('2', '赣鉴02', '示例己', [
      { event: 'rectified', date: '2026-05-10' },
      { event: 'passed', date: '2026-05-21' },
    ]),
  ],
};
