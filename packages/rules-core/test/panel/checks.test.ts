import { describe, expect, it } from 'vitest';
import { type Facts, error, laboratory, missing, onTheLine, warning } from '../institution/sheet.js';
import { concluded, panelOf, quality, three } from './panel.js';

const tooSmall = (found: number) => warning('panel-too-small', ['experts'], found, { from: 3 });
const noNational = warning('no-national-expert', ['experts'], 0, { from: 1 });

const seated = (...libraries: (string | undefined)[]): Facts => ({
  kind: 'panel',
  unit: '04',
  experts: libraries.map((library, index) => ({ name: `专家${index}`, library, facts: onTheLine() })),
});

const notFinal = (index: number, found: string) => ({
  severity: found === 'invalid' ? 'error' : 'warning',
  code: 'sheet-not-final',
  path: ['experts', index, 'facts'],
  found,
});

const nothingToCombine = { total: undefined, means: undefined, shortfalls: undefined, spread: undefined };

describe('P1 panel', () => {
  it.each([
    ['one', seated('national'), [tooSmall(1)]],
    ['two, one of them national', seated('national', 'provincial'), [tooSmall(2)]],
    ['two, none of them national', seated('provincial', 'provincial'), [tooSmall(2), noNational]],
    ['three, none of them national', seated('provincial', 'provincial', 'provincial'), [noNational]],
  ])('is provisional with %s, and shows the means', (_, panel, issues) => {
    expect(concluded(panel)).toMatchObject({
      status: 'provisional',
      conclusion: 'provisional',
      total: 70,
      means: [12, 40, 18],
      shortfalls: [],
      spread: { min: 70, max: 70, deviation: 0 },
      issues,
    });
  });

  it.each([
    ['three, the last of them national', seated('provincial', 'provincial', 'national')],
    ['three, all of them national', seated('national', 'national', 'national')],
    ['four', seated('national', 'provincial', 'provincial', 'provincial')],
  ])('is complete with %s', (_, panel) => {
    expect(concluded(panel)).toMatchObject({ status: 'final', conclusion: 'qualified', issues: [] });
  });

  it.each([[[]], [undefined]])('has nobody where the experts are %j', (experts) => {
    expect(concluded({ kind: 'panel', unit: '04', experts })).toEqual({
      ...nothingToCombine,
      status: 'provisional',
      conclusion: 'provisional',
      disagreements: [],
      issues: [tooSmall(0), noNational],
    });
  });

  it('asks for a blank library only while nobody is known to be national', () => {
    expect(concluded(seated('national', undefined, 'provincial'))).toMatchObject({ status: 'final', issues: [] });
    expect(concluded(seated(undefined, 'provincial', undefined))).toMatchObject({
      status: 'provisional',
      issues: [noNational, missing('experts', 0, 'library'), missing('experts', 2, 'library')],
    });
  });
});

describe('the sheets of a panel', () => {
  it.each([
    ['provisional', { quality: undefined }],
    ['invalid', { headcount: -1 }],
    ['invalid', { quality: undefined, headcount: -1 }],
  ])('make it %s where one is, without means', (status, changes) => {
    expect(concluded(three({}, changes))).toMatchObject({
      ...nothingToCombine,
      status,
      conclusion: 'provisional',
      issues: [notFinal(1, status)],
    });
  });

  it('make it invalid where one is invalid and another provisional', () => {
    expect(concluded(three({ quality: undefined }, {}, { headcount: -1 }))).toMatchObject({
      status: 'invalid',
      issues: [notFinal(0, 'provisional'), notFinal(2, 'invalid')],
    });
  });

  it.each([null, 7, 'sheet', [], {}, { kind: 'appraiser' }])('make it invalid where one is %j', (facts) => {
    expect(concluded(panelOf(onTheLine(), onTheLine(), facts))).toMatchObject({
      ...nothingToCombine,
      status: 'invalid',
      conclusion: 'provisional',
      issues: [notFinal(2, 'invalid')],
    });
  });

  it.each(['mean', 'median'])('are all asked for with D9 %s', (D9) => {
    expect(concluded(panelOf(onTheLine(), onTheLine(), onTheLine(), undefined), { D9 })).toMatchObject({
      ...nothingToCombine,
      status: 'provisional',
      conclusion: 'provisional',
      issues: [missing('experts', 3, 'facts')],
    });
  });
});

