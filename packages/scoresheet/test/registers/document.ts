/** Registers of a small province, with something of every kind of column. */
export const registers = {
  kind: 'registers',
  province: '江苏',
  countedFrom: '2020-01-01',
  institutions: [
    {
      licence: '032000001',
      name: '江苏示例环境鉴定中心',
      registeredOn: '2019-06-03',
      validTo: '2029-06-02',
    },
    { licence: '032000002', name: '南京示例鉴定所', province: '江苏', registeredOn: '2019-07-01' },
  ],
  appraisers: [
    { certificate: '0320000011001', name: '张三', institution: '032000001', registeredOn: '2019-06-03' },
    { certificate: '0320000011002', name: '李四', institution: '032000002', registeredOn: '2019-08-01' },
  ],
  categories: [
    {
      holder: '032000001',
      matter: '04',
      only: ['0401', '0402'],
      verifiedOn: '2021-01-01',
      passed: true,
      reissuedOn: '2021-02-01',
    },
  ],
  trainings: [
    {
      appraiser: '0320000011001',
      from: '2020-02-29',
      to: '2020-03-01',
      title: '第1期培训',
      organiser: '省厅',
      hours: 16,
    },
  ],
  cases: [
    {
      institution: '032000001',
      month: '2020-01',
      sentOn: '2020-01-15',
      status: 'adopted',
      includedOn: '2020-03-01',
      fields: ['marine', 'ecology'],
      title: '某河污染案',
    },
    { institution: '032000002', month: '2020-01', status: 'none', reason: '当月未受理' },
  ],
  commissions: [
    {
      number: 'W1',
      institution: '032000001',
      client: '某市公安局',
      receivedOn: '2020-05-06',
      organ: true,
      crime: true,
      question: 'pollutantNature',
      unit: '0401',
      tooDifficult: false,
      decision: 'declined',
      decidedOn: '2020-05-08',
      reason: '无相应设备',
      reasonProper: true,
      redirectedTo: '032000002',
    },
  ],
  complaints: [{ number: 'T1', about: '032000001', receivedOn: '2020-06-01', subject: 'delay', outcome: 'founded' }],
  blacklist: [
    { listing: 'L1', holder: '032000002', event: 'intended', date: '2020-08-31', ground: 'delay', status: 'intended' },
  ],
  inspections: [
    {
      institution: '032000001',
      date: '2020-09-01',
      kind: 'doubleRandom',
      inspectors: ['J1', 'J2'],
      result: 'rectify',
      rectifyBy: '2020-10-01',
    },
  ],
  evaluations: [{ institution: '032000001', date: '2020-11-01', evaluator: '某评价公司', result: '良好' }],
  noPrepay: [{ institution: '032000001', listedOn: '2020-02-01', reportedOn: '2020-02-10' }],
  advisers: [{ name: '王五', province: '江苏', employer: '某大学', fromLibrary: true, from: '2020-01-01' }],
  inspectors: [
    { number: 'J1', name: '赵六', employer: '032000002', recusals: ['032000001', '032000002'], group: '甲' },
    { number: 'J2', name: '钱七' },
  ],
  draws: [{ number: 'C1', date: '2020-08-20', seed: '2020', institution: '032000001', inspectors: ['J1', 'J2'] }],
} as const;
