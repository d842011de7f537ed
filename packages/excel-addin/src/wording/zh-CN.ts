import type { Messages } from './messages.js';

export const zhCN: Messages = {
  unreachable: '没有取到 office.js，评审评分不能启动。请检查网络；内网部署请联系管理员，改用自备的 office.js。',
  silent: 'Excel 没有应答。请重试；仍不行时，关闭并重新打开工作簿。',
  elsewhere: '请在 Excel 中打开评审评分：这个页面不能单独使用。',
  incomplete: '窗格没有完整取到。请重试；仍不行时，请联系管理员核对部署的文件。',
  again: '重试',
};
