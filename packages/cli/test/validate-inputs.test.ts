import { once } from 'node:events';
import { chmodSync, linkSync, readFileSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { envscore } from './envscore.js';
import { planFile } from './plan.js';
import { blankScoresheet, folderOf, namesIn, planted, toldIn, validate } from './validate.js';
import { zipOf } from './zip.js';

/** `张三` and `归档` as Windows in China writes them into zips: GBK, without saying so. */
const zhangSan = Buffer.from([0xd5, 0xc5, 0xc8, 0xfd]);
const guiDang = Buffer.from([0xb9, 0xe9, 0xb5, 0xb5]);
const slash = Buffer.from('/');
const xlsx = Buffer.from('.xlsx');
const asUtf8 = 0x800;
const encrypted = 1;

describe('what is checked, and in which order', () => {
  test('files and folders as they were given; inside folders as people count, everything below them too', async () => {
    const folder = folderOf({
      'b/专家10.txt': '1',
      'b/专家2.txt': '2',
      'b/附件/z.txt': '3',
      'b/附件/空 格/y.txt': '4',
      'b/专家2 - 副本.txt': '6',
      'a.txt': '5',
    });
    const run = await validate(folder, ['b', 'a.txt']);
    expect(namesIn(run)).toEqual([
      'b/附件/空 格/y.txt',
      'b/附件/z.txt',
      'b/专家2.txt',
      'b/专家2 - 副本.txt',
      'b/专家10.txt',
      'a.txt',
    ]);
    expect(run.exit).toBe(3);
  });

  test('patterns that the shell has left, also absolute ones', async () => {
    const folder = folderOf({ '批次 1/a10.txt': '1', '批次 1/a2.txt': '2', '批次 2/a3.txt': '3', 'x[1].txt': '4' });
    expect(namesIn(await validate(folder, ['批次*/a*.txt']))).toEqual([
      '批次 1/a2.txt',
      '批次 1/a10.txt',
      '批次 2/a3.txt',
    ]);
    expect(namesIn(await validate(folder, [join(folder, '*/a3.txt')]))).toEqual([join(folder, '批次 2/a3.txt')]);
    expect(namesIn(await validate(folder, ['x[1].txt']))).toEqual(['x[1].txt']);
  });

  test('a file once, whichever ways lead to it', async () => {
    const folder = folderOf({ 'day/a.txt': '1', 'day/b.txt': '2' });
    symlinkSync('a.txt', join(folder, 'day/link.txt'));
    symlinkSync('.', join(folder, 'day/self'));
    symlinkSync('..', join(folder, 'day/up'));
    const run = await validate(folder, ['day/b.txt', 'day', './day/a.txt', join(folder, 'day'), 'day/*.txt']);
    expect(namesIn(run)).toEqual(['day/b.txt', 'day/a.txt']);
  });

  test('not what systems and open programs leave behind, nor the plan and the report of the call', async () => {
    const folder = folderOf({
      'a.txt': '1',
      '~$a.xlsx': '2',
      '.DS_Store': '3',
      '._a.xlsx': '4',
      'Thumbs.db': '5',
      'desktop.ini': '6',
      '__MACOSX/a.txt': '7',
      '.git/config': '8',
      'old.ndjson': '9',
    });
    const plan = join(folder, 'plan.xlsx');
    writeFileSync(plan, planFile());
    const call = ['validate', '.', '--plan', './plan.xlsx', '--report', 'old.ndjson', '--force'];
    await envscore(call, '', { cwd: folder });
    const written = readFileSync(join(folder, 'old.ndjson'), 'utf8');
    expect(written.split('\n').flatMap((line) => /"kind":"file","file":"([^"]+)"/.exec(line)?.[1] ?? [])).toEqual([
      'a.txt',
    ]);
  });

  test('a hidden folder that is asked for by its name, but no lock', async () => {
    const folder = folderOf({ '.day/a.txt': '1', '.day/.b.txt': '2', '~$c.xlsx': '3', '.d.txt': '4' });
    expect(
      toldIn(await validate(folder, ['.day', '~$c.xlsx', '.d.txt'])).map(([file, , code]) => [file, code]),
    ).toEqual([
      ['.day/a.txt', 'text-file'],
      ['~$c.xlsx', 'nothing-found'],
      ['.d.txt', 'text-file'],
    ]);
  });

  test('bytes that came before are told, and counted once', async () => {
    const folder = folderOf({
      '1.txt': 'same',
      '2.txt': 'other',
      '3.txt': 'same',
      '4.zip': zipOf([{ name: '5.txt', content: 'same' }]),
    });
    linkSync(join(folder, '2.txt'), join(folder, '6.txt'));
    const run = await validate(folder, ['.']);
    expect(run.files.map(({ file, state, sameAs }) => [file, state, sameAs])).toEqual([
      ['1.txt', 'unreadable', undefined],
      ['2.txt', 'unreadable', undefined],
      ['3.txt', 'copy', '1.txt'],
      ['4.zip/5.txt', 'copy', '1.txt'],
      ['6.txt', 'copy', '2.txt'],
    ]);
    expect(toldIn(run)[2]).toEqual(['3.txt', 'copy', 'same-file']);
    expect(run.summary).toMatchObject({
      listed: 5,
      states: { unreadable: 2, copy: 3 },
      findings: { error: 2, info: 3 },
    });
  });
});

