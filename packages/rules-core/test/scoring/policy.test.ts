import { defaultPolicy, policyDecisions, readPolicy } from '@envscore/rules-core';
import { describe, expect, it } from 'vitest';
import { error } from '../appraiser/sheet.js';

const onOff = ['on', 'off'];

/** rules.md §5: the allowed values of each decision, its default first. */
const decisions = [
  { code: 'D1', values: [0.1, 0.5, 1] },
  { code: 'D2', values: onOff },
  { code: 'D3', values: onOff },
  { code: 'D4', values: onOff },
  { code: 'D5', values: onOff },
  { code: 'D6', values: onOff },
  { code: 'D7', values: ['error', 'warning'] },
  { code: 'D8', values: [0, -1] },
  { code: 'D9', values: ['mean', 'median', 'agreed'] },
  { code: 'D10', values: ['floor'] },
  { code: 'D12', values: ['matter', 'category'] },
  { code: 'D13', values: [0] },
  { code: 'D14', values: onOff },
  { code: 'D15', values: onOff },
  { code: 'D16', values: onOff },
  { code: 'D17', values: ['perExpert', 'pooled'] },
];

const defaults = {
  D1: 0.1,
  D2: 'on',
  D3: 'on',
  D4: 'on',
  D5: 'on',
  D6: 'on',
  D7: 'error',
  D8: 0,
  D9: 'mean',
  D10: 'floor',
  D11: 'none',
  D12: 'matter',
  D13: 0,
  D14: 'on',
  D15: 'on',
  D16: 'on',
  D17: 'perExpert',
};

const passMark = { values: ['none'], from: 0, to: 100 };

describe('a policy', () => {
  it('has the default of every decision where nothing is said', () => {
    expect(defaultPolicy).toStrictEqual(defaults);
    expect(readPolicy({})).toStrictEqual({ policy: defaults, issues: [] });
    expect(Object.keys(policyDecisions)).toStrictEqual(Object.keys(defaults));
  });

  it.each(decisions.flatMap(({ code, values }) => values.map((value) => ({ code, value }))))(
    'may set $code to $value, and leaves the rest at their defaults',
    ({ code, value }) => {
      expect(readPolicy({ [code]: value })).toStrictEqual({ policy: { ...defaults, [code]: value }, issues: [] });
    },
  );

  it.each(['none', 0, 0.5, 60, 99.9, 100])('may set the pass mark D11 to %s', (D11) => {
    expect(readPolicy({ D11 })).toStrictEqual({ policy: { ...defaults, D11 }, issues: [] });
  });

  it('may set every decision at once', () => {
    const other = Object.fromEntries(decisions.map(({ code, values }) => [code, values.at(-1)]));
    expect(readPolicy({ ...other, D11: 70 })).toStrictEqual({ policy: { ...other, D11: 70 }, issues: [] });
  });

  it.each(
    decisions.flatMap(({ code, values }) => {
      const unknown = typeof values[0] === 'number' ? [0.2, 2, -2, 10] : ['On', 'maybe', ''];
      return unknown.map((found) => ({ code, values, found }));
    }),
  )('may not set $code to $found', ({ code, values, found }) => {
    expect(readPolicy({ [code]: found })).toStrictEqual({
      policy: defaults,
      issues: [error('unknown-value', [code], found, { values })],
    });
  });

  it.each(
    decisions.flatMap(({ code, values }) => {
      const wrong = typeof values[0] === 'number' ? ['0', '1', null, true] : [0, 1, null, true, false];
      return wrong.map((found) => ({ code, values, found }));
    }),
  )('may not set $code to $found, which is of another type', ({ code, values, found }) => {
    expect(readPolicy({ [code]: found })).toStrictEqual({
      policy: defaults,
      issues: [error('wrong-type', [code], found, { values })],
    });
  });

  it.each([-1, -0.1, 100.1, 101])('may not set the pass mark D11 to %f', (D11) => {
    expect(readPolicy({ D11 })).toStrictEqual({
      policy: defaults,
      issues: [error('value-out-of-range', ['D11'], D11, passMark)],
    });
  });

  it.each([null, true])('may not set the pass mark D11 to %s, which is of another type', (D11) => {
    expect(readPolicy({ D11 })).toStrictEqual({
      policy: defaults,
      issues: [error('wrong-type', ['D11'], D11, passMark)],
    });
  });

  it.each([
    { D11: Number.NaN, found: 'NaN' },
    { D11: Infinity, found: 'Infinity' },
    { D11: {}, found: { type: 'object' } },
    { D11: [50], found: { type: 'list' } },
  ])('may not set the pass mark D11 to $found', ({ D11, found }) => {
    expect(readPolicy({ D11 })).toStrictEqual({
      policy: defaults,
      issues: [error('wrong-type', ['D11'], found, passMark)],
    });
  });

  it.each(['some', '', '60'])('may not set the pass mark D11 to the word "%s"', (D11) => {
    expect(readPolicy({ D11 })).toStrictEqual({
      policy: defaults,
      issues: [error('unknown-value', ['D11'], D11, passMark)],
    });
  });

  it.each(['D0', 'D18', 'd1', '', 'passMark', 'constructor', 'toString'])('has no decision "%s"', (code) => {
    expect(readPolicy({ [code]: 'on' })).toStrictEqual({
      policy: defaults,
      issues: [error('unknown-property', [code], 'on')],
    });
  });

  it('has no decision "__proto__", and takes nothing from it', () => {
    const document: unknown = JSON.parse('{ "__proto__": { "D1": 1 } }');
    expect(readPolicy(document)).toStrictEqual({
      policy: defaults,
      issues: [error('unknown-property', ['__proto__'], { type: 'object' })],
    });
  });

  it('names every wrong decision, and keeps the right ones', () => {
    expect(readPolicy({ D1: 3, D2: 'off', D7: 0, D99: 1 })).toStrictEqual({
      policy: { ...defaults, D2: 'off' },
      issues: expect.arrayContaining([
        error('unknown-value', ['D1'], 3, { values: [0.1, 0.5, 1] }),
        error('wrong-type', ['D7'], 0, { values: ['error', 'warning'] }),
        error('unknown-property', ['D99'], 1),
      ]) as unknown,
    });
  });

  it.each([
    { document: null, found: null },
    { document: 'strict', found: 'strict' },
    { document: 5, found: 5 },
    { document: true, found: true },
    { document: [], found: { type: 'list' } },
    { document: [{ D1: 1 }], found: { type: 'list' } },
  ])('is an object, and $document is none', ({ document, found }) => {
    expect(readPolicy(document)).toStrictEqual({
      policy: defaults,
      issues: [error('wrong-type', [], found, { type: 'object' })],
    });
  });

  it('is an object, and nothing at all is none', () => {
    expect(readPolicy(undefined)).toStrictEqual({
      policy: defaults,
      issues: [error('wrong-type', [], undefined, { type: 'object' })],
    });
  });
});
