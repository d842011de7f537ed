import {
  type DutyCode,
  type RegisterColumn,
  dutyKinds,
  registerColumns,
  registerIds,
  registerTermsOf,
  wordDuty,
} from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';

const zh = registerTermsOf('zh');
const en = registerTermsOf('en');

const own = (record: object, key: string): unknown =>
  Object.hasOwn(record, key) ? Reflect.get(record, key) : undefined;

const table = (heads: readonly string[], rows: readonly (readonly string[])[]): string =>
  [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');

function valuesOf(id: (typeof registerIds)[number], { key, value, isList, refers }: RegisterColumn): string {
  const words = own(zh.words[id], key);
  const said =
    typeof words === 'object' && words !== null
      ? Object.entries(words)
          .map(([word, label]) => `\`${word}\` ${String(label)}`)
          .join('、')
      : value.type === 'word'
        ? '代码 · code'
        : {
            text: '文字 · text',
            date: 'YYYY-MM-DD',
            month: 'YYYY-MM',
            boolean: '`true`／`false`',
            number: '数字 · number',
            wholeNumber: '整数 · whole number',
          }[value.type];
  const whose =
    refers === undefined
      ? ''
      : ` → ${{ institution: '机构', appraiser: '鉴定人', either: '机构或鉴定人', inspector: '检查人员' }[refers]}`;
  return `${said}${isList ? '（可有几个 · several）' : ''}${whose}`;
}

const registersPage = (): string =>
  registerIds
    .map((id) => {
      const rows = registerColumns(id).map((column) => [
        `\`${column.key}\`${column.isNeeded ? ' *' : ''}`,
        String(own(zh.labels[id], column.key)),
        String(own(en.labels[id], column.key)),
        valuesOf(id, column),
      ]);
      return `## \`${id}\` ${zh.registers[id]} · ${en.registers[id]}\n\n${table(['', '栏目', 'column', '值 · value'], rows)}\n`;
    })
    .join('\n');

const isCode = (code: string): code is DutyCode => Object.hasOwn(dutyKinds, code);

const findingsPage = (): string => {
  const rows = Object.keys(dutyKinds)
    .filter(isCode)
    .map((code) => {
      const { kind, ...rest } = dutyKinds[code];
      const duty = 'duty' in rest ? rest.duty : '';
      const finding = {
        duty: duty === '' ? ('N7' as const) : duty,
        code,
        kind,
        subject: { id: '〔证号〕', name: '〔名称〕' },
        place: { register: 'institutions' as const, at: 1, column: 'validTo' },
        since: '〔日期〕',
        by: '〔期限〕',
        daysLate: 0,
        found: '〔所填〕',
        list: ['〔各项〕'],
        allowed: { values: ['〔应为〕'] },
      };
      const decision = 'decision' in rest ? ` ${rest.decision}` : '';
      const [first, second] = [wordDuty(finding, 'zh'), wordDuty(finding, 'en')];
      return [
        `\`${code}\``,
        `${duty}${decision}`,
        zh.kinds[kind],
        `${first.message}${first.ends}`,
        `${second.message} ${second.ends}`,
      ];
    });
  return table(['代码 · code', '职责 · duty', '级别 · kind', '说明和办法', 'what it says and what ends it'], rows);
};

const page = (title: string, about: string, body: string): string => `# ${title}

<!-- Made from packages/rules-core by its tests; do not edit. -->

<!-- prettier-ignore-start -->

${about}

${body}
<!-- prettier-ignore-end -->
`;

describe('the pages of the registers', () => {
  it('name every register and column as the code has them', async () => {
    const about = `登记册文件：\`{ "kind": "registers", "version": 1, "province": "江西", "countedFrom": "2020-01-01", … }\`，以下每个登记册是其中的一个列表，一行一项；\`envscore schema registers\` 给出 JSON Schema，\`envscore registers check 登记册.json\` 核对，可以和工作簿一起，出错之处以 JSON 指针（如 \`/cases/0/month\`）指出。带 * 的不填就不能用于判断。机构和鉴定人一律以证号相认。

A registers document is one object with a list a register, a row an entry; \`envscore schema registers\` prints its JSON Schema, and \`envscore registers check FILE.json\` checks it, beside workbooks too, telling what is wrong by JSON pointers. A row cannot be judged without what is marked *. Institutions and people go by their numbers, never by name.
`;
    await expect(page('监管登记册 · The supervision registers', about, registersPage())).toMatchFileSnapshot(
      '../../../../docs/registers.md',
    );
  });

  it('name every finding as the code has it', async () => {
    const about = `\`envscore registers check\`、窗格和工作台对登记册给出的全部结论；另有所在文件、工作表、单元格和通知的出处。D14 至 D16 是可以另行设定的取值。

All that is said of registers. Each finding also names file, sheet and cell, and the part of the notice. D14 to D16 are policy values.
`;
    await expect(page('登记册的结论 · Findings of the registers', about, `${findingsPage()}\n`)).toMatchFileSnapshot(
      '../../../../docs/register-findings.md',
    );
  });
});
