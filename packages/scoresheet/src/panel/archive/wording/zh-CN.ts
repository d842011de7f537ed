/** The words of the archive, which is kept by Chinese authorities and has no other language. */
export const archiveWords = {
  htmlLanguage: 'zh-CN',
  folders: { submitted: '收到的文件', scans: '扫描件', workbook: '专家组工作簿', opinions: '意见书' },
  files: { report: '核对报告.html', result: '合并结果.html', contentsPage: '目录.html', contentsText: '目录.txt' },
  unnamed: '未命名',
  again: (stem: string, number: number): string => `${stem}（${number}）`,
  title: '专家评审存档',
  resultTitle: '专家组合并结果（内部）',
  headings: { number: '序号', file: '文件', size: '字节数', sum: 'SHA-256', what: '内容' },
  what: {
    report: '每份评审表的核对结果：缺什么、错什么、按规则重算的得分；可用任何浏览器打开和打印',
    result: '各专家组的结果，意见书里的全部内容；可用任何浏览器打开和打印',
    workbook: '专家组工作簿：各专家的评分、合并得分、分歧、版本和决定',
    opinion: '专家评审意见书',
    scan: '另行放入的文件（扫描件等）',
    review: (institution: string, unit: string, expert: string): string => `${institution}，${unit}，${expert}的评审表`,
    version: (number: number, of: number): string => `（共${of}份，这是第${number}份）`,
    counts: '；计入合并结果',
    countsNot: '；没有计入合并结果',
    sameAs: (file: string): string => `与“${file}”逐字节相同`,
    other: '收到的文件，没有用于合并',
  },
  about: [
    '本压缩包是一次专家评审的存档：收到的文件原样保存，另有核对和合并的结果。不需要任何专用软件：.html 用浏览器打开，.txt 是 UTF-8 文本，.xlsx 和 .docx 是 ISO/IEC 29500 规定的格式（内容为 XML 的 ZIP 压缩包）。',
    '核对是否完整：在解压后的文件夹里运行 sha256sum -c SHA256SUMS；Windows 上用 certutil -hashfile 文件名 SHA256，与下表比较。',
    '摘要用来发现意外的改动和损坏；有人连同摘要一起改动的，须与另存的 SHA256SUMS 比较。',
  ],
};