describe('zips', () => {
  test('names that say they are UTF-8, names that are, names of Chinese Windows; folders as they are', async () => {
    const folder = folderOf({
      '归档.zip': zipOf([
        { name: Buffer.concat([guiDang, slash, zhangSan, xlsx]), content: 'a' },
        { name: '李四.xlsx', content: 'b' },
        { name: '王五.xlsx', content: 'c', flags: asUtf8 },
        { name: '空/', content: '' },
        { name: '__MACOSX/._李四.xlsx', content: 'd' },
        { name: '批次\\~$王五.xlsx', content: 'e' },
        { name: '批次\\赵六.xlsx', content: 'f' },
      ]),
    });
    expect(namesIn(await validate(folder, ['归档.zip']))).toEqual([
      '归档.zip/归档/张三.xlsx',
      '归档.zip/李四.xlsx',
      '归档.zip/批次/赵六.xlsx',
      '归档.zip/王五.xlsx',
    ]);
  });

  test('one odd entry does not keep the others from being read', async () => {
    const folder = folderOf({
      'a.zip': zipOf([
        { name: '0.xlsx', content: 'shorter than it says', size: 30 },
        { name: '1.xlsx', content: 'hidden behind a salt', flags: encrypted, size: 8 },
        { name: '2.zip', content: zipOf([{ name: 'x.xlsx', content: 'x' }]) },
        { name: '3.xlsx', content: 'wrong sum', crc: 7 },
        { name: '4.xlsx', content: 'odd method', method: 99 },
        { name: '5.xlsx', content: 'b'.repeat(40), method: 8, size: 64 * 1024 * 1024 },
        { name: '6.xlsx', content: 'huge', method: 8, size: 65 * 1024 * 1024 },
        { name: '7.xlsx', content: 'no deflate', method: 8, size: 12 },
        { name: '../../8.xlsx', content: 'fine' },
      ]),
    });
    const run = await validate(folder, ['a.zip']);
    expect(namesIn(run)[0]).toBe('a.zip/../../8.xlsx');
    expect(toldIn(run).slice(1)).toEqual([
      ['a.zip/0.xlsx', 'unreadable', 'damaged-archive'],
      ['a.zip/1.xlsx', 'unreadable', 'encrypted-entry'],
      ['a.zip/2.zip', 'unreadable', 'archive-in-archive'],
      ['a.zip/3.xlsx', 'unreadable', 'damaged-archive'],
      ['a.zip/4.xlsx', 'unreadable', 'unknown-compression'],
      ['a.zip/5.xlsx', 'unreadable', 'too-compressed'],
      ['a.zip/6.xlsx', 'unreadable', 'too-large'],
      ['a.zip/7.xlsx', 'unreadable', 'damaged-archive'],
    ]);
    expect(run.exit).toBe(3);
  });

  test('a scoresheet in a zip is read as it is beside one', async () => {
    const sheet = blankScoresheet();
    const folder = folderOf({ 'a.zip': zipOf([{ name: 'b.xlsx', content: sheet }]), 'c.xlsx': blankScoresheet(2) });
    const { files } = await validate(folder, ['.']);
    expect(files.map(({ file }) => file)).toEqual(['a.zip/b.xlsx', 'c.xlsx']);
    expect(files.map((file) => 'worth' in file)).toEqual([true, true]);
  });

  test('what is no zip of files is told once', async () => {
    const whole = zipOf([{ name: 'a.xlsx', content: 'a' }]);
    const overlapping = Buffer.from(whole);
    // The packed size of the one entry, said to be more than the whole file.
    overlapping.writeUInt32LE(10_000, whole.indexOf('PK\x01\x02') + 20);
    overlapping.writeUInt32LE(10_000, whole.indexOf('PK\x01\x02') + 24);
    const folder = folderOf({
      'cut.zip': whole.subarray(0, -30),
      'empty.zip': zipOf([]),
      'nothing.zip': zipOf([{ name: '.DS_Store', content: 'x' }]),
      'over.zip': overlapping,
      'picture.zip': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'workbook.zip': blankScoresheet(),
    });
    const run = await validate(folder, ['.']);
    expect(toldIn(run).slice(0, 4)).toEqual([
      ['cut.zip', 'unreadable', 'damaged-archive'],
      ['empty.zip', 'unreadable', 'nothing-found'],
      ['nothing.zip', 'unreadable', 'nothing-found'],
      ['over.zip', 'unreadable', 'damaged-archive'],
    ]);
    // These two are only called so: they are checked for what they are.
    expect(namesIn(run).slice(4)).toEqual(['picture.zip', 'workbook.zip']);
    expect(run.files.at(-1)).toHaveProperty('worth');
  });
});

