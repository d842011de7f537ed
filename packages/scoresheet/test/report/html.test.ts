import { createHash } from 'node:crypto';
import { SaxesParser } from 'saxes';
import { describe, expect, it } from 'vitest';
import { reportHtml } from '../../src/report/html/page.js';
import { pageStyle, pageStyleHash } from '../../src/report/html/style.js';
import { day, hostile, hostileDay } from './validation.js';

interface Read {
  readonly text: string;
  readonly elements: ReadonlySet<string>;
  readonly attributes: readonly (readonly [name: string, value: string])[];
}

/** The page as a strict parser sees it: what does not balance is refused. */
function read(html: string): Read {
  let text = '';
  const elements = new Set<string>();
  const attributes: [string, string][] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('text', (part) => {
    text += part;
  });
  parser.on('opentag', ({ name, attributes: all }) => {
    elements.add(name);
    attributes.push(...Object.entries(all));
  });
  parser.write(html.replace('<!doctype html>', '').replace(/<meta ([^>]*)>/g, '<meta $1/>')).close();
  return { text, elements, attributes };
}

describe('the report as a page', () => {
  const html = reportHtml(day, 'zh');
  const { text, elements, attributes } = read(html);

  it('tells the day: figures, files, who is missing what, findings with their cells', () => {
    for (const part of [
      '评分表核对报告',
      '2026-11-21 17:30',
      '评审安排.xlsx',
      '02_白云.xlsx',
      '88.5',
      '机构!C4',
      '庚.zip/辛.xlsx',
    ])
      expect(text).toContain(part);
  });

  it('needs nothing else: no script, no picture, no font, no address of another place', () => {
    expect([...elements].sort()).toEqual(
      'a body div h1 h2 h3 head html meta p rect section style svg table tbody td text th thead title tr'
        .split(' ')
        .sort(),
    );
    const links = attributes.filter(([name]) => name === 'href' || name === 'src').map(([, value]) => value);
    expect(links.filter((link) => !/^(?:#file-\d+|\.\.\/[^:]+)$/.test(link))).toEqual([]);
    expect(links).toContain('../丁.xlsx');
    expect(attributes.filter(([name]) => name.startsWith('on') || name === 'style')).toEqual([]);
    expect(pageStyle).not.toMatch(/@import|url\(/);
  });

  it('lets a browser load nothing but its own style', () => {
    const hash = createHash('sha256').update(pageStyle).digest('base64');
    expect(pageStyleHash).toBe(hash);
    expect(html).toContain(`<style>${pageStyle}</style>`);
    expect(attributes).toContainEqual([
      'content',
      `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'`,
    ]);
  });

  it('draws a bar for each result that there is, as long as its share', () => {
    const widths = [...html.matchAll(/<rect [^>]*width="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toEqual([350, 350, 175, 175, 175, 175]);
  });

  it('says so where nothing was found, and where nothing is missing', () => {
    const clean = read(reportHtml({ ...day, files: day.files.slice(0, 1), plan: { file: 'a', missing: [] } }, 'zh'));
    expect(clean.text).toContain('没有发现问题。');
    expect(clean.text).toContain('评审安排中的工作簿均已收到。');
  });

  it('speaks English', () => {
    const english = reportHtml({ ...day, isPartial: true, listed: 9 }, 'en');
    expect(english).toContain('<html lang="en">');
    expect(read(english).text).toContain('of 9 files only the first 7 were checked');
  });
});

describe('a page of hostile texts', () => {
  const html = reportHtml(hostileDay, 'zh');
  const { text, elements, attributes } = read(html);

  it('shows them, and does nothing', () => {
    for (const part of hostile.slice(0, 6)) expect(text).toContain(`${part}.xlsx`);
    expect([...elements]).not.toContain('script');
    expect([...elements]).not.toContain('img');
    expect(attributes.filter(([name]) => name.startsWith('on'))).toEqual([]);
  });

  it('hides nothing', () => {
    expect(html).not.toMatch(/[^\P{Cc}\n]|[\p{Cf}\p{Zl}\p{Zp}]/u);
    expect(text).toContain('\\u202etxet\\u2066');
    expect(text).toContain('a\\u000d\\u000ab\\u0000\\u001b[31m');
  });

  it('leads to nothing but files', () => {
    const links = attributes.filter(([name]) => name === 'href').map(([, value]) => value);
    expect(links.filter((link) => !link.startsWith('#') && /[:?#&\s"<>]/.test(link))).toEqual([]);
    expect(links.filter((link) => !link.startsWith('#'))).toHaveLength(16);
  });
});
