import { describe, expect, it } from 'vitest';
import { type FunctionDeclaration, functionIds, functions } from '../../src/index.js';
import { findFunction } from '../../src/catalogue/functions.js';
import { macroNames } from './macro-names.js';

/** A1 … XFD1048576, in either case: letters up to XFD, a row up to 1048576. */
function isAddress(id: string): boolean {
  const [, letters, digits] = /^([A-Z]{1,3})(\d{1,7})$/i.exec(id) ?? [];
  if (letters === undefined || digits === undefined) return false;
  const isColumn = letters.length < 3 || letters.toUpperCase() <= 'XFD';
  return isColumn && Number(digits) >= 1 && Number(digits) <= 1_048_576;
}

const isR1C1 = (id: string): boolean => /^R\d*C\d*$|^[RC]\d*$/i.test(id);

describe('the checks of ids themselves', () => {
  it.each(['A1', 'A6', 'TAX2023', 'XFD1048576', 'xfd1'])('know the address %s', (id) => {
    expect(isAddress(id)).toBe(true);
  });

  it.each(['XFE1', 'A0', 'A1048577', 'ABCD1', 'ETHICS'])('know that %s is none', (id) => {
    expect(isAddress(id)).toBe(false);
  });

  it.each(['R1C1', 'RC', 'R', 'C12'])('know %s for R1C1', (id) => {
    expect(isR1C1(id)).toBe(true);
  });

  it('know the macro function DOCUMENTS', () => {
    expect(macroNames.has('DOCUMENTS')).toBe(true);
    expect(macroNames.size).toBeGreaterThan(120);
  });
});

describe('the catalogue', () => {
  it('has exactly these functions, whose ids workbooks store: add, never change or take away', () => {
    expect(functionIds).toStrictEqual([
      'ETHICS',
      'CREDENTIAL',
      'EXPERIENCE',
      'EXPERTISE',
      'COORDINATION',
      'TECHDOCUMENTS',
      'PUBLICATIONS',
      'EXCHANGE',
      'HEADCOUNT',
      'MAJORS',
      'PROJECTS',
      'QUALITY',
      'APPRAISERABILITY',
      'ACCREDITATION',
      'INSTRUMENTS',
      'MAINTENANCE',
      'APPRAISER',
      'APPRAISERDETAIL',
      'INSTITUTION',
      'INSTITUTIONDETAIL',
      'FINDINGS',
      'EXPLAIN',
      'CONCLUSION',
      'PANEL',
      'CATEGORY',
      'BLACKLIST',
      'RELEASEDATE',
      'CASEMONTHS',
      'COMMISSION',
      'TRAININGDUE',
      'DRAW',
      'VERSION',
    ]);
  });

  it.each(functionIds)('gives %s an id that Excel takes for nothing else', (id) => {
    expect(id).toMatch(/^[A-Z][A-Z0-9]{2,127}$/);
    expect(isAddress(id)).toBe(false);
    expect(isR1C1(id)).toBe(false);
    expect(macroNames.has(id)).toBe(false);
  });

  it('has one function for every criterion, I7 in two', () => {
    const declared: readonly FunctionDeclaration[] = Object.values(functions);
    const codes = declared.flatMap(({ gives }): readonly string[] =>
      gives.as === 'points' ? (gives.parts ?? [gives.code]) : [],
    );
    expect(codes.join(' ')).toBe('A1 A2 A3 A4 A5 A6 A7 A8 I1 I2 I3 I4 I5 I6 I7.1 I7.2 I7.3');
  });

  it.each(functionIds)('gives %s its optional arguments last, and a policy at the very end where it scores', (id) => {
    const declaration: FunctionDeclaration = functions[id];
    const optional = declaration.parameters.map((parameter) => parameter.optional === true);
    expect(optional).toStrictEqual([...optional].sort((a, b) => Number(a) - Number(b)));
    if ('sheet' in declaration) expect(declaration.parameters.at(-1)).toMatchObject({ id: 'policy', optional: true });
  });

  it('finds a function by its name, in any case, with or without the namespace', () => {
    for (const name of ['CREDENTIAL', 'credential', ' ENVSCORE.CREDENTIAL ', 'Envscore.Credential'])
      expect(findFunction(name)).toBe('CREDENTIAL');
    for (const name of ['', 'A2', 'toString', 'ENVSCORE.', 'OTHER.CREDENTIAL'])
      expect(findFunction(name)).toBeUndefined();
  });
});
