import type { PanelWords } from './words.js';

export const zhCN: PanelWords = {
  experts: (count) => `${count} 位专家`,
  open: {
    leftOut: (file) => `${file} 有错误，没有计入`,
    includedInvalid: (file) => `${file} 有错误，仍按要求计入`,
    versionToChoose: (expert, files) => `${expert}交了不同的几份（${files}），尚未选定以哪份为准`,
    entriesDiffer: (expert, file, count) =>
      `${expert}的纸质评分表两次录入有 ${count} 处不同（${file}，见“修订对照”）；请对照纸面改正后重新合并`,
    printDiffers: (file) =>
      `${file} 与签字件的核对码不同（见“问题”）；请核对抄录的核对码和签的是不是这一份，改后没有重印的请重新打印签字`,
    recordedGone: (sum) =>
      `登记过的一份评分表（指纹 ${sum}）这次没有收到，或者已被改动；请找回原件，或在“版本”“签字校验”页清除那一行所填的内容后重新合并`,
    expertMissing: (expert, file) => `${expert}还没有交（${file}）`,
  },
  owed: {
    reason: (expert) => `${expert}计入的是修订过的一份，还没有写修订理由；请在专家组工作簿的“版本”页填写`,
    entered: (expert) => `${expert}的评分表由纸质表录入，还没有写录入人或核对人；请在专家组工作簿的“版本”页填写`,
  },
  otherReading: (value, total, conclusion) =>
    `鉴定人平均分若按“${value}”合并（D17），总分为 ${total}，结论为“${conclusion}”；请专家组议定`,
  accepted: (appraisers, figures, total, conclusion) =>
    `只计专家组认可的 ${appraisers} 名鉴定人：${figures}，总分 ${total}，${conclusion}（文本未规定是否重算，仅供参考）`,
  mean: '平均',
  spread: '相差',
  disqualifiedBy: (experts) => `${experts}取消其评审资格`,
  disagrees: (label, figures, max) => `${label}（满分 ${max}）相差过大：${figures}`,
  recommended: (category, count, of) => `${category}（${of} 位中 ${count} 位建议）`,
  decisions: { qualified: '具备', notQualified: '不具备' },
  readings: { perExpert: '各专家分别取整定档', pooled: '先合并再取整定档' },
};
