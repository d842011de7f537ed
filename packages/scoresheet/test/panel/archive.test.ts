import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, strToU8 } from 'fflate';
import { SaxesParser } from 'saxes';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { archiveOf } from '../../src/panel/archive/archive.js';
import { pathsIn } from '../../src/panel/archive/names.js';
import type { Panels } from '../../src/panel/panel.js';
import { usualLimits } from '../../src/xlsx/limits.js';
import { Archive } from '../../src/xlsx/zip/read.js';
import { byExpert, combined, fileOf, sumOf, three, valuing } from './day.js';

const has = (command: string): boolean => spawnSync('which', [command], { stdio: 'ignore' }).status === 0;

const files = (): Readonly<Record<string, Uint8Array>> => ({
  ...Object.fromEntries(Object.entries(three()).map(([name, review]) => [`/srv/收回/${name}`, fileOf(review)])),
  '/srv/收回/专家3_改.xlsx': fileOf(valuing(3, 6)),
  '/srv/收回/专家1 - 副本.xlsx': fileOf(byExpert(1)),
  '/srv/收回/说明.txt': strToU8('不是评分表'),
});

let panels: Panels;
let bytes: Uint8Array;
const folder = mkdtempSync(join(tmpdir(), 'envscore-archive-'));
let read: ReadonlyMap<string, Uint8Array>;

const make = (): Uint8Array =>
  archiveOf(
    {
      submitted: Object.entries(files()).map(([name, content]) => ({ name, content })),
      scans: [{ name: 'C:\\扫描\\签字 页.jpg', content: Uint8Array.from([0xff, 0xd8, 0xff]) }],
      workbook: { name: '专家组.xlsx', content: strToU8('workbook') },
      opinions: [{ name: '意见书.docx', content: strToU8('opinion') }],
      panels,
    },
    sumOf,
  );

beforeAll(() => {
  panels = combined(files());
  bytes = make();
  const archive = new Archive(bytes, usualLimits);
  read = new Map(archive.entries.map((entry) => [entry.name, archive.content(entry)]));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

const textOf = (name: string): string => strFromU8(read.get(name) ?? new Uint8Array());

describe('the archive of a review day', () => {
  it('holds what came as it came, what it came to, and a list of both', () => {
    expect([...read.keys()]).toEqual([
      '目录.html',
      '目录.txt',
      'SHA256SUMS',
      '合并结果.html',
      '核对报告.html',
      '专家组工作簿/专家组.xlsx',
      '意见书/意见书.docx',
      '收到的文件/专家1.xlsx',
      '收到的文件/专家2.xlsx',
      '收到的文件/专家3.xlsx',
      '收到的文件/专家3_改.xlsx',
      '收到的文件/专家1 - 副本.xlsx',
      '收到的文件/说明.txt',
      '扫描件/签字 页.jpg',
    ]);
    for (const [name, content] of Object.entries(files()))
      expect(sumOf(read.get(name.replace('/srv/收回', '收到的文件')) ?? new Uint8Array())).toBe(sumOf(content));
  });

  it('says of each file how long it is, its sum and what it is', () => {
    const contents = textOf('目录.txt');
    expect([...(read.get('目录.txt') ?? []).slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const review = '示例环境损害司法鉴定所（虚构），04 土壤与地下水环境损害鉴定，';
    const own = fileOf(byExpert(2));
    expect(contents).toContain(
      [
        '6. 收到的文件/专家2.xlsx',
        `   内容：${review}专家2 专家姓2的评审表；计入合并结果`,
        `   字节数：${own.length}`,
        `   SHA-256：${sumOf(own)}`,
        '',
      ].join('\r\n'),
    );
    for (const what of [
      `${review}专家3 专家姓3的评审表（共2份，这是第1份）；没有计入合并结果`,
      '与“/srv/收回/专家1.xlsx”逐字节相同',
      '收到的文件，没有用于合并',
      '另行放入的文件（扫描件等）',
    ])
      expect(contents).toContain(what);
    expect(contents).not.toMatch(/[^\r]\n/u);
  });

  it.skipIf(!has('sha256sum') || !has('unzip'))(
    'is unpacked by others under its Chinese names, and found whole',
    () => {
      const path = join(folder, 'archive.zip');
      writeFileSync(path, bytes);
      expect(execFileSync('unzip', ['-t', path], { encoding: 'utf8' })).toContain('No errors detected');
      execFileSync('unzip', ['-q', path, '-d', folder]);
      const check = () => spawnSync('sha256sum', ['--strict', '-c', 'SHA256SUMS'], { cwd: folder, encoding: 'utf8' });
      expect(check()).toMatchObject({ status: 0, stderr: '' });
      expect(check().stdout.trim().split('\n')).toHaveLength(read.size - 1);
      writeFileSync(join(folder, '意见书/意见书.docx'), 'opinion.');
      expect(check()).toMatchObject({ status: 1 });
    },
  );

  it('has pages that are well-formed and need nothing from elsewhere; their links lead to its own files', () => {
    for (const name of ['目录.html', '合并结果.html', '核对报告.html']) {
      const links: string[] = [];
      const parser = new SaxesParser();
      parser.on('error', (error) => {
        throw error;
      });
      parser.on('opentag', ({ attributes }) => {
        links.push(...[attributes['href'], attributes['src']].filter((link) => link !== undefined));
      });
      const html = textOf(name);
      parser.write(html.replace('<!doctype html>', '').replace(/<meta ([^>]*)>/gu, '<meta $1/>')).close();
      expect(html).toContain('@page { size: A4;');
      for (const link of links.filter((one) => !one.startsWith('#')))
        expect(read.has(decodeURI(link)), link).toBe(true);
      expect(links.length > 0).toBe(name !== '合并结果.html');
    }
  });

  it('tells the result where there is neither Word nor Excel', () => {
    const text = textOf('合并结果.html')
      .replace(/<[^>]*>/gu, '|')
      .replace(/\|+/gu, '|');
    for (const part of [
      '结论|暂不能作出结论',
      '专家3 专家姓3交了不同的几份评审表',
      '|赵某|82.00|',
      '|总分|70.00|100|70|达到|',
    ])
      expect(text).toContain(part);
  });

  it('is the same bytes for the same files', () => {
    expect(sumOf(make())).toBe(sumOf(bytes));
  });
});

it.each<readonly [string, readonly string[], readonly string[]]>([
  [
    'leads out of the archive',
    ['../../etc/passwd', '/root/.ssh/id', 'C:\\x\\y.xlsx'],
    ['etc/passwd', 'root/.ssh/id', 'x/y.xlsx'],
  ],
  ['stands twice, whatever its case', ['甲.xlsx', '甲.XLSX', '甲.xlsx'], ['甲.xlsx', '甲（2）.XLSX', '甲（3）.xlsx']],
  [
    'keeps the folders that all have in common',
    ['收回/一组/甲.xlsx', '收回/二组/甲.xlsx'],
    ['一组/甲.xlsx', '二组/甲.xlsx'],
  ],
  [
    'is what Windows cannot write',
    ['CON.pdf', 'a:b?.jpg', '签字\u202Efdp.exe', '...'],
    ['_CON.pdf', 'a b.jpg', '签字 fdp.exe', '未命名'],
  ],
  ['is longer than systems take', [`${'长'.repeat(300)}.docx`], [`${'长'.repeat(100)}.docx`]],
  ['is none', ['', '..'], ['未命名', '未命名（2）']],
])('no name in the archive %s', (_, names, paths) => {
  expect(pathsIn('扫描件', names)).toEqual(paths.map((path) => `扫描件/${path}`));
});