describe('D9 agreed', () => {
  it('lets one sheet stand for all', () => {
    expect(concluded(panelOf(undefined, onTheLine(quality(9)), undefined), { D9: 'agreed' })).toMatchObject({
      status: 'final',
      conclusion: 'qualified',
      total: 71,
      issues: [],
    });
  });

  it('takes several sheets with the same points', () => {
    const other = { ...quality(8), name: undefined, appraiserTotals: [81, 83, 82, 82] };
    expect(concluded(three({}, other), { D9: 'agreed' })).toMatchObject({ status: 'final', total: 70, issues: [] });
  });

  it('refuses sheets with other points at one criterion, though the total is the same', () => {
    const other = { ...quality(9), maintenance: { points: 0 } };
    expect(concluded(three({}, other), { D9: 'agreed' })).toMatchObject({
      status: 'invalid',
      conclusion: 'provisional',
      issues: [error('sheets-not-agreed', ['experts'])],
    });
    expect(concluded(three({}, other))).toMatchObject({ status: 'final', issues: [] });
  });

  it('refuses sheets with other points at one part, though the criterion’s are the same', () => {
    const other = { instruments: laboratory(2), maintenance: { points: 0 } };
    expect(concluded(three({}, other), { D9: 'agreed' })).toMatchObject({
      status: 'invalid',
      issues: [error('sheets-not-agreed', ['experts'])],
    });
  });

  it('takes no sheet of another kind for an agreed one', () => {
    const { status, issues } = concluded(panelOf(onTheLine(), undefined, 7), { D9: 'agreed' }) as {
      status: string;
      issues: unknown[];
    };
    expect(status).toBe('invalid');
    expect(issues).toContainEqual(notFinal(2, 'invalid'));
  });

  it('asks every expert while no sheet is there', () => {
    expect(concluded(panelOf(undefined, undefined, undefined), { D9: 'agreed' })).toEqual({
      ...nothingToCombine,
      status: 'provisional',
      conclusion: 'provisional',
      disagreements: [],
      issues: [0, 1, 2].map((index) => missing('experts', index, 'facts')),
    });
  });
});

describe('the sheets of a panel are for one unit and one institution', () => {
  it('refuses a sheet for another unit', () => {
    expect(concluded(three({}, {}, { unit: '05' }))).toMatchObject({
      status: 'invalid',
      conclusion: 'provisional',
      issues: [error('unit-differs', ['experts', 2, 'facts', 'unit'], '05', { values: ['04'] })],
    });
  });

  it('does not hold a blank unit against a sheet that is otherwise final', () => {
    expect(concluded(three({ unit: undefined }))).toMatchObject({ status: 'final', issues: [] });
  });

  it('has no unit to hold against the sheets while its own is blank', () => {
    expect(concluded({ ...three({}, {}, { unit: '05' }), unit: undefined })).toMatchObject({
      status: 'provisional',
      conclusion: 'provisional',
      issues: [missing('unit')],
    });
  });

  const differs = (index: number, found: string, wanted: string) =>
    error('institution-differs', ['experts', index, 'facts', 'name'], found, { values: [wanted] });

  it('refuses sheets for another institution than the panel’s', () => {
    expect(concluded({ ...three({}, { name: '乙中心' }), institution: '某司法鉴定中心' })).toMatchObject({
      status: 'invalid',
      conclusion: 'provisional',
      issues: [differs(1, '乙中心', '某司法鉴定中心')],
    });
    expect(concluded({ ...three(), institution: '乙中心' })).toMatchObject({
      issues: [0, 1, 2].map((index) => differs(index, '某司法鉴定中心', '乙中心')),
    });
  });

  it('compares with the first sheet that names one where the panel does not', () => {
    expect(concluded(three({ name: undefined }, { name: '甲中心' }, { name: '乙中心' }))).toMatchObject({
      status: 'invalid',
      issues: [differs(2, '乙中心', '甲中心')],
    });
  });

  it('compares with no name that holds a broken character', () => {
    const broken = { name: '甲\ud800' };
    expect(concluded(three(broken))).toMatchObject({ status: 'invalid', issues: [notFinal(0, 'invalid')] });
    expect(concluded(three(broken, { name: '甲中心' }, { name: '乙中心' }))).toMatchObject({
      status: 'invalid',
      issues: [notFinal(0, 'invalid'), differs(2, '乙中心', '甲中心')],
    });
  });

  it('cuts long texts short where it names them', () => {
    const long = (sign: string) => sign.repeat(201);
    const cut = (sign: string) => `${sign.repeat(200)}…`;
    expect(concluded(three({ name: long('甲') }, { name: long('乙') }, { unit: long('0') }))).toMatchObject({
      issues: [
        notFinal(2, 'invalid'),
        differs(1, cut('乙'), cut('甲')),
        error('unit-differs', ['experts', 2, 'facts', 'unit'], cut('0'), { values: ['04'] }),
        differs(2, '某司法鉴定中心', cut('甲')),
      ],
    });
  });

  it('does not mind spaces around a name, or a blank one', () => {
    expect(concluded(three({ name: ' 某司法鉴定中心 ' }, { name: ' ' }, { name: undefined }))).toMatchObject({
      status: 'final',
      issues: [],
    });
  });
});

describe('the experts of a panel', () => {
  const named = (...names: unknown[]): Facts => ({
    kind: 'panel',
    unit: '04',
    experts: names.map((name) => ({ name, library: 'national', facts: onTheLine() })),
  });

  it.each([
    ['the same', '钱一', '钱一'],
    ['the same but for spaces', ' 钱一', '钱一'],
    ['the same, cut short where it is named', '长'.repeat(201), `${'长'.repeat(200)}…`],
  ])('sit once: %s', (_, again, found) => {
    expect(concluded(named(again.trim(), '孙二', again))).toMatchObject({
      status: 'invalid',
      conclusion: 'provisional',
      issues: [error('duplicate-expert', ['experts', 2, 'name'], found)],
    });
  });

  it('are told apart only by their names', () => {
    expect(concluded(named(undefined, undefined, ''))).toMatchObject({ status: 'final', issues: [] });
  });
});
