/** What stands over columns that hold no facts. Reading finds lists by them too. */
export const columns = {
  appraiser: '鉴定人序号',
  appraiserName: '姓名',
  highest: '最高分',
  standing: '计分名次',
  result: '计入得分',
  suggested: '建议',
  identity: '（名称）',
  answer: '（答案）',
  differs: '与申报不符',
  note: '备注（不打印）',
  total: '总分',
  status: '状态',
};