describe('what cannot be had is told once, and the rest goes on', () => {
  test('paths where nothing is, folders and patterns without files', async () => {
    const folder = folderOf({ 'a.txt': '1', 'empty/.keep': '' });
    symlinkSync('nowhere.xlsx', join(folder, 'broken.xlsx'));
    symlinkSync('circle.xlsx', join(folder, 'circle.xlsx'));
    const run = await validate(folder, ['no.xlsx', 'empty', '*.et', 'broken.xlsx', 'circle.xlsx', 'a.txt/b', 'a.txt']);
    expect(toldIn(run).slice(0, -1)).toEqual([
      ['no.xlsx', 'unreadable', 'not-there'],
      ['empty', 'unreadable', 'nothing-found'],
      ['*.et', 'unreadable', 'nothing-found'],
      ['broken.xlsx', 'unreadable', 'not-there'],
      ['circle.xlsx', 'unreadable', 'cannot-open'],
      ['a.txt/b', 'unreadable', 'not-there'],
    ]);
    expect(run.files[4]!.findings[0]!.found).toBe('ELOOP');
    expect(namesIn(run).at(-1)).toBe('a.txt');
    expect(run.exit).toBe(3);
  });

  test.skipIf(process.platform === 'win32')('files and folders that we may not read, and what is no file', async () => {
    const folder = folderOf({ 'a.xlsx': '1', 'b/c.xlsx': '2', 'd.txt': '3' });
    const isRoot = process.getuid?.() === 0;
    chmodSync(join(folder, 'a.xlsx'), 0o000);
    chmodSync(join(folder, 'b'), 0o000);
    chmodSync(folder, 0o777);
    const server = createServer().listen(join(folder, 'socket.xlsx'));
    await once(server, 'listening');
    // Nothing is kept from root.
    const run = await validate(folder, ['.'], isRoot ? { uid: 65_534 } : {});
    server.close();
    chmodSync(join(folder, 'b'), 0o700);
    expect(toldIn(run).filter(([file]) => file !== 'd.txt')).toEqual([
      ['a.xlsx', 'unreadable', 'no-permission'],
      ['b', 'unreadable', 'no-permission'],
      ['socket.xlsx', 'unreadable', 'cannot-open'],
    ]);
  });

  test('a file that vanishes while others are read', async () => {
    const folder = folderOf({ '1.txt': '1', '2.txt': '2', '3.txt': '3' });
    // The moment after the files have been listed: the second of them is opened.
    const vanishing = planted(`
      fs.open = async (path, ...rest) => {
        if (String(path).endsWith('2.txt')) await fs.rename(path, path + '.gone');
        return open(path, ...rest);
      };`);
    const run = await validate(folder, ['.'], vanishing);
    expect(toldIn(run)[1]).toEqual(['2.txt', 'unreadable', 'vanished']);
    expect(namesIn(run)).toEqual(['1.txt', '2.txt', '3.txt']);
  });

  test('a file that another program holds, as Windows says it', async () => {
    const folder = folderOf({ '1.xlsx': '1', '2.xlsx': '2', '3.xlsx': '3' });
    const held = planted(`
      fs.open = async (path, ...rest) => {
        if (String(path).endsWith('2.xlsx')) throw Object.assign(new Error('busy'), { code: 'EBUSY' });
        return open(path, ...rest);
      };`);
    const run = await validate(folder, ['.'], held);
    expect(toldIn(run)).toEqual([
      ['1.xlsx', 'unreadable', 'text-file'],
      ['2.xlsx', 'unreadable', 'locked'],
      ['3.xlsx', 'unreadable', 'text-file'],
    ]);
  });

  test('an archive that claims more files than anybody hands in', async () => {
    const zip = zipOf([{ name: 'a.xlsx', content: 'a' }]);
    // How many entries there are stands ten and eight bytes into the end.
    zip.writeUInt16LE(10_001, zip.length - 14);
    zip.writeUInt16LE(10_001, zip.length - 12);
    const folder = folderOf({ 'a.zip': zip });
    expect(toldIn(await validate(folder, ['.']))).toEqual([['a.zip', 'unreadable', 'too-many-files']]);
  });

  test('a file beyond every limit is not read', async () => {
    const folder = folderOf({ 'a.xlsx': '1' });
    truncateSync(join(folder, 'a.xlsx'), 3 * 2 ** 30);
    expect(toldIn(await validate(folder, ['.']))).toEqual([['a.xlsx', 'unreadable', 'too-large']]);
  });
});

test('what was handed in stays as it was', async () => {
  const folder = folderOf({
    'a.xlsx': blankScoresheet(),
    'b.zip': zipOf([{ name: 'c.xlsx', content: 'c' }]),
    'd.txt': '1',
  });
  const look = () =>
    ['a.xlsx', 'b.zip', 'd.txt'].map((name) => {
      const { mtimeMs, mode, size } = statSync(join(folder, name));
      return { mtimeMs, mode, size, bytes: readFileSync(join(folder, name), 'base64') };
    });
  const before = look();
  for (const name of ['a.xlsx', 'b.zip', 'd.txt']) chmodSync(join(folder, name), 0o444);
  await validate(folder, ['.']);
  expect(look().map(({ mtimeMs, bytes }) => [mtimeMs, bytes])).toEqual(
    before.map(({ mtimeMs, bytes }) => [mtimeMs, bytes]),
  );
});
