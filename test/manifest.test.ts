import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findingsIn } from './manifest.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const manifest = read('manifest.xml');

/** Where present: schemas for the manifest beside the repository, and what checks by them. */
const schemas = fileURLToPath(new URL('../shared/schemas/manifest/OfficeAppManifestV1_1.xsd', root));
const canValidate = existsSync(schemas) && spawnSync('xmllint', ['--version']).status === 0;

const built = new URL('packages/excel-addin/dist/web/', root);
const has = {
  files: existsSync(built) ? readdirSync(built, { recursive: true }).map(String) : [],
  actions: [...read('packages/excel-addin/src/start.ts').matchAll(/(show[A-Z]\w+): '/g)].map(([, name = '']) => name),
};

const changed = (from: string | RegExp, to: string): string => {
  const other = manifest.replace(from, to);
  if (other === manifest) throw new Error(`nothing to change: ${from}`);
  return other;
};

describe('the manifest of the add-in', () => {
  it.runIf(canValidate)('is as the schemas want it', () => {
    const { status, stderr } = spawnSync('xmllint', ['--noout', '--schema', schemas, '-'], {
      input: manifest,
      encoding: 'utf8',
    });
    expect(stderr).toContain('validates');
    expect(status).toBe(0);
  });

  it('has nothing wrong that the schemas cannot see', () => {
    expect(findingsIn(manifest, has)).toEqual([]);
  });

  it('asks for nothing that the code does not need, and for all that it does', () => {
    const sets = [...manifest.matchAll(/<Set Name="(\w+)" MinVersion="([\d.]+)"/g)].map(
      ([, name, version]) => `${name} ${version}`,
    );
    expect(sets).toEqual(['SharedRuntime 1.1', 'ExcelApi 1.9']);
  });

  it.each([
    [
      'a resource that is missing',
      changed(' id="Check.Label"', ' id="Check.Labels"'),
      'Label names Check.Label, which is no resource',
    ],
    [
      'a resource of another kind',
      changed('<Label resid="New.Label"', '<Label resid="New.Text"'),
      'Label names New.Text, which is of another kind: LongStrings',
    ],
    [
      'two resources of one name',
      changed(' id="Check.Label"', ' id="New.Label"'),
      'two resources are called New.Label',
    ],
    [
      'two buttons of one name',
      changed('id="Envscore.Check"', 'id="Envscore.New"'),
      'two controls are called Envscore.New',
    ],
    [
      'an address without https',
      changed('https://localhost:3000/icon-16.png', 'http://localhost:3000/icon-16.png'),
      'http://localhost:3000/icon-16.png is not https',
    ],
    [
      'a file that is not built',
      changed('functions.en.json', 'functions.fr.json'),
      'https://localhost:3000/functions.fr.json leads to a file that is not built',
    ],
    ['an icon without a size', changed('<bt:Image size="80" resid="Icon.80"/>', ''), 'an icon has no picture of 80'],
    [
      'two pages',
      changed('<FunctionFile resid="Page.Url"', '<FunctionFile resid="Script.Url"'),
      'FunctionFile is on another page than the runtime: Script.Url',
    ],
    [
      'a namespace with a blank',
      changed('"ENVSCORE"', '"ENV SCORE"'),
      'the namespace has other signs than letters and digits',
    ],
    ['a button that does nothing', changed('showNew', 'showOld'), 'nothing is done for the button showOld'],
    [
      'the default language twice',
      changed('Locale="en-US" Value="New"', 'Locale="zh-CN" Value="New"'),
      'New.Label has an override for the default language',
    ],
    [
      'a string that is too long',
      changed('DefaultValue="新建"', `DefaultValue="${'新'.repeat(126)}"`),
      'New.Label is longer than 125',
    ],
  ])('is found fault with for %s', (_, other, finding) => {
    expect(findingsIn(other, has)).toContain(finding);
  });

  it.each([
    ['125', 125, []],
    ['126', 126, ['New.Label is longer than 125']],
  ] as const)('counts to the last letter: %s', (_, length, expected) => {
    expect(findingsIn(changed('DefaultValue="新建"', `DefaultValue="${'新'.repeat(length)}"`), has)).toEqual(expected);
  });
});
