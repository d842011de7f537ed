import { describe, expect, it } from 'vitest';
import { fileFaults } from './file-faults.js';
import { type Planted, clean, cleanAddIn, told } from './planting.js';
import { scoresheetFaults } from './scoresheet-faults.js';

const named = (faults: readonly Planted[]) => faults.map((fault) => [fault.name, fault] as const);

describe('a scoresheet', () => {
  it.each([
    ['with built-in formulas', clean],
    ['with the functions of the add-in', cleanAddIn],
  ])('%s, filled as it should be, has no findings', (_, file) => {
    expect(told(file())).toEqual([]);
  });

  it.each(named(scoresheetFaults))('with %s is told just that', (_, fault) => {
    expect(told(fault.file())).toEqual(fault.told);
  });
});

describe('a file', () => {
  it.each(named(fileFaults))('with %s has one finding that says so', (_, fault) => {
    expect(told(fault.file(), fault.limits)).toEqual(fault.told);
  });
});
